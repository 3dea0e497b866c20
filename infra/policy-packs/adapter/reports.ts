import type { Finding } from "../../../policies/kernel/finding";
import type { Rule } from "../../../policies/kernel/rule";
import type { Language, Translate } from "../../i18n/translator";
import { formatClause } from "../../report/check-findings";
import { findingMessage } from "../../report/finding-message";
import type { PackSettings } from "../settings";
import type { Verdict } from "./front";

/** How policies say what they found. */
export interface PolicyTexts {
    readonly language: Language;
    readonly translate: Translate;
    /** Path to show for a file of the estate that a pack judges by. */
    readonly showPath: (file: string, settings: PackSettings) => string;
}

/** What the engine is told of a finding. */
export interface PolicyReport {
    readonly message: string;
    /** Absent of what is found of the estate. */
    readonly urn?: string;
    readonly enforcementLevel: "advisory" | "mandatory";
}

/**
 * What a rule found, as the engine is told it. What can't be judged counts like a violation in strict mode; what is waived is
 * told, and stops nothing.
 */
export function reportsOf(
    rule: Rule,
    { findings }: Pick<Verdict, "findings">,
    settings: PackSettings,
    strict: boolean,
    texts: PolicyTexts,
): PolicyReport[] {
    return findings.map((finding) => {
        const stops = finding.result === "violation" || (finding.result === "unknown" && strict);
        return {
            message: policyMessage(finding, rule, settings, texts),
            ...(finding.urn.startsWith("estate:") ? {} : { urn: finding.urn }),
            enforcementLevel: stops ? rule.enforcement : "advisory",
        };
    });
}

function policyMessage(finding: Finding, rule: Rule, settings: PackSettings, texts: PolicyTexts): string {
    const { translate, language, showPath } = texts;
    const { file, line, column } = finding.location;
    return [
        `${translate(`report:outcome.${finding.result}`)} ${findingMessage(finding, rule, language, translate)}`,
        ...(file === "" ? [] : [`${translate("report:pack.location")} ${showPath(file, settings)}:${line}:${column}`]),
        ...finding.clauses.map(
            (clause) => `${translate("report:finding.clause")} ${formatClause(clause, { translate })}`,
        ),
        ...(finding.waiver === undefined ? [] : [`${translate("report:pack.waiver")} ${finding.waiver.id}`]),
        `${translate("report:finding.remedy")} ${rule.remedy[language]}`,
    ].join("\n");
}
