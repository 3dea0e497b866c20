import { createInstance } from "i18next";
import { resources } from "./resources";

export type Language = "zh" | "en";
/** Gives the text of `namespace:key` in the translator's language. Throws on a key that does not exist. */
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/** A translator over the texts of infra/i18n/<language>/<namespace>.json. */
export function createTranslator(language: Language): Translate {
    const instance = createInstance();
    void instance.init({
        lng: language,
        resources,
        ns: Object.keys(resources.en),
        interpolation: { escapeValue: false },
        initAsync: false,
        returnNull: false,
        showSupportNotice: false,
        appendNamespaceToMissingKey: true,
        parseMissingKeyHandler(key: string): never {
            throw new Error(`no text for "${key}"`);
        },
    });
    return (key, params) => instance.t(key, params ?? {});
}
