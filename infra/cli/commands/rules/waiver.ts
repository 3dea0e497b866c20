import type { Command } from "commander";
import { formatWaiverIssues, waiverIssues } from "../../../report/findings/waiver-lint";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { subcommand, type Host } from "../../host";
import { loadOrFail } from "../../load-estate";
import { estatePaths, sourceLines } from "../../files/paths";

/** `egov waiver lint`: what is wrong with the waivers of an estate. */
export function addWaiver(program: Command, host: Host): void {
    const waiver = subcommand(program, "waiver", host);
    const { environment } = host;
    const { terminal, translate, language } = environment;
    subcommand(waiver, "lint", host, "waiverLint").action(async (_: unknown, command: Command) => {
        const options = readGlobalOptions(command, environment);
        const { estate, graph } = loadOrFail(options, environment);
        const { rules } = await import("../../../../policies");
        const { waiverProblems } = await import("../../../synthesis/waiver-problems");
        const { synthesiseStacks } = await import("../../../synthesis/synthesise");
        const { checkStacks } = await import("../../../synthesis/check-stacks");
        // Only what every rule says of every stack tells whether a waiver is still needed.
        const stacks = await synthesiseStacks(estate, graph, graph.order);
        const run = checkStacks(estate, graph, stacks, rules, options.asOf);
        const issues = waiverIssues(waiverProblems(estate.waivers.values(), rules, graph), rules, run, environment);
        const showPath = estatePaths(options.estate, environment);
        const count = estate.waivers.size;
        const params = { count, issues: issues.length, date: options.asOf };
        if (options.json) {
            const shown = issues.map((one) => ({
                ...one,
                location: { ...one.location, file: showPath(one.location.file) },
            }));
            const document = { ok: issues.length === 0, asOf: options.asOf, waivers: count, issues: shown };
            terminal.out(JSON.stringify(document, null, 2));
        } else if (issues.length === 0) terminal.out(terminal.colors.green(translate("cli:waiverLint.fine", params)));
        else {
            const { colors } = terminal;
            const style = { translate, language, colors, showPath, sourceLine: sourceLines(options.estate) };
            terminal.out(formatWaiverIssues(issues, style));
            terminal.out(`\n${colors.red(translate("cli:waiverLint.wrong", params))}`);
        }
        host.finish(issues.length > 0 ? exitCode.findings : exitCode.fine);
    });
}
