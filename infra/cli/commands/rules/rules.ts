import { Option, type Command } from "commander";
import type { GradedLevel } from "../../../../policies/kernel/clauses";
import type { Severity } from "../../../../policies/kernel/rule";
import { chooseFormat } from "../../arguments/format";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { Failure } from "../../failure";
import { addRuleSelection, selectRules, type SelectionArguments } from "../../findings/options";
import { subcommand, type Host } from "../../host";

interface RulesArguments extends SelectionArguments {
    readonly level?: string;
    readonly clause?: string;
    readonly severity?: Severity;
    readonly format?: "text" | "json";
}

export const levels = ["2", "3", "4"];
const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** `egov rules`: the rules, filtered. */
export function addRules(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    addRuleSelection(subcommand(program, "rules", host), environment)
        .addOption(new Option("--level <level>", translate("cli:rules.level")).choices(levels))
        .option("--clause <number>", translate("cli:rules.clause"))
        .addOption(new Option("--severity <severity>", translate("cli:rules.severity")).choices(severities))
        .addOption(new Option("--format <format>", translate("cli:findings.format")).choices(["text", "json"]))
        .action(async (given: RulesArguments, command: Command) => {
            const options = readGlobalOptions(command, environment);
            const format = chooseFormat(given.format, "text", options, environment);
            const registry = await import("../../../../policies");
            const { clauseOf } = await import("../../../../policies/kernel/clauses");
            const { findClauses } = await import("../../../report/rules/find");
            const { formatRuleList } = await import("../../../report/rules/rule-list");
            const { ruleJson } = await import("../../../report/rules/json");
            const { level, clause, severity } = given;
            const wanted = clause === undefined ? undefined : findClauses(clause).map(({ id }) => id);
            if (wanted?.length === 0)
                throw new Failure("usage", translate("cli:usage.unknownClause", { clause: clause ?? "" }));
            // What is not graded holds at every level.
            const holdsAt = (id: string): boolean => {
                const { grading } = clauseOf(id);
                return grading === undefined || grading.numbers[Number(level) as GradedLevel] !== undefined;
            };
            const found = selectRules(registry.rules, given, environment).filter(
                (rule) =>
                    (level === undefined || rule.clauses.some(holdsAt)) &&
                    (wanted === undefined || rule.clauses.some((id) => wanted.includes(id))) &&
                    (severity === undefined || rule.severity === severity),
            );
            if (format === "json") {
                const document = { ok: true, rules: found.map((rule) => ruleJson(rule, registry, language)) };
                terminal.out(JSON.stringify(document, null, 2));
            } else terminal.out(formatRuleList(found, registry, { language, translate, colors: terminal.colors }));
            host.finish(exitCode.fine);
        });
}
