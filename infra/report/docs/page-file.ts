import type { Language } from "../../i18n/translator";

/** File of a page of docs/policies, e.g. `secrecy.zh-CN.md`. */
export const pageFile = (name: string, language: Language): string => `${name}${language === "zh" ? ".zh-CN" : ""}.md`;

/** Where a rule stands in docs/policies, from the root of the project. */
export function placeOfRule(id: string, language: Language): string {
    const [pack = "", name = ""] = id.split("/");
    return `docs/policies/${pageFile(pack, language)}#${name}`;
}
