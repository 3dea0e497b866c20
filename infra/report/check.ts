import type { EstateModel, HostingMode, Text } from "../estate/model";
import type { FindingsReport } from "./findings/report";

/** Divisions by level; functional zones are apart, since they are not divisions of GB/T 2260. */
export interface DivisionCounts {
    readonly province: number;
    readonly city: number;
    readonly county: number;
    readonly functionalZone: number;
}

/** How many of everything an estate holds. */
export interface EstateCounts {
    readonly name: string;
    readonly title: Text;
    readonly illustrative?: Text;
    readonly divisions: DivisionCounts;
    /** Divisions by hosting mode; only modes that occur. */
    readonly hosting: Readonly<Partial<Record<HostingMode, number>>>;
    readonly platforms: number;
    readonly departments: number;
    readonly systems: number;
    readonly stacks: number;
}

/** What `egov check` found. */
export interface CheckReport extends FindingsReport {
    readonly counts: EstateCounts;
    /** Resource type -> number, of all stacks that took part. */
    readonly resources: ReadonlyMap<string, number>;
    /** Milliseconds since the process started. */
    readonly elapsedMs: number;
}

export interface ResourceCounts {
    readonly total: number;
    /** Resource type -> number, most first, then by type. */
    readonly byKind: Readonly<Record<string, number>>;
}

const hostingModes: readonly HostingMode[] = [
    "province",
    "self-built",
    "joined-province",
    "joined-city",
    "tenant",
    "grandfathered",
];

/** Counts an estate. `stacks` is how many of its stacks take part. */
export function countEstate(estate: EstateModel, stacks: number): EstateCounts {
    const divisions = { province: 0, city: 0, county: 0, functionalZone: 0 };
    const modes = new Map<HostingMode, number>(hostingModes.map((mode) => [mode, 0]));
    for (const division of estate.divisions.values()) {
        divisions[division.kind === "functional-zone" ? "functionalZone" : division.level] += 1;
        modes.set(division.hosting, (modes.get(division.hosting) ?? 0) + 1);
    }
    return {
        name: estate.estate.name,
        title: estate.estate.title,
        ...(estate.estate.illustrative === undefined ? {} : { illustrative: estate.estate.illustrative }),
        divisions,
        hosting: Object.fromEntries([...modes].filter(([, count]) => count > 0)),
        platforms: estate.platforms.size,
        departments: estate.departments.size,
        systems: estate.systems.size,
        stacks,
    };
}

/** Sorts numbers of resources by type; the stacks themselves and the references between them are none. */
export function countResources(byType: ReadonlyMap<string, number>): ResourceCounts {
    const kinds = [...byType].filter(([type]) => !bookkeeping.has(type));
    const sorted = kinds.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return { total: kinds.reduce((total, [, count]) => total + count, 0), byKind: Object.fromEntries(sorted) };
}

const bookkeeping = new Set(["pulumi:pulumi:Stack", "pulumi:pulumi:StackReference"]);
