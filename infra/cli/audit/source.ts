import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Audited } from "../../audit/audited";
import { AuditDocument, readDocument } from "../../audit/document";
import { readPlan } from "../../audit/plan";
import { readState } from "../../audit/state";
import { ReasonError } from "../../engine/failures/reason-error";
import { localStateFile, readLocalState } from "../../engine/state/local-file";
import { backendOf } from "../../engine/workplace/prepare";
import { readProject, type Project } from "../../engine/workplace/project";
import { estateAccess } from "../../engine/estate-access";
import { isStackName } from "../../stacks/describe";
import type { Environment, GlobalOptions } from "../context";
import { withReasons } from "../deploy/reasons";
import { withStackState } from "../deploy/stack-state";
import { Failure } from "../failure";
import { selectOrFail, type LoadedEstate } from "../load-estate";
import { stateAddress } from "../run-operation";
import { withAuditProblems } from "./problem";

/** What the command line names to be audited. */
export interface SourceArguments {
    /** An exported state; beside `stack` the folder or address of the state. */
    readonly state?: string;
    readonly stack?: string;
    readonly plan?: string;
}

/** What is audited, and the documents that it was read from. */
export interface Source {
    readonly audited: Audited;
    readonly documents: readonly AuditDocument[];
}

/** Throws a `Failure` where nothing is named. */
export function requireSource({ state, stack, plan }: SourceArguments, { translate }: Environment): void {
    if (state === undefined && stack === undefined && plan === undefined)
        throw new Failure("usage", translate("cli:audit.noSource"));
}

/**
 * Reads what is to be audited: a state, a preview, or a preview on the state before it. Throws a `Failure` where it can't be read.
 *
 * @param loaded the estate; needed where a stack is named
 */
export async function readSource(
    { state, stack, plan }: SourceArguments,
    loaded: LoadedEstate | undefined,
    options: GlobalOptions,
    environment: Environment,
): Promise<Source> {
    const open = (given: string): AuditDocument => {
        const path = resolve(environment.cwd, given);
        return withAuditProblems(options, environment, () => readDocument(path, relative(options.estate, path)));
    };
    const before =
        stack !== undefined && loaded !== undefined
            ? await stackDocument(stack, state, loaded, options, environment)
            : state === undefined
              ? undefined
              : open(state);
    const after = plan === undefined ? undefined : open(plan);
    return withAuditProblems(options, environment, () => {
        const base = before === undefined ? undefined : readState(before);
        const audited = after === undefined ? base : readPlan(after, base);
        if (audited === undefined) throw new Error("nothing is named to be audited");
        return { audited, documents: [before, after].filter((one) => one !== undefined) };
    });
}

/** The project of the estate's stacks. */
export function estateProject({ root }: Environment): Project {
    return readProject(root, (path) => readFileSync(path, "utf8"));
}

/** The state of a stack of the estate, read without a lock: of a local state the engine's own file, else an export. */
async function stackDocument(
    stack: string,
    folder: string | undefined,
    loaded: LoadedEstate,
    options: GlobalOptions,
    environment: Environment,
): Promise<AuditDocument> {
    const { cwd, variables } = environment;
    const project = estateProject(environment);
    const given = folder === undefined ? {} : { backend: stateAddress(folder, cwd) };
    const backend = backendOf({ ...given, env: variables, project, estate: estateAccess(loaded.estate) });
    const file = localStateFile(backend, project.name, stack);
    if (file !== undefined && (loaded.graph.stacks.has(stack) || isStackName(stack))) {
        const found = await readLocalState(file);
        if (found !== undefined)
            return documentOf(relative(options.estate, found.file), found.text, options, environment);
        if (loaded.graph.stacks.has(stack))
            return withReasons(environment, () => {
                throw new ReasonError({ code: "reasonNoStack", params: { stack } });
            });
    }
    if (file !== undefined) selectOrFail(loaded.graph, [stack], environment);
    const { exportStack } = await import("../../engine/state/snapshot");
    const text = await withStackState(stack, folder, loaded, environment, (state) => exportStack(stack, state));
    return documentOf(relative(options.estate, resolve(cwd, `${stack}.json`)), text, options, environment);
}

const documentOf = (file: string, text: string, options: GlobalOptions, environment: Environment): AuditDocument =>
    withAuditProblems(options, environment, () => new AuditDocument(file, text));
