import type { Command } from "commander";
import type { CheckReport } from "../../../report/check";
import { checkJson } from "../../../report/check-json";
import { formatCheck } from "../../../report/check-text";
import { formatFindingsAs } from "../../../report/findings/format";
import { failing } from "../../../report/findings/report";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import type { Environment, GlobalOptions } from "../../context";
import { exitCode } from "../../exit-code";
import { judgeEstate } from "../../findings/judge";
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

interface CheckArguments extends VerdictArguments, SelectionArguments {
    readonly format?: ReportFormat;
    readonly output?: string;
    readonly breakGlass?: string;
}

/** `egov check`: validates, makes the resources of every stack in process and runs the rules on them. */
export function addCheck(program: Command, host: Host): void {
    const { environment } = host;
    const { translate } = environment;
    const check = subcommand(program, "check", host).argument("[stacks...]", translate("cli:argument.stacks"));
    const judged = addBreakGlassOption(
        addRuleSelection(addVerdictOptions(check, environment), environment),
        environment,
    );
    addOutputOptions(judged, environment).action(async (stacks: string[], given: CheckArguments, command: Command) => {
        const options = readGlobalOptions(command, environment);
        const format = chooseFormat(given.format, "text", options, environment);
        const target = reportTarget(given.output, options, environment);
        const request = {
            command: "check",
            stacks,
            selection: given,
            verdict: readVerdict(given, environment),
            breakGlass: given.breakGlass,
        };
        const report = await judgeEstate(request, options, environment);
        target.print(checkReport(format, report, target.colors, options, environment));
        host.finish(failing(report).length > 0 ? exitCode.findings : exitCode.fine);
    });
}

function checkReport(
    format: ReportFormat,
    report: CheckReport,
    colors: Colors,
    options: GlobalOptions,
    environment: Environment,
): string {
    const style = reportStyle(options, environment);
    switch (format) {
        case "text":
            return formatCheck(report, { ...style, colors, sourceLine: sourceLines(options.estate) });
        case "json":
            return JSON.stringify(checkJson(report, style), null, 2);
        default:
            return formatFindingsAs(format, report, style);
    }
}
