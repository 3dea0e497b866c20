import type { Command } from "commander";
import { resolve } from "node:path";
import { requireWritable, writeComment } from "../../files/comment-file";
import { addGateOptions, judgeBefore, printJudgedRun, printStop, type GateArguments } from "../../deploy/gate";
import { addRunOptions, codeOfRun, type RunArguments } from "../../deploy/options";
import { previewWithPlan } from "../../deploy/plan";
import { stackWork } from "../../deploy/work";
import { exitCode } from "../../exit-code";
import { writeFindingsComment } from "../../findings/comment";
import { subcommand, type Host } from "../../host";
import { withInterruption, withRunOptions } from "../../run-operation";

interface PreviewArguments extends RunArguments, GateArguments {
    readonly comment?: string;
    readonly plan?: string;
}

/** `egov preview`: what the real engine would do, stack by stack. */
export function addPreview(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, cwd } = environment;
    addGateOptions(addRunOptions(subcommand(program, "preview", host), environment), environment)
        .option("--comment <file>", translate("cli:preview.comment"))
        .option("--plan <file>", translate("cli:preview.plan"))
        .action(async (names: string[], given: PreviewArguments, command: Command) => {
            const { options, work } = stackWork(names, given, command, environment);
            const comment = given.comment === undefined ? undefined : resolve(cwd, given.comment);
            const plan = given.plan === undefined ? undefined : resolve(cwd, given.plan);
            for (const file of [comment, plan]) if (file !== undefined) requireWritable(file, environment);
            const gate = await judgeBefore("preview", work, given, options, environment);
            if (gate.stops) {
                await printStop(gate, options, environment);
                if (comment !== undefined) writeFindingsComment(gate.report, comment, options, environment);
                return host.finish(exitCode.findings);
            }
            const result = await withRunOptions(work, environment, async (run) => {
                if (plan !== undefined) return withInterruption(await previewWithPlan(plan, run, environment), run);
                const { previewStacks } = await import("../../../engine/operations");
                return withInterruption(await previewStacks(run), run);
            });
            await printJudgedRun(result, gate, options, environment);
            if (comment !== undefined) await writeComment(result, comment, work.estate.estate.name, environment);
            host.finish(codeOfRun(result));
        });
}
