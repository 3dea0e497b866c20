import { PolicyPack } from "@pulumi/policy";
import { relative, resolve } from "node:path";
import { rules, unsettled } from "../../policies";
import type { Pack, Rule } from "../../policies/kernel/rule";
import { createTranslator } from "../i18n/translator";
import { Fronts } from "./adapter/fronts";
import { policyOf, type PolicyTexts } from "./adapter/policy";
import { keepProperties } from "./adapter/properties";
import { estateReader, packLanguage, packSettings } from "./settings";

/** The packs of policies/, and one with the rules of all of them in one process. */
export type PackName = Pack | "all";

/**
 * Serves a policy pack to the engine that started this process.
 *
 * @param root folder of the project
 */
export function servePack(name: PackName, root: string): void {
    const language = packLanguage(process.env);
    const translate = createTranslator(language);
    // So the engine ends a pack; an orderly exit lets the loader keep V8's code (infra/build/load.js).
    process.once("SIGINT", () => process.exit(0));
    const wanted = rulesOf(name);
    const read = estateReader(language);
    const fronts = new Fronts((stack) => packSettings(root, stack, process.env, new Date(), read), wanted);
    const showPath: PolicyTexts["showPath"] = (file, { estate }) =>
        relative(root, resolve(estate?.folder ?? root, file));
    const policies = wanted.map((rule) => policyOf(rule, fronts, { language, translate, showPath }));
    // Resources are seen by rules over resources; a pack that has none has to look all the same.
    const [first] = policies;
    if (first !== undefined && !wanted.some(({ scope }) => scope === "resource"))
        policies[0] = { ...first, validateResource: (args) => void fronts.at(args).see(args) };
    keepProperties();
    // The SDK reads the version of a pack from the package.json of the working folder.
    process.chdir(root);
    new PolicyPack(name === "all" ? "egov-cloud" : `egov-${name}`, {
        policies,
        enforcementLevel: "mandatory",
    });
}

/** As `egov check`: not those that the reference estates do not satisfy yet. */
function rulesOf(name: PackName): readonly Rule[] {
    const settled = rules.filter(({ id }) => !unsettled.has(id));
    return name === "all" ? settled : settled.filter(({ id }) => id.startsWith(`${name}/`));
}
