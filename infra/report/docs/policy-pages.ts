import { clauseOf } from "../../../policies/kernel/clauses";
import type { Pack, Rule } from "../../../policies/kernel/rule";
import type { Language, Translate } from "../../i18n/translator";
import { clauseNumbers } from "../findings/clause-numbers";
import { table } from "../findings/matrix";
import { exampleYaml, numberText } from "../rules/explain";
import type { RuleRegistry } from "../rules/registry";
import { codeSpan, plainMarkdown } from "../run/markdown";
import { pageFile } from "./page-file";

interface PageStyle {
    readonly language: Language;
    readonly translate: Translate;
}

const packOf = ({ id }: Rule): Pack => id.slice(0, id.indexOf("/")) as Pack;

/**
 * The pages of docs/policies in one language: an index and a page for each pack that has rules.
 *
 * @returns file name -> text
 */
export function policyPages(registry: RuleRegistry, style: PageStyle): Map<string, string> {
    const { rules } = registry;
    const packs = [...new Set(rules.map(packOf))].sort();
    const pages = new Map([[pageFile("README", style.language), indexPage(packs, registry, style)]]);
    for (const pack of packs) {
        const own = rules.filter((rule) => packOf(rule) === pack);
        pages.set(pageFile(pack, style.language), packPage(pack, own, registry, style));
    }
    return pages;
}

function indexPage(packs: readonly Pack[], { rules, unsettled, evidence }: RuleRegistry, style: PageStyle): string {
    const { language, translate } = style;
    const other = language === "zh" ? "en" : "zh";
    const rows = packs.map((pack) => {
        const own = rules.filter((rule) => packOf(rule) === pack);
        const mandatory = own.filter(({ enforcement }) => enforcement === "mandatory").length;
        return [
            `[${pack}](${pageFile(pack, language)})`,
            translate(`rules:pack.${pack}`),
            String(own.length),
            String(mandatory),
            String(own.filter(({ id }) => unsettled.has(id)).length),
        ];
    });
    const filed = evidence.map((item) => [
        plainMarkdown(item.clause),
        plainMarkdown(clauseOf(item.clause).text[language]),
        plainMarkdown(item.reason[language]),
        plainMarkdown(item.evidence[language]),
    ]);
    return page([
        `# ${translate("rules:docs.title")}`,
        `[${translate("rules:docs.otherLanguage")}](${pageFile("README", other)})`,
        translate("rules:docs.generated"),
        translate("rules:docs.intro"),
        table(
            ["pack", "about", "rules", "mandatory", "notInForce"].map((head) => translate(`rules:docs.${head}`)),
            rows,
        ).join("\n"),
        `## ${translate("rules:docs.evidenceTitle")}`,
        translate("rules:docs.evidenceIntro"),
        ...(filed.length === 0
            ? []
            : [
                  table(
                      ["clause", "requirement", "reason", "evidence"].map((head) => translate(`rules:docs.${head}`)),
                      filed,
                  ).join("\n"),
              ]),
        `## ${translate("rules:docs.foreignTitle")}`,
        translate("rules:docs.foreign"),
        `## ${translate("rules:docs.waiversTitle")}`,
        translate("rules:docs.waivers"),
        `## ${translate("rules:docs.reportsTitle")}`,
        translate("rules:docs.reports"),
    ]);
}

type InForce = Pick<RuleRegistry, "unsettled">;

function packPage(pack: Pack, rules: readonly Rule[], { unsettled }: InForce, style: PageStyle): string {
    const { language, translate } = style;
    const rows = rules.map((rule) => [
        `[${codeSpan(nameOf(rule))}](#${nameOf(rule)})`,
        plainMarkdown(rule.title[language]),
        translate(`report:severity.${rule.severity}`),
        translate(unsettled.has(rule.id) ? "rules:notInForce" : `report:enforcement.${rule.enforcement}`),
        rule.clauses.map(plainMarkdown).join("<br>"),
    ]);
    return page([
        `# ${pack}`,
        `[${translate("rules:docs.back")}](${pageFile("README", language)})`,
        translate("rules:docs.generated"),
        translate(`rules:pack.${pack}`),
        table(
            ["rule", "about", "severity", "enforcement", "clauses"].map((head) => translate(`rules:docs.${head}`)),
            rows,
        ).join("\n"),
        ...rules.flatMap((rule) => ruleSection(rule, { unsettled }, style)),
    ]);
}

const nameOf = ({ id }: Rule): string => id.slice(id.indexOf("/") + 1);

function ruleSection(rule: Rule, { unsettled }: InForce, { language, translate }: PageStyle): string[] {
    const traits = [
        translate(`report:severity.${rule.severity}`),
        translate(`report:enforcement.${rule.enforcement}`),
        translate(`rules:scope.${rule.scope}`),
        ...(rule.unwaivable === true ? [translate("rules:unwaivable")] : []),
    ];
    const named = (name: string, text: string): string => `**${translate(`rules:section.${name}`)}** ${text}`;
    const types =
        rule.scope === "estate" || rule.types === "all" ? [] : rule.types.map((type) => `- ${codeSpan(type)}`);
    const messages = Object.entries(rule.messages).map(
        ([code, text]) => `- ${codeSpan(code)}: ${plainMarkdown(text[language])}`,
    );
    const clauses = rule.clauses.map((id) => {
        const clause = clauseOf(id);
        const numbers = clauseNumbers(clause).map((number) => numberText(number, translate));
        return `- ${plainMarkdown(`${id}: ${clause.text[language]}`)}<br>${numbers.map(plainMarkdown).join("<br>")}`;
    });
    return [
        `## ${nameOf(rule)}`,
        `${plainMarkdown(rule.title[language])} (${traits.join(translate("report:separator"))})`,
        ...(unsettled.has(rule.id) ? [`**${translate("rules:notInForceNote")}**`] : []),
        named("why", plainMarkdown(rule.why[language])),
        named("reads", plainMarkdown(rule.reads[language])),
        ...(types.length === 0 ? [] : [types.join("\n")]),
        named("says", ""),
        messages.join("\n"),
        ...examples(rule, translate),
        named("remedy", plainMarkdown(rule.remedy[language])),
        named("clauses", ""),
        clauses.join("\n"),
    ].map((part) => part.trimEnd());
}

function examples(rule: Rule, translate: Translate): string[] {
    if (rule.scope === "estate") return [];
    return (["good", "bad"] as const).flatMap((kind) =>
        rule.examples[kind].length === 0
            ? []
            : [
                  `**${translate(`rules:section.${kind}`)}**`,
                  ...rule.examples[kind].map((example) => `\`\`\`yaml\n${exampleYaml(example).trimEnd()}\n\`\`\``),
              ],
    );
}

const page = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;
