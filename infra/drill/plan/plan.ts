import type { StackSwitches } from "../../engine/workplace/switches";
import type { EstateModel, RecoverySiteModel } from "../../estate/model";
import { planOf, type SiteResource } from "../../estate/recovery/plan";
import type { ProtectedSystem } from "../../estate/recovery/protection";
import type { Text } from "../../estate/schema/types.generated";
import { recoveryStack, standbyStack, tenantsOwner } from "../../stacks/describe";
import type { ExpectedChanges } from "./changes";
import { dataOf, type DataNeed } from "./data";
import { wavesOf } from "./waves";

export type Occasion = "planned" | "disaster";

/** Minutes. */
export interface Times {
    readonly rtoMinutes: number;
    readonly rpoMinutes: number;
}

/** A system of a drill. Plain data: a journal keeps it. */
export interface DrilledSystem {
    readonly system: string;
    readonly title: Text;
    readonly grade: number;
    readonly technique: ProtectedSystem["technique"]["technique"];
    readonly site: string;
    readonly stack: string;
    readonly promised: Times;
    readonly data: DataNeed;
    /** Names that are to lead to the recovery site. */
    readonly hostNames: readonly string[];
    /** Ports of its endpoints. */
    readonly ports: readonly number[];
}

/** Systems of one standby stack that are switched by one deployment. */
export interface StackSwitch {
    readonly stack: string;
    readonly systems: readonly string[];
    /** What switching them over is expected to change; switching back takes the same back. */
    readonly expected: ExpectedChanges;
}

/** What finds no room at its site. */
export interface LeftOut extends DrilledSystem {
    readonly short: readonly { readonly resource: SiteResource; readonly missing: number }[];
}

/** A drill before it begins. Plain data. */
export interface DrillPlan {
    readonly id: string;
    readonly estate: string;
    readonly occasion: Occasion;
    /** Systems stay at the recovery site. */
    readonly stay: boolean;
    /** ISO 8601. */
    readonly created: string;
    /** In the order in which they come up. */
    readonly systems: readonly DrilledSystem[];
    /** Switched one after the other; the stacks of a wave side by side. */
    readonly waves: readonly (readonly StackSwitch[])[];
    /** Of the systems asked for: a disaster goes on without them. */
    readonly leftOut: readonly LeftOut[];
    /** Number of the report, for the record. */
    readonly document?: string;
    /** When the clock began, ISO 8601; absent where it begins with its step. */
    readonly declaredAt?: string;
}

/** What a plan is made from. */
export interface PlanRequest {
    readonly id: string;
    readonly occasion: Occasion;
    readonly stay: boolean;
    readonly created: Date;
    readonly systems: readonly ProtectedSystem[];
    /** Systems that run at their site already, and so take room there. */
    readonly active: readonly ProtectedSystem[];
    readonly document?: string | undefined;
    readonly declaredAt?: Date | undefined;
    /** Switches of a standby stack as they are. */
    switchesOf(stack: string): StackSwitches;
    /** What a stack's program makes of more systems being switched over. */
    expected(stack: string, before: StackSwitches, systems: readonly string[]): ExpectedChanges;
}

/** Works a drill out: order, waves, what each changes and what finds no room. */
export function makePlan(estate: EstateModel, request: PlanRequest): DrillPlan {
    const { id, occasion, stay, created, document, declaredAt } = request;
    const ordered: ProtectedSystem[] = [];
    const leftOut: LeftOut[] = [];
    for (const site of sitesOf([...request.systems])) {
        const there = (each: ProtectedSystem): boolean => each.site.id === site.id;
        for (const { short, ...step } of planOf(estate, site, [...request.active, ...request.systems].filter(there))
            .steps) {
            const asked = request.systems.find(({ system }) => system.id === step.system.id);
            if (asked === undefined) continue;
            if (short.length === 0) ordered.push(asked);
            else leftOut.push({ ...drilled(estate, asked), short });
        }
    }
    const switches = new Map<string, StackSwitches>();
    const waves = wavesOf(ordered).map((wave) =>
        byStack(estate, wave).map(([stack, systems]): StackSwitch => {
            const before = switches.get(stack) ?? request.switchesOf(stack);
            const active = Object.fromEntries(systems.map((system) => [system, "recovery"]));
            switches.set(stack, { ...before, activeSide: { ...before.activeSide, ...active } });
            return { stack, systems, expected: request.expected(stack, before, systems) };
        }),
    );
    return {
        id,
        estate: estate.estate.name,
        occasion,
        stay,
        created: created.toISOString(),
        systems: ordered.map((each) => drilled(estate, each)),
        waves,
        leftOut,
        ...(document === undefined ? {} : { document }),
        ...(declaredAt === undefined ? {} : { declaredAt: declaredAt.toISOString() }),
    };
}

const sitesOf = (systems: readonly ProtectedSystem[]): RecoverySiteModel[] => [
    ...new Map(systems.map(({ site }) => [site.id, site])).values(),
];

/** Standby stack of a system. */
export const stackOf = (estate: EstateModel, { system }: Pick<ProtectedSystem, "system">): string =>
    standbyStack(tenantsOwner(estate, system.division));

/** Standby stacks of a plan and the stacks of the sites that they stand on. */
export function stacksOf(estate: EstateModel, { systems }: Pick<DrillPlan, "systems">): string[] {
    const sites = new Set(systems.map(({ site }) => site));
    const standing = [...estate.recoverySites.values()].filter(({ id }) => sites.has(id)).map(recoveryStack);
    return [...new Set([...standing, ...systems.map(({ stack }) => stack)])];
}

function byStack(estate: EstateModel, wave: readonly ProtectedSystem[]): [string, string[]][] {
    const stacks = new Map<string, string[]>();
    for (const each of wave) {
        const stack = stackOf(estate, each);
        const list = stacks.get(stack);
        if (list === undefined) stacks.set(stack, [each.system.id]);
        else list.push(each.system.id);
    }
    return [...stacks];
}

function drilled(estate: EstateModel, each: ProtectedSystem): DrilledSystem {
    const { system, site, technique } = each;
    const { rtoMinutes, rpoMinutes, grade } = system.recovery;
    const endpoints = system.endpoints ?? [];
    return {
        system: system.id,
        title: system.title,
        grade,
        technique: technique.technique,
        site: site.id,
        stack: stackOf(estate, each),
        promised: { rtoMinutes, rpoMinutes },
        data: dataOf(each),
        hostNames: [...new Set(endpoints.flatMap(({ hostName }) => hostName ?? []))].sort(),
        ports: [...new Set(endpoints.map(({ port }) => port))].sort((one, other) => one - other),
    };
}
