import { mkdir } from "node:fs/promises";
import type { EstateNames } from "../access/names";
import { SandboxFailure } from "../failure";
import { layoutOf, type Layout } from "../layout";
import { readChoices } from "../memory";
import { servicesOf } from "../services";
import { noTools, type Service } from "../services/service";
import { allParts, type Part, type ProgressSink, type SandboxProblem, type Variables } from "../types";
import type { Result } from "../../estate/problem";
import type { ToolchainProblem, ToolchainProgress } from "../../toolchain";

/** What every operation gets. */
export interface SandboxOptions {
    /** The data folder. */
    readonly data: string;
    /** Root of the checkout. */
    readonly root: string;
    readonly cache: string;
    readonly env: Variables;
    readonly progress: ProgressSink;
    /** Texts of the toolchain in the reader's language. */
    readonly toolTexts: {
        progress(progress: ToolchainProgress): string;
        problem(problem: ToolchainProblem): string;
    };
    readonly signal?: AbortSignal | undefined;
}

/** What bringing up needs besides. */
export interface UpOptions extends SandboxOptions {
    /** Those of the last time where left out; all the first time. */
    readonly parts?: readonly Part[] | undefined;
    /** Folder of the estate, and what is in it. */
    readonly estate: { readonly folder: string; readonly names: EstateNames };
    /** Start only these services; all where left out. */
    readonly services?: readonly string[] | undefined;
}

export const layoutFor = ({ data, root, cache }: Pick<SandboxOptions, "data" | "root" | "cache">): Layout =>
    layoutOf(data, root, cache);

export const partsOf = (layout: Layout, chosen?: readonly Part[]): readonly Part[] =>
    chosen ?? readChoices(layout)?.parts ?? allParts;

/** Definitions of all services, good enough for stopping and looking: without the paths of programs. */
export const knownServices = (layout: Layout): Service[] =>
    servicesOf(allParts, { layout, packages: "", tools: noTools });

export async function makeFolders(layout: Layout): Promise<void> {
    const { state, run, logs, home, snapshots, access } = layout;
    for (const folder of [state, run, logs, home, snapshots, access])
        await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Turns what was thrown on purpose into a result; everything else is a defect of ours and goes on. */
export async function asResult<Value>(
    work: () => Promise<Value>,
    signal: AbortSignal | undefined,
): Promise<Result<Value, SandboxProblem>> {
    try {
        return { ok: true, value: await work() };
    } catch (error) {
        if (signal?.aborted) return { ok: false, error: { code: "cancelled", params: {} } };
        if (error instanceof SandboxFailure) return { ok: false, error: error.problem };
        throw error;
    }
}
