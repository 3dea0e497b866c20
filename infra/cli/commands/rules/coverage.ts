import { Option, type Command } from "commander";
import type { GradedLevel } from "../../../../policies/kernel/clauses";
import type { CheckReport } from "../../../report/check";
import type { CoverageRow } from "../../../report/rules/coverage";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { judgeEstate } from "../../findings/judge";
import { addOutputOptions, reportTarget, type ReportTarget } from "../../findings/output";
import { subcommand, type Host } from "../../host";
import { levels } from "./rules";

interface CoverageArguments {
    readonly level: string;
    readonly format?: "text" | "json" | "markdown";
    readonly output?: string;
}

/** `egov coverage`: every item of a level and how it is shown; with `--estate` also what the rules say of that estate. */
export function addCoverage(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, language } = environment;
    const coverageCommand = subcommand(program, "coverage", host).addOption(
        new Option("--level <level>", translate("cli:coverage.level")).choices(levels).makeOptionMandatory(),
    );
    addOutputOptions(coverageCommand, environment, ["text", "json", "markdown"]).action(
        async (given: CoverageArguments, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const format = chooseFormat(given.format, "text", options, environment);
            const target = reportTarget(given.output, options, environment);
            const level = Number(given.level) as GradedLevel;
            const registry = await import("../../../../policies");
            const { coverage } = await import("../../../report/rules/coverage");
            const asked = command.optsWithGlobals<{ estate?: string }>().estate !== undefined;
            const verdict = { strict: false, failOn: "mandatory" } as const;
            const report = asked
                ? await judgeEstate({ command: "coverage", verdict }, options, environment)
                : undefined;
            const rows = coverage(level, registry, report?.run.counts);
            target.print(await written(format, level, rows, target.colors, report));
            host.finish(exitCode.fine);
        },
    );

    async function written(
        format: "text" | "json" | "markdown",
        level: GradedLevel,
        rows: readonly CoverageRow[],
        colors: ReportTarget["colors"],
        report?: CheckReport,
    ): Promise<string> {
        switch (format) {
            case "text": {
                const { formatCoverage } = await import("../../../report/rules/coverage-text");
                return formatCoverage(level, rows, { language, translate, colors });
            }
            case "json": {
                const { coverageJson } = await import("../../../report/rules/json");
                return JSON.stringify(coverageJson(level, rows, language, report), null, 2);
            }
            case "markdown": {
                const { coverageMarkdown } = await import("../../../report/rules/coverage-markdown");
                return coverageMarkdown(level, rows, { language, translate });
            }
        }
    }
}
