import { join, resolve } from "node:path";
import type { Command } from "commander";
import type { Result } from "../../estate/problem";
import { loadEstate } from "../../estate/load";
import { diskReader } from "../../estate/reader";
import type { Part, SandboxOptions, SandboxProblem, UpOptions } from "../../sandbox";
import type { Environment } from "../context";
import { Failure } from "../failure";
import { interrupted, withInterrupts } from "../interrupt";
import { SandboxStatusLine } from "./progress";

/** Where this command's sandbox lies. */
export async function sandboxPlace(
    environment: Environment,
): Promise<Pick<SandboxOptions, "data" | "root" | "cache" | "env">> {
    const { defaultDataFolder } = await import("../../sandbox");
    const { defaultCacheFolder } = await import("../../toolchain");
    const { variables, root } = environment;
    return { data: defaultDataFolder(variables), root, cache: defaultCacheFolder(variables), env: variables };
}

/**
 * Runs an operation of the sandbox with progress on standard error, ended in order by Ctrl-C.
 *
 * @throws Failure that says what is wrong and what to do
 */
export async function runSandbox<Value>(
    environment: Environment,
    operation: (options: SandboxOptions) => Promise<Result<Value, SandboxProblem>>,
): Promise<Value> {
    const { sandboxProblemText, sandboxProgressText } = await import("../../sandbox");
    const { problemText, progressText } = await import("../../toolchain");
    const { translate } = environment;
    const place = await sandboxPlace(environment);
    const line = new SandboxStatusLine(environment, (progress) => sandboxProgressText(progress, translate));
    const result = await withInterrupts(async ({ cancel }) => {
        try {
            return await operation({
                ...place,
                progress: (progress) => line.show(progress),
                toolTexts: {
                    progress: (progress) => progressText(progress, translate),
                    problem: (problem) => problemText(problem, translate),
                },
                signal: cancel,
            });
        } finally {
            line.end();
        }
    });
    if (result.ok) return result.value;
    if (result.error.code === "cancelled") throw interrupted(environment);
    throw new Failure(
        usageCodes.has(result.error.code) ? "usage" : "engine",
        sandboxProblemText(result.error, translate),
    );
}

/** Problems of what was typed, not of the machine. */
const usageCodes: ReadonlySet<string> = new Set(["unknownService", "noLog", "snapshotName", "snapshotMissing"]);

/**
 * The estate whose names the sandbox answers to: the one on the command line, else that of the last time, else the tiny one.
 * Throws a `Failure` that carries every problem of its files.
 */
export async function sandboxEstate(command: Command, environment: Environment): Promise<UpOptions["estate"]> {
    const { layoutFor, namesOf, readChoices } = await import("../../sandbox");
    const { estate: given } = command.optsWithGlobals<{ estate?: string }>();
    const folder =
        given === undefined
            ? (readChoices(layoutFor(await sandboxPlace(environment)))?.estate ??
              join(environment.root, "stacks", "estates", "tiny"))
            : resolve(environment.cwd, given);
    const loaded = loadEstate(folder, diskReader);
    if (loaded.ok) return { folder, names: namesOf(loaded.value) };
    const message = environment.translate("cli:estateHasErrors", { count: loaded.error.length });
    throw new Failure("estate", message, { folder, problems: loaded.error });
}

/** The parts that `--without` leaves; undefined where it is not given. Throws a `Failure` for a name that no part has. */
export async function partsWithout(
    without: string | undefined,
    environment: Environment,
): Promise<readonly Part[] | undefined> {
    if (without === undefined) return undefined;
    const { allParts, optionalParts } = await import("../../sandbox");
    const names = without.split(",").map((name) => name.trim());
    for (const name of names)
        if (!optionalParts.some((part) => part === name) && name !== "none")
            throw new Failure(
                "usage",
                environment.translate("cli:sandbox.unknownPart", { part: name, known: optionalParts.join(", ") }),
            );
    return allParts.filter((part) => !names.includes(part));
}
