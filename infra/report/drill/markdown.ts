import { measure, type Measured } from "../../drill/evidence/measure";
import type { Stand } from "../../drill/journal/stand";
import type { DrillRecord } from "../../estate/schema/types.generated";
import { createTranslator, type Language, type Translate } from "../../i18n/translator";
import { figures, missesText } from "./result-text";
import { stepName } from "./step-name";
import { surpriseText } from "./surprise";

/** The evidence of a drill for people, in Chinese and English: what was promised, what was reached, how that is known. */
export function drillMarkdown(record: DrillRecord, stand: Stand): string {
    return (["zh", "en"] as const).map((language) => part(record, stand, language)).join("\n---\n\n");
}

function part(record: DrillRecord, stand: Stand, language: Language): string {
    const translate = createTranslator(language);
    const { id, date, site, occasion, result, document } = record;
    const measured = measure(stand).filter((each) => each.site === site);
    return [
        `# ${translate("drill:markdown.title", { id })}`,
        "",
        ...facts(translate, {
            occasion: translate(`drill:occasion.${occasion}`),
            date,
            site,
            declared: stand.declaredAt ?? "–",
            ...(document === undefined ? {} : { document }),
            result: translate(`drill:verdict.${result}`),
        }),
        "",
        `## ${translate("drill:markdown.systems")}`,
        "",
        row([
            ...["system", "rto", "rpo"].map((key) => translate(`drill:result.${key}`)),
            translate("drill:markdown.point"),
            translate("drill:markdown.answers"),
            translate("drill:markdown.verdict"),
        ]),
        row(["---", "---", "---", "---", "---", "---"]),
        ...measured.map((each) => systemRow(each, stand, language, translate)),
        "",
        `## ${translate("drill:markdown.steps")}`,
        "",
        row(["step", "minutes", "verdict"].map((key) => translate(`drill:markdown.${key}`))),
        row(["---", "---:", "---"]),
        ...stand.runs.map((run, index) =>
            row([
                stepName(run.step, stand.plan, translate),
                String(record.steps[index]?.minutes ?? 0),
                run.surprise === undefined
                    ? translate(`drill:verdict.${run.done === undefined ? "failed" : "passed"}`)
                    : surpriseText(run.surprise, translate),
            ]),
        ),
        "",
        translate("drill:markdown.howMeasured"),
        "",
    ].join("\n");
}

function facts(translate: Translate, values: Readonly<Record<string, string>>): string[] {
    return Object.entries(values).map(([key, value]) => `- ${translate(`drill:fact.${key}`)}: ${cell(value)}`);
}

function systemRow(each: Measured, { points, verified }: Stand, language: Language, translate: Translate): string {
    const point = points[each.system];
    const known = point === undefined ? "–" : translate(`drill:source.${point.source}`, { at: point.at ?? "–" });
    const { answered } = verified.get(each.system) ?? {};
    const answers = answered === undefined ? "–" : translate(answered ? "drill:answered.yes" : "drill:answered.no");
    const misses = missesText(each, translate);
    const verdict = misses === "" ? translate("drill:result.kept") : misses;
    return row([`${each.title[language]} (${each.system})`, ...figures(each), known, answers, verdict]);
}

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** Names and reasons come from files and clouds: they must not end the table. */
const cell = (text: string): string => text.replace(/\s*\n\s*/g, " ").replace(/([\\|`<>*_[\]])/g, "\\$1");
