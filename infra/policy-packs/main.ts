import { PolicyPack } from "@pulumi/policy";
import { policyOf } from "./adapter/policy";
import { keepProperties } from "./adapter/properties";
import { engineNameOf, judgingOf, type PackName } from "./judging";

/**
 * Serves a policy pack to the engine that started this process.
 *
 * @param root folder of the project
 */
export function servePack(name: PackName, root: string): void {
    // So the engine ends a pack; an orderly exit lets the loader keep V8's code (infra/build/load.js).
    process.once("SIGINT", () => process.exit(0));
    const { rules, fronts, texts } = judgingOf(name, root);
    const policies = rules.map((rule) => policyOf(rule, fronts, texts));
    // Resources are seen by rules over resources; a pack that has none has to look all the same.
    const [first] = policies;
    if (first !== undefined && !rules.some(({ scope }) => scope === "resource"))
        policies[0] = { ...first, validateResource: (args) => void fronts.at(args).see(args) };
    keepProperties();
    // The SDK reads the version of a pack from the package.json of the working folder.
    process.chdir(root);
    new PolicyPack(engineNameOf(name), { policies, enforcementLevel: "mandatory" });
}
