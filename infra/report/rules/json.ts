import { clauseOf, type CatalogueClause } from "../../../policies/kernel/clauses";
import type { Rule } from "../../../policies/kernel/rule";
import type { Language } from "../../i18n/translator";
import { clauseNumbers } from "../findings/clause-numbers";
import type { CheckReport } from "../check";
import type { GradedLevel } from "../../../policies/kernel/clauses";
import { countProofs, type CoverageRow } from "./coverage";
import { rulesOfClause, type RuleRegistry } from "./registry";

/** A rule as data, texts in the reader's language. */
export function ruleJson(
    rule: Rule,
    { unsettled }: Pick<RuleRegistry, "unsettled">,
    language: Language,
): Record<string, unknown> {
    const { id, severity, enforcement, scope } = rule;
    return {
        id,
        pack: id.slice(0, id.indexOf("/")),
        title: rule.title[language],
        severity,
        enforcement,
        scope,
        unwaivable: rule.unwaivable === true,
        inForce: !unsettled.has(id),
        why: rule.why[language],
        reads: rule.reads[language],
        remedy: rule.remedy[language],
        messages: Object.fromEntries(Object.entries(rule.messages).map(([code, text]) => [code, text[language]])),
        clauses: rule.clauses.map((clause) => clauseJson(clauseOf(clause), language)),
        ...(rule.scope === "estate" ? {} : { types: rule.types, examples: rule.examples }),
    };
}

export function clauseJson(clause: CatalogueClause, language: Language): Record<string, unknown> {
    const { id, standard, edition, text, grading } = clause;
    return {
        id,
        standard,
        edition,
        text: text[language],
        ...(grading === undefined
            ? {}
            : { section: grading.section[language], aspect: grading.aspect, modality: grading.modality }),
        numbers: clauseNumbers(clause),
    };
}

/** Ids of the rules that cite a clause. */
export function clauseRulesJson(registry: RuleRegistry, { id }: CatalogueClause): Record<string, string[]> {
    const { inForce, notInForce } = rulesOfClause(registry, id);
    const ids = (rules: readonly Rule[]): string[] => rules.map((rule) => rule.id);
    return { rules: ids(inForce), notInForce: ids(notInForce) };
}

/** The items of a level: schema/coverage.schema.json. */
export function coverageJson(
    level: GradedLevel,
    rows: readonly CoverageRow[],
    language: Language,
    report?: Pick<CheckReport, "counts" | "asOf">,
): Record<string, unknown> {
    return {
        ok: true,
        level,
        ...(report === undefined ? {} : { estate: report.counts.name, asOf: report.asOf }),
        counts: countProofs(rows),
        items: rows.map((row) => rowJson(row, language)),
    };
}

function rowJson(
    { id, number, text, proof, rules, notInForce, evidence, counts }: CoverageRow,
    language: Language,
): Record<string, unknown> {
    return {
        id,
        ...(number === undefined ? {} : { number }),
        text: text[language],
        proof,
        rules: rules.map((rule) => rule.id),
        notInForce: notInForce.map((rule) => rule.id),
        evidence: evidence.map((item) => ({
            ...(item.reason === undefined ? {} : { reason: item.reason[language] }),
            evidence: item.evidence[language],
        })),
        ...(counts === undefined ? {} : { counts }),
    };
}
