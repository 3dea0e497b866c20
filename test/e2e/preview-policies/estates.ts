import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packVariables } from "../../../infra/policy-packs/settings";
import { root } from "../support/synthetic-run";

/** Rules hold on it. */
export const tiny = join(root, "stacks", "estates", "tiny");
/** Every rule, in one process. */
export const pack = join(root, "policies", "all");

/** Makes an estate whose only image holds a product that is forbidden; gives its folder. */
export function badEstate(folder: string): string {
    const bad = join(folder, "bad");
    cpSync(tiny, bad, { recursive: true });
    const catalogue = join(bad, "catalogue.yaml");
    const text = readFileSync(catalogue, "utf8");
    writeFileSync(catalogue, text.replace(/(id: kylin-server,.*status: )preferred/, "$1forbidden"));
    return bad;
}

/** What a pack is told: what can't be judged counts like a violation. */
export const strictly = (estate: string): Record<string, string> => ({
    [packVariables.estate]: estate,
    [packVariables.asOf]: "2026-11-27",
    [packVariables.strict]: "true",
    [packVariables.language]: "en",
});
