import { Option, type Command } from "commander";
import type { AuditReport } from "../../../report/audit/report";
import { auditJson } from "../../../report/audit/json";
import { formatAudit } from "../../../report/audit/text";
import { formatFindingsAs } from "../../../report/findings/format";
import { failing } from "../../../report/findings/report";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import type { SourceArguments, Source } from "../../audit/source";
import type { Environment, GlobalOptions } from "../../context";
import { exitCode } from "../../exit-code";
import {
    addBreakGlassOption,
    addRuleSelection,
    addVerdictOptions,
    readVerdict,
    type SelectionArguments,
    type VerdictArguments,
} from "../../findings/options";
import { addOutputOptions, reportStyle, reportTarget, type ReportFormat } from "../../findings/output";
import { subcommand, type Host } from "../../host";
import { sourceLines } from "../../files/paths";
import type { Colors } from "../../terminal";

interface AuditArguments extends SourceArguments, VerdictArguments, SelectionArguments {
    readonly level: string;
    readonly format?: ReportFormat;
    readonly output?: string;
    readonly breakGlass?: string;
}

/** `egov audit`: runs the rules on what runs, or on what a preview would make of it. */
export function addAudit(program: Command, host: Host): void {
    const { environment } = host;
    const { translate } = environment;
    const audit = subcommand(program, "audit", host)
        .option("--state <file>", translate("cli:audit.state"))
        .option("--stack <name>", translate("cli:audit.stack"))
        .option("--plan <file>", translate("cli:audit.plan"))
        .addOption(
            new Option("--level <level>", translate("cli:audit.level")).choices(["1", "2", "3", "4"]).default("3"),
        );
    const judged = addBreakGlassOption(
        addRuleSelection(addVerdictOptions(audit, environment), environment),
        environment,
    );
    addOutputOptions(judged, environment).action(async (given: AuditArguments, command: Command) => {
        const options = readGlobalOptions(command, environment);
        const format = chooseFormat(given.format, "text", options, environment);
        const target = reportTarget(given.output, options, environment);
        const { judgeSource } = await import("../../audit/judge");
        const request = {
            source: given,
            selection: given,
            verdict: readVerdict(given, environment),
            level: Number(given.level),
            estateNamed: command.optsWithGlobals<{ estate?: string }>().estate !== undefined,
            breakGlass: given.breakGlass,
        };
        const { report, source } = await judgeSource(request, options, environment);
        target.print(auditReport(format, report, source, target.colors, options, environment));
        host.finish(failing(report).length > 0 ? exitCode.findings : exitCode.fine);
    });
}

function auditReport(
    format: ReportFormat,
    report: AuditReport,
    { documents }: Source,
    colors: Colors,
    options: GlobalOptions,
    environment: Environment,
): string {
    const style = reportStyle(options, environment);
    switch (format) {
        case "text": {
            const estateLine = sourceLines(options.estate);
            const sourceLine = (file: string, line: number): string | undefined => {
                const document = documents.find((one) => one.file === file);
                return document === undefined ? estateLine(file, line) : document.urnLine(line);
            };
            return formatAudit(report, { ...style, colors, sourceLine });
        }
        case "json":
            return JSON.stringify(auditJson(report, style), null, 2);
        default:
            return formatFindingsAs(format, report, style);
    }
}
