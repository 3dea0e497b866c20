import type { Command } from "commander";
import { resolve } from "node:path";
import { requireWritable, writeComment } from "../comment-file";
import { addRunOptions, codeOfRun, type RunArguments } from "../deploy/options";
import { previewWithPlan } from "../deploy/plan";
import { printRun } from "../deploy/print";
import { stackWork } from "../deploy/work";
import { subcommand, type Host } from "../host";
import { withInterruption, withRunOptions } from "../run-operation";

interface PreviewArguments extends RunArguments {
    readonly comment?: string;
    readonly plan?: string;
}

/** `egov preview`: what the real engine would do, stack by stack. */
export function addPreview(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, cwd } = environment;
    addRunOptions(subcommand(program, "preview", host), environment)
        .option("--comment <file>", translate("cli:preview.comment"))
        .option("--plan <file>", translate("cli:preview.plan"))
        .action(async (names: string[], given: PreviewArguments, command: Command) => {
            const { json, work } = stackWork(names, given, command, environment);
            const comment = given.comment === undefined ? undefined : resolve(cwd, given.comment);
            const plan = given.plan === undefined ? undefined : resolve(cwd, given.plan);
            for (const file of [comment, plan]) if (file !== undefined) requireWritable(file, environment);
            const result = await withRunOptions(work, environment, async (run) => {
                if (plan !== undefined) return withInterruption(await previewWithPlan(plan, run, environment), run);
                const { previewStacks } = await import("../../engine/operations");
                return withInterruption(await previewStacks(run), run);
            });
            await printRun(result, json, environment);
            if (comment !== undefined) await writeComment(result, comment, work.estate.estate.name, environment);
            host.finish(codeOfRun(result));
        });
}
