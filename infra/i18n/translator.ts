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
    // Reports ask for the same labels hundreds of times, which takes as long each time.
    const fixed = new Map<string, string>();
    const label = (key: string): string => {
        const text = fixed.get(key) ?? instance.t(key);
        fixed.set(key, text);
        return text;
    };
    return (key, params) => (params === undefined ? label(key) : instance.t(key, params));
}
