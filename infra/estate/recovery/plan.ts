import type { EstateModel, RecoverySiteModel, SystemModel } from "../model";
import { protectedSystems, type ProtectedSystem } from "./protection";
import { fullSize, type FullSize } from "./size";

const resources = ["vcpus", "memoryGiB", "storageGiB"] as const;
export type SiteResource = (typeof resources)[number];
type Amounts = Record<SiteResource, number>;

/** Where systems of a kind of runtime take their room. */
export type Room = "machines" | "containers";

/** A system in the order in which a site brings it up. */
export interface RecoveryStep extends ProtectedSystem {
    /** From 1. */
    readonly position: number;
    readonly room: Room;
    readonly size: FullSize;
    /** What of the site's room is short for it, after all that comes up before; empty where it fits. It then takes none. */
    readonly short: readonly { readonly resource: SiteResource; readonly missing: number }[];
}

/** What one site does when everything that it protects fails over at once. */
export interface RecoveryPlan {
    readonly site: RecoverySiteModel;
    readonly steps: readonly RecoveryStep[];
    /** What the site holds, with the estate's overcommit for machines. */
    readonly limits: Readonly<Record<Room, Readonly<Amounts>>>;
    readonly taken: Readonly<Record<Room, Readonly<Amounts>>>;
}

/** The plan of every site, by the site's id. */
export function recoveryPlans(estate: EstateModel): RecoveryPlan[] {
    const bySite = new Map<string, ProtectedSystem[]>([...estate.recoverySites.keys()].map((id) => [id, []]));
    for (const each of protectedSystems(estate)) bySite.get(each.site.id)?.push(each);
    return [...estate.recoverySites.values()].map((site) => planOf(estate, site, bySite.get(site.id) ?? []));
}

/** What a site does when some of what it protects fails over at once. */
export function planOf(
    estate: EstateModel,
    site: RecoverySiteModel,
    systems: readonly ProtectedSystem[],
): RecoveryPlan {
    const limits = { machines: machineLimits(estate, site), containers: clusterLimits(estate, site) };
    const taken: Record<Room, Amounts> = {
        machines: { vcpus: 0, memoryGiB: 0, storageGiB: 0 },
        containers: { vcpus: 0, memoryGiB: 0, storageGiB: 0 },
    };
    const steps = orderOf(systems).map((each, index): RecoveryStep => {
        const room = each.system.runtime.kind === "containers" ? "containers" : "machines";
        const size = fullSize(each.system, estate.catalogue);
        const short = resources.flatMap((resource) => {
            const missing = taken[room][resource] + size[resource] - limits[room][resource];
            return missing > 0 ? [{ resource, missing }] : [];
        });
        if (short.length === 0) for (const resource of resources) taken[room][resource] += size[resource];
        return { ...each, position: index + 1, room, size, short };
    });
    return { site, steps, limits, taken };
}

function machineLimits({ estate }: EstateModel, { capacity }: RecoverySiteModel): Amounts {
    const { overcommit } = estate;
    return {
        vcpus: capacity.vcpus * overcommit.vcpus,
        memoryGiB: capacity.memoryGiB * overcommit.memory,
        storageGiB: capacity.storageGiB * overcommit.storage,
    };
}

/** Volumes of a Magnum cluster come from the site's block storage, which is counted there. */
function clusterLimits({ catalogue }: EstateModel, { kubernetes }: RecoverySiteModel): Amounts {
    if (kubernetes.mode === "existing") return { ...kubernetes.capacity };
    const limits = { vcpus: 0, memoryGiB: 0, storageGiB: Infinity };
    for (const { flavor: name, count, maxCount = count } of kubernetes.nodeGroups) {
        const flavor = catalogue.flavors.find((each) => each.name === name);
        limits.vcpus += maxCount * (flavor?.vcpus ?? 0);
        limits.memoryGiB += (maxCount * (flavor?.memoryMiB ?? 0)) / 1024;
    }
    return limits;
}

const importances: readonly SystemModel["importance"][] = ["core", "important", "general"];

/**
 * Systems that are more than backups first, the highest grade and the shortest RTO before others; a system comes up after those that it
 * calls, unless these have to be restored from backups.
 */
export function orderOf(systems: readonly ProtectedSystem[]): ProtectedSystem[] {
    const rank = ({ system, technique }: ProtectedSystem): readonly (number | string)[] => [
        technique.technique === "backup" ? 1 : 0,
        -system.recovery.grade,
        system.recovery.rtoMinutes,
        importances.indexOf(system.importance ?? "general"),
        system.id,
    ];
    const ranked = systems.map((each) => ({ each, rank: rank(each) })).sort((a, b) => compare(a.rank, b.rank));
    const byId = new Map(systems.map((each) => [each.system.id, each]));
    const called = calledBy(systems);
    const placed = new Set<ProtectedSystem>();
    const visiting = new Set<ProtectedSystem>();
    const place = (one: ProtectedSystem): void => {
        if (placed.has(one) || visiting.has(one)) return;
        visiting.add(one);
        for (const id of called.get(one.system.id) ?? []) {
            const other = byId.get(id);
            if (
                other !== undefined &&
                (other.technique.technique === "backup") === (one.technique.technique === "backup")
            )
                place(other);
        }
        placed.add(one);
    };
    for (const { each } of ranked) place(each);
    return [...placed];
}

/** System -> systems that it calls, by id. */
function calledBy(systems: readonly ProtectedSystem[]): ReadonlyMap<string, string[]> {
    const called = new Map<string, string[]>();
    for (const { system } of systems)
        for (const { from } of system.flows ?? [])
            if (!system.partSources.has(`tier/${from}`) && !system.partSources.has(`workload/${from}`))
                called.set(from, [...(called.get(from) ?? []), system.id].sort());
    return called;
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
    const index = one.findIndex((value, position) => value !== other[position]);
    if (index < 0) return 0;
    return (one[index] as number | string) < (other[index] as number | string) ? -1 : 1;
}
