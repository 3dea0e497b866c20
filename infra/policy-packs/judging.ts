import { relative, resolve } from "node:path";
import { rules, unsettled } from "../../policies";
import type { Pack, Rule } from "../../policies/kernel/rule";
import { createTranslator } from "../i18n/translator";
import { Fronts } from "./adapter/fronts";
import type { PolicyTexts } from "./adapter/reports";
import { estateReader, packLanguage, packSettings } from "./settings";

/** The packs of policies/, and one with the rules of all of them in one process. */
export type PackName = Pack | "all";

/** What a pack judges with, whoever asks it. */
export interface Judging {
    readonly rules: readonly Rule[];
    readonly fronts: Fronts;
    readonly texts: PolicyTexts;
}

/** @param root folder of the project */
export function judgingOf(name: PackName, root: string): Judging {
    const language = packLanguage(process.env);
    const read = estateReader(language);
    const wanted = rulesOf(name);
    return {
        rules: wanted,
        fronts: new Fronts((stack) => packSettings(root, stack, process.env, new Date(), read), wanted),
        texts: {
            language,
            translate: createTranslator(language),
            showPath: (file, { estate }) => relative(root, resolve(estate?.folder ?? root, file)),
        },
    };
}

/** What the engine calls a pack. */
export const engineNameOf = (name: PackName): string => (name === "all" ? "egov-cloud" : `egov-${name}`);

/** As `egov check`: not those that the reference estates do not satisfy yet. */
function rulesOf(name: PackName): readonly Rule[] {
    const settled = rules.filter(({ id }) => !unsettled.has(id));
    return name === "all" ? settled : settled.filter(({ id }) => id.startsWith(`${name}/`));
}
