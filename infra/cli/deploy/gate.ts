import type { Command } from "commander";
import { join, resolve } from "node:path";
import type { AttachedPolicies } from "../../engine/run-options";
import type { RunSummary } from "../../engine/operations";
import type { CheckReport } from "../../report/check";
import { failing } from "../../report/findings/report";
import type { Environment, GlobalOptions } from "../context";
import { Failure } from "../failure";
import { judgeLoaded } from "../findings/judge";
import { addBreakGlassOption, addStrictOptions, readVerdict, type VerdictArguments } from "../findings/options";
import { reportStyle } from "../findings/output";
import { sourceLines } from "../files/paths";
import type { StackCommand } from "../run-operation";
import { printRun } from "./print";

/** What commander gives of the options of commands that rules can stop. */
export interface GateArguments extends Pick<VerdictArguments, "strict"> {
    readonly breakGlass?: string;
}

/** Adds what goes for rules; nothing turns them off. */
export function addGateOptions(command: Command, environment: Environment): Command {
    return addBreakGlassOption(addStrictOptions(command, environment), environment);
}

/** What rules say of stacks before an engine is started for them. */
export interface Gate {
    readonly report: CheckReport;
    /** Whether nothing may be started. */
    readonly stops: boolean;
    /** The same rules for the engine, which asks them once more about what it is about to make. */
    readonly policies: AttachedPolicies;
}

/**
 * Throws a `Failure` where a deployment is to be judged as of a day that is over: waivers which have expired since would let it
 * through.
 */
export function refusePastDate({ asOf }: GlobalOptions, { clock, translate }: Environment): void {
    const today = clock.today();
    if (asOf < today) throw new Failure("usage", translate("cli:gate.pastDate", { asOf, today }));
}

/** Judges the selected stacks in process, as `egov check` does. Throws a `Failure` as that does. */
export async function judgeBefore(
    name: string,
    { estate, graph, selection }: StackCommand,
    given: GateArguments,
    options: GlobalOptions,
    environment: Environment,
): Promise<Gate> {
    const verdict = readVerdict(given, environment);
    const request = { command: name, verdict, breakGlass: given.breakGlass };
    const report = await judgeLoaded({ estate, graph, order: selection.order }, request, options, environment);
    const { root, cwd, language } = environment;
    const { packVariables } = await import("../../policy-packs/settings");
    const variables = {
        [packVariables.estate]: options.estate,
        [packVariables.asOf]: options.asOf,
        [packVariables.strict]: String(verdict.strict),
        // Empty where there is none: one that the shell has is for plain Pulumi.
        [packVariables.breakGlass]: given.breakGlass === undefined ? "" : resolve(cwd, given.breakGlass),
        [packVariables.language]: language,
    };
    return {
        report,
        stops: failing(report).length > 0,
        policies: { program: join(root, "infra", "policy-packs", "start.js"), variables },
    };
}

/** Prints why nothing was started. */
export async function printStop({ report }: Gate, options: GlobalOptions, environment: Environment): Promise<void> {
    const { terminal, translate } = environment;
    if (options.json) {
        const { checkJson } = await import("../../report/check-json");
        terminal.out(JSON.stringify(checkJson(report, reportStyle(options, environment)), null, 2));
        return;
    }
    await printFindings(report, options, environment);
    terminal.error(translate("cli:gate.stopped"));
}

/** Prints the result of a run, and at its end what rules found that stops nothing. */
export async function printJudgedRun(
    result: RunSummary,
    { report }: Gate,
    options: GlobalOptions,
    environment: Environment,
): Promise<void> {
    if (!options.json) {
        await printRun(result, false, environment);
        environment.terminal.out("");
        return printFindings(report, options, environment);
    }
    const { findingsJson } = await import("../../report/findings/json");
    const { findings, waivers } = findingsJson(report, reportStyle(options, environment));
    return printRun(result, true, environment, { findings, waivers });
}

async function printFindings(report: CheckReport, options: GlobalOptions, environment: Environment): Promise<void> {
    const { terminal, language } = environment;
    const { formatFindings, formatVerdict } = await import("../../report/check-findings");
    const style = {
        ...reportStyle(options, environment),
        colors: terminal.colors,
        sourceLine: sourceLines(options.estate),
    };
    const { findings } = report.run;
    if (findings.length > 0) terminal.out(`${formatFindings(findings, report.rules, language, style)}\n`);
    terminal.out(formatVerdict(report, style).join("\n"));
}
