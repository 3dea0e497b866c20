import type { Finding } from "../../policies/kernel/finding";
import type { MessageParams } from "../../policies/kernel/judgement";
import type { Rule } from "../../policies/kernel/rule";
import { valueUnknown } from "../../policies/kernel/run-rules";
import { valueSecret } from "../audit/secret";
import { estatePath } from "../judge/no-estate";
import type { Language, Translate } from "../i18n/translator";

/** The message of a finding in a language. */
export function findingMessage(finding: Finding, rule: Rule, language: Language, translate: Translate): string {
    if (finding.code === valueUnknown) {
        const { path } = finding.params;
        const lacksEstate = typeof path === "string" && path.startsWith(estatePath);
        return translate(lacksEstate ? "report:estateUnknown" : "report:valueUnknown", finding.params);
    }
    if (finding.code === valueSecret) return translate("report:valueSecret", finding.params);
    const message = rule.messages[finding.code];
    if (message === undefined) throw new Error(`rule ${rule.id} has no message ${finding.code}`);
    return fill(message[language], finding.params, language);
}

/** Puts values into `{{name}}`; of a text in both languages the one asked for, or the one named as in `{{title.en}}`. */
export function fill(template: string, params: MessageParams, language: Language): string {
    return template.replace(/\{\{(\w+)(?:\.(zh|en))?\}\}/g, (whole, name: string, wanted?: Language) => {
        const value = params[name];
        if (value === undefined) throw new Error(`no value for ${whole} in "${template}"`);
        return typeof value === "object" ? value[wanted ?? language] : String(value);
    });
}
