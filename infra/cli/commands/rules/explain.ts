import type { Command } from "commander";
import { nearest } from "../../../estate/nearest";
import { readGlobalOptions } from "../../arguments/global-options";
import { exitCode } from "../../exit-code";
import { Failure } from "../../failure";
import { nearestRule } from "../../findings/options";
import { subcommand, type Host } from "../../host";

/** `egov explain`: a rule or a clause in full. */
export function addExplain(program: Command, host: Host): void {
    const { environment } = host;
    const { translate, terminal, language } = environment;
    subcommand(program, "explain", host)
        .argument("<name...>", translate("cli:explain.name"))
        .action(async (words: string[], _: unknown, command: Command) => {
            const { json } = readGlobalOptions(command, environment);
            const name = words.join(" ").trim();
            const registry = await import("../../../../policies");
            const { rules } = registry;
            const { explainRule, explainClause, explainNotCheckable } = await import("../../../report/rules/explain");
            const { findClauses, findNotCheckable, clauseNames } = await import("../../../report/rules/find");
            const { clauseJson, clauseRulesJson, ruleJson } = await import("../../../report/rules/json");
            const style = { language, translate, colors: terminal.colors };
            const rule = rules.find(({ id }) => id === name || id.slice(id.indexOf("/") + 1) === name);
            const clauses = rule === undefined ? findClauses(name) : [];
            const others = rule === undefined ? findNotCheckable(name) : [];
            if (rule === undefined && clauses.length === 0 && others.length === 0) {
                const ids = rules.map(({ id }) => id as string);
                const near = nearestRule(name, ids) ?? nearest(name, clauseNames());
                const text = translate("cli:explain.unknown", { name });
                throw new Failure(
                    "usage",
                    near === undefined ? text : text + translate("cli:usage.nearest", { nearest: near }),
                );
            }
            if (json) {
                const document = {
                    ok: true,
                    rules: (rule === undefined ? [] : [rule]).map((one) => ruleJson(one, registry, language)),
                    clauses: clauses.map((clause) => ({
                        ...clauseJson(clause, language),
                        ...clauseRulesJson(registry, clause),
                    })),
                    notCheckable: others.map(({ id, levels, text, evidence: kept }) => ({
                        ...{ id, levels, text: text[language], evidence: kept[language] },
                    })),
                };
                terminal.out(JSON.stringify(document, null, 2));
            } else {
                const texts = [
                    ...(rule === undefined ? [] : [explainRule(rule, registry, style)]),
                    ...clauses.map((clause) => explainClause(clause, registry, style)),
                    ...others.map((item) => explainNotCheckable(item, style)),
                ];
                terminal.out(texts.join("\n\n"));
            }
            host.finish(exitCode.fine);
        });
}
