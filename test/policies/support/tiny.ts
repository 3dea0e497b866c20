import { join } from "node:path";
import { loadEstate } from "../../../infra/estate/load";
import type { EstateModel, WaiverModel } from "../../../infra/estate/model";
import { diskReader } from "../../../infra/estate/reader";

const root = join(__dirname, "..", "..", "..");
let loaded: EstateModel | undefined;

/** The estate for learning, read once. Rules' cases stand in it. */
export function tinyEstate(): EstateModel {
    if (loaded === undefined) {
        const result = loadEstate(join(root, "stacks", "estates", "tiny"), diskReader);
        if (!result.ok) throw new Error(`the estate for learning has problems: ${JSON.stringify(result.error)}`);
        loaded = result.value;
    }
    return loaded;
}

type SystemChange = Partial<SystemOf>;
type SystemOf = EstateModel["systems"] extends ReadonlyMap<string, infer System> ? System : never;
type PlatformOf = EstateModel["platforms"] extends ReadonlyMap<string, infer Platform> ? Platform : never;

/** The estate with some fields of a system changed, e.g. `withSystem("sd-budget", { protectionLevel: "S4A4G4" })`. */
export function withSystem(id: string, change: SystemChange, estate = tinyEstate()): EstateModel {
    const system = estate.systems.get(id);
    if (system === undefined) throw new Error(`the estate for learning has no system ${id}`);
    return { ...estate, systems: new Map([...estate.systems, [id, { ...system, ...change }]]) };
}

/** The estate with some fields of a division's platform changed. */
export function withPlatform(division: string, change: Partial<PlatformOf>, estate = tinyEstate()): EstateModel {
    const platform = estate.platforms.get(division);
    if (platform === undefined) throw new Error(`the estate for learning has no platform of ${division}`);
    return { ...estate, platforms: new Map([...estate.platforms, [division, { ...platform, ...change }]]) };
}

/** The estate with waivers, each a sound one with some fields changed; further role holders to sign them. */
export function withWaivers(...changes: readonly Partial<WaiverModel>[]): EstateModel {
    const estate = tinyEstate();
    const holder = [...estate.roleHolders.values()][0];
    if (holder === undefined) throw new Error("the estate for learning has no role holder");
    const security = { ...holder, id: "sd-security", role: "security-administrator" as const };
    const waivers = changes.map((change): WaiverModel => ({ ...soundWaiver, ...change }));
    return {
        ...estate,
        roleHolders: new Map([...estate.roleHolders, [security.id, security]]),
        waivers: new Map(waivers.map((waiver) => [waiver.id, waiver])),
    };
}

const soundWaiver: WaiverModel = {
    id: "old-portal",
    kind: "waiver",
    rule: "classified-protection/listener-encrypts",
    scope: { system: "sd-budget" },
    reason: "Replaced in December",
    owner: "sd-platform-owner",
    approvers: ["sd-it-authority"],
    document: "2026-17",
    date: "2026-11-01",
    expires: "2026-12-31",
    source: { file: "waivers.yaml", line: 3, column: 5 },
};
