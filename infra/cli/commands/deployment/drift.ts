import type { Command } from "commander";
import { resolve } from "node:path";
import { requireWritable, writeDriftComment } from "../../files/comment-file";
import { addRunOptions, codeOfRun, type RunArguments } from "../../deploy/options";
import { printRun } from "../../deploy/print";
import { stackWork } from "../../deploy/work";
import { exitCode } from "../../exit-code";
import { subcommand, type Host } from "../../host";
import { withInterruption, withRunOptions } from "../../run-operation";

interface DriftArguments extends RunArguments {
    readonly comment?: string;
}

/** `egov drift`: what differs between state and cloud; changes neither. */
export function addDrift(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, cwd } = environment;
    addRunOptions(subcommand(program, "drift", host), environment)
        .option("--comment <file>", translate("cli:preview.comment"))
        .action(async (names: string[], given: DriftArguments, command: Command) => {
            const { json, work } = stackWork(names, given, command, environment);
            const comment = given.comment === undefined ? undefined : resolve(cwd, given.comment);
            if (comment !== undefined) requireWritable(comment, environment);
            const result = await withRunOptions(work, environment, async (run) => {
                const { driftStacks } = await import("../../../engine/operations");
                return withInterruption(await driftStacks(run), run);
            });
            await printRun(result, json, environment);
            if (comment !== undefined) await writeDriftComment(result, comment, work.estate.estate.name, environment);
            const drifted = result.stacks.some(({ drift = [] }) => drift.length > 0);
            host.finish(result.status === "succeeded" && drifted ? exitCode.findings : codeOfRun(result));
        });
}
