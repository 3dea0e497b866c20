import { stringify } from "yaml";
import type { CatalogueClause } from "../../../policies/kernel/clauses";
import { clauseOf } from "../../../policies/kernel/clauses";
import type { NotCheckableItem } from "../../../policies/kernel/not-checkable";
import type { Example, Rule } from "../../../policies/kernel/rule";
import type { Language, Translate } from "../../i18n/translator";
import { clauseNumbers, type NumberAtLevel } from "../findings/clause-numbers";
import type { Paint } from "../problems";
import { rulesOfClause, type RuleRegistry } from "./registry";

export interface ExplainStyle {
    readonly language: Language;
    readonly translate: Translate;
    readonly colors: Paint;
}

/** A rule in full: text, why, what it reads, examples, how to fix it, clauses with what their numbers rest on. */
export function explainRule(rule: Rule, { unsettled }: Pick<RuleRegistry, "unsettled">, style: ExplainStyle): string {
    const { language, translate, colors } = style;
    const kind = [
        translate(`report:severity.${rule.severity}`),
        translate(`report:enforcement.${rule.enforcement}`),
        translate(`rules:scope.${rule.scope}`),
        ...(rule.unwaivable === true ? [translate("rules:unwaivable")] : []),
    ].join(translate("report:separator"));
    const messages = Object.entries(rule.messages).map(([code, message]) => `${code}: ${message[language]}`);
    const head = `${colors.bold(rule.title[language])}\n${colors.cyan(rule.id)} (${kind})`;
    return [
        unsettled.has(rule.id) ? `${head}\n${colors.yellow(translate("rules:notInForceNote"))}` : head,
        section("why", [rule.why[language]], style),
        section("reads", [rule.reads[language], ...typesOf(rule)], style),
        section("says", messages, style),
        ...exampleSections(rule, style),
        section("remedy", [rule.remedy[language]], style),
        section(
            "clauses",
            rule.clauses.flatMap((id) => clauseLines(clauseOf(id), style)),
            style,
        ),
    ].join("\n\n");
}

function typesOf(rule: Rule): string[] {
    if (rule.scope === "estate" || rule.types === "all") return [];
    return rule.types.map((type) => `- ${type}`);
}

function exampleSections(rule: Rule, style: ExplainStyle): string[] {
    if (rule.scope === "estate") return [];
    return (["good", "bad"] as const)
        .filter((kind) => rule.examples[kind].length > 0)
        .map((kind) => section(kind, [rule.examples[kind].map(exampleYaml).join("---\n").trimEnd()], style));
}

/** An example as YAML: what a program would register. */
export function exampleYaml({ type, inputs, system, protect, ignoreChanges }: Example): string {
    const options = {
        ...(protect === undefined ? {} : { protect }),
        ...(ignoreChanges === undefined ? {} : { ignoreChanges }),
    };
    return stringify({
        type,
        ...(system === undefined ? {} : { system }),
        properties: inputs,
        ...(Object.keys(options).length === 0 ? {} : { options }),
    });
}

/** A clause in full: its text, numbers, the rules that prove it, what is shown by evidence. */
export function explainClause(clause: CatalogueClause, registry: RuleRegistry, style: ExplainStyle): string {
    const { language, translate, colors } = style;
    const { inForce, notInForce } = rulesOfClause(registry, clause.id);
    const filed = registry.evidence.filter((item) => item.clause === clause.id);
    const { grading } = clause;
    const kind =
        grading === undefined
            ? []
            : [
                  [
                      grading.section[language],
                      translate(`rules:aspect.${grading.aspect}`),
                      translate(`rules:modality.${grading.modality}`),
                      ...(grading.assessmentUnit === undefined ? [] : [`GB/T 28448 ${grading.assessmentUnit}`]),
                  ].join(translate("report:separator")),
              ];
    const none = inForce.length + notInForce.length + filed.length === 0;
    const listed = (name: string, rules: readonly Rule[]): string[] =>
        rules.length === 0
            ? []
            : [
                  section(
                      name,
                      rules.map(({ id, title }) => `${id}: ${title[language]}`),
                      style,
                  ),
              ];
    return [
        [colors.bold(`${clause.id} (${clause.edition})`), clause.text[language], ...kind].join("\n"),
        section(
            "numbers",
            clauseNumbers(clause).map((number) => numberText(number, translate)),
            style,
        ),
        ...listed("provedBy", inForce),
        ...listed("notInForce", notInForce),
        ...(filed.length === 0
            ? []
            : [
                  section(
                      "evidence",
                      filed.flatMap((item) => [item.reason[language], item.evidence[language]]),
                      style,
                  ),
              ]),
        ...(none ? [colors.yellow(translate("rules:proof.missing"))] : []),
    ].join("\n\n");
}

/** An item that can't be checked here. */
export function explainNotCheckable({ id, text, evidence }: NotCheckableItem, style: ExplainStyle): string {
    const { language, translate, colors } = style;
    const number = translate("rules:number.order", { number: id });
    return [
        `${colors.bold(`GB/T 22239 ${number}`)}\n${text[language]}\n${colors.yellow(translate("rules:proof.not-checkable"))}`,
        section("evidence", [evidence[language]], style),
    ].join("\n\n");
}

function clauseLines(clause: CatalogueClause, style: ExplainStyle): string[] {
    const numbers = clauseNumbers(clause).map((number) => `  ${numberText(number, style.translate)}`);
    return [`${clause.id}: ${clause.text[style.language]}`, ...numbers];
}

/** A number with its level and what it rests on, e.g. `level 3: 8.1.4.8 a) (number and text seen together)`. */
export function numberText({ level, number, verified, evidence }: NumberAtLevel, translate: Translate): string {
    const rests = verified ? "verified" : (evidence ?? "own");
    const text = translate(`rules:number.${rests}`, { number });
    return level === undefined ? text : translate("rules:atLevel", { level, text });
}

function section(name: string, lines: readonly string[], { translate, colors }: ExplainStyle): string {
    const body = lines.flatMap((line) => line.split("\n")).map((line) => (line === "" ? "" : `  ${line}`));
    return [colors.bold(translate(`rules:section.${name}`)), ...body].join("\n");
}
