import { Option, type Command } from "commander";
import type { GradedLevel } from "../../../../policies/kernel/clauses";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { judgeEstate } from "../../findings/judge";
import { addOutputOptions, reportTarget } from "../../findings/output";
import { subcommand, type Host } from "../../host";
import { levels } from "./rules";

interface CoverageArguments {
    readonly level: string;
    readonly format?: "text" | "json";
    readonly output?: string;
}

/** `egov coverage`: every item of a level and how it is shown; with `--estate` also what the rules say of that estate. */
export function addCoverage(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, language } = environment;
    const coverageCommand = subcommand(program, "coverage", host).addOption(
        new Option("--level <level>", translate("cli:coverage.level")).choices(levels).makeOptionMandatory(),
    );
    addOutputOptions(coverageCommand, environment, ["text", "json"]).action(
        async (given: CoverageArguments, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const format = chooseFormat(given.format, "text", options, environment);
            const target = reportTarget(given.output, options, environment);
            const level = Number(given.level) as GradedLevel;
            const { rules, evidence } = await import("../../../../policies");
            const { coverage, countProofs } = await import("../../../report/rules/coverage");
            const { formatCoverage } = await import("../../../report/rules/text");
            const { coverageJson } = await import("../../../report/rules/json");
            const asked = command.optsWithGlobals<{ estate?: string }>().estate !== undefined;
            const verdict = { strict: false, failOn: "mandatory" } as const;
            const report = asked
                ? await judgeEstate({ command: "coverage", verdict }, options, environment)
                : undefined;
            const rows = coverage(level, rules, evidence, report?.run.counts);
            if (format === "json") {
                const run = report === undefined ? {} : { estate: report.counts.name, asOf: report.asOf };
                const items = rows.map((row) => coverageJson(row, language));
                target.print(JSON.stringify({ ok: true, level, ...run, counts: countProofs(rows), items }, null, 2));
            } else target.print(formatCoverage(level, rows, { language, translate, colors: target.colors }));
            host.finish(exitCode.fine);
        },
    );
}
