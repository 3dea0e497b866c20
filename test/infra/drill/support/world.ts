import { readJournal } from "../../../../infra/drill/journal/entries";
import { DrillLog } from "../../../../infra/drill/journal/log";
import { isOver, type Stand } from "../../../../infra/drill/journal/stand";
import type { DrillPlan } from "../../../../infra/drill/plan/plan";
import { nothingGiven, type GivenPoints } from "../../../../infra/drill/run/points";
import { DrillRun, type DrillEnd } from "../../../../infra/drill/run/run";
import type { DrillWorld, FoundPoint, StackLook } from "../../../../infra/drill/run/world";
import type { RunSummary } from "../../../../infra/engine/operations";
import type { StackResult, TouchedResource } from "../../../../infra/engine/result";
import type { StackSwitches } from "../../../../infra/engine/workplace/switches";
import { noChanges } from "../../../../infra/engine/events/changes";
import { urn } from "./plan";

/** Somebody killed the process. */
export class Killed extends Error {}

type Operation = "preview" | "up";

/**
 * A cloud, a state, settings and a journal that outlive the process; what a process does to them can be broken off before or after
 * each single thing.
 */
export class FakeWorld {
    journal = "";
    now = Date.parse("2026-11-27T00:00:00Z");
    readonly settings = new Map<string, StackSwitches>();
    /** Stack -> switches that it was deployed with. */
    readonly deployed = new Map<string, StackSwitches>();
    readonly records: Stand[] = [];
    readonly unprotected: string[] = [];
    readonly operations: string[] = [];
    found: Record<string, readonly FoundPoint[]> = {};
    markers: Record<string, string> = {};
    writesStopped = true;
    signal = new AbortController().signal;
    /** What a test does to the result of an operation. */
    disturb: (operation: Operation, stacks: readonly string[]) => Partial<RunSummary> | undefined = () => undefined;
    /** What a test does to what a state says. */
    distort: (look: StackLook, stack: string) => StackLook = (look) => look;
    /** Effects until the process is killed; undefined: it lives. */
    private left: number | undefined;
    /** Effects so far. */
    effects = 0;

    constructor(private readonly plan: DrillPlan) {}

    killAfter(effects: number | undefined): void {
        this.left = effects;
    }

    /** A new drill, in a process of its own. */
    async begin(given: GivenPoints = nothingGiven): Promise<DrillEnd> {
        const log = this.log();
        log.add({ type: "planned", plan: this.plan });
        return new DrillRun(this.world(log), given).forward();
    }

    /** Another process goes on with the journal. */
    async resume(given: GivenPoints = nothingGiven, stay?: true): Promise<DrillEnd> {
        const log = this.log();
        log.add({ type: "resumed", ...(stay === undefined ? {} : { stay }) });
        return new DrillRun(this.world(log), given).forward();
    }

    async rollBack(): Promise<DrillEnd> {
        return new DrillRun(this.world(this.log()), nothingGiven).back();
    }

    get stand(): Stand {
        return this.log().stand;
    }

    get isOver(): boolean {
        return isOver(this.stand);
    }

    /** Systems that were deployed at their site. */
    get there(): string[] {
        return [...this.deployed.values()].flatMap(({ activeSide }) => Object.keys(activeSide)).sort();
    }

    /** Systems that the settings send there. */
    get switched(): string[] {
        return [...this.settings.values()].flatMap(({ activeSide }) => Object.keys(activeSide)).sort();
    }

    private log(): DrillLog {
        // As the folder of drills does: what a killed process did not finish goes.
        this.journal = this.journal.slice(0, this.journal.lastIndexOf("\n") + 1);
        const entries = this.journal === "" ? [] : readJournal(this.journal);
        const append = (line: string): void => {
            if (this.left === 0) {
                this.journal += line.slice(0, line.length / 2);
                throw new Killed();
            }
            this.effect();
            this.journal += line;
        };
        return new DrillLog(entries, append, () => new Date(this.now));
    }

    private world(log: DrillLog): DrillWorld {
        return {
            engine: {
                preview: (stacks) => this.operate("preview", stacks),
                up: (stacks) => this.operate("up", stacks),
                takeBack: (gone) => this.operate("up", [...gone.keys()]),
                look: async (stacks) => new Map(stacks.map((stack) => [stack, this.look(stack)])),
                unprotect: async (_stack, urns) => void this.unprotected.push(...urns),
            },
            switches: {
                read: (stack) => this.settings.get(stack) ?? { activeSide: {}, backups: {} },
                write: (stack, switches) => {
                    this.effect();
                    this.settings.set(stack, switches);
                },
            },
            points: {
                find: async (systems) => ({
                    ok: true,
                    value: new Map(systems.map(({ system }) => [system, this.found[system] ?? []])),
                }),
            },
            operator: {
                confirmWritesStopped: async () => this.writesStopped,
                askMarker: async (system) => this.markers[system],
            },
            log,
            record: (stand) => {
                this.effect();
                this.records.push(stand);
            },
            onStep: () => undefined,
            now: () => new Date(this.now),
            answers: async () => true,
            signal: this.signal,
        };
    }

    private async operate(operation: Operation, stacks: readonly string[]): Promise<RunSummary> {
        this.operations.push(`${operation} ${stacks.join(" ")}`);
        this.now += 60_000;
        this.effect();
        const results = stacks.map((stack): StackResult => {
            const touched = this.touchedBy(stack);
            const base = { changes: noChanges, steps: [], diagnostics: [], durationMs: 1 };
            return { stack, status: "succeeded", touched, ...base };
        });
        const disturbed = this.disturb(operation, stacks);
        if (operation === "up" && (disturbed?.status ?? "succeeded") === "succeeded")
            for (const stack of stacks) {
                this.deployed.set(stack, this.settings.get(stack) ?? { activeSide: {}, backups: {} });
                this.effect();
            }
        return {
            operation,
            status: "succeeded",
            stacks: results,
            backend: "file:///state",
            created: [],
            withoutCredentials: [],
            durationMs: 1,
            totals: noChanges,
            ...disturbed,
        };
    }

    /** What of the systems differs between settings and deployment. */
    private touchedBy(stack: string): TouchedResource[] {
        const wanted = this.settings.get(stack)?.activeSide ?? {};
        const is = this.deployed.get(stack)?.activeSide ?? {};
        const machine = (system: string): string => urn(stack, "a:b:Machine", `${system}/app-1`);
        const name = (system: string): string => urn(stack, "a:b:Name", `${system}/name`);
        const come = Object.keys(wanted).filter((system) => is[system] === undefined);
        const go = Object.keys(is).filter((system) => wanted[system] === undefined);
        return [
            ...come.map((system): TouchedResource => ({ op: "create", urn: machine(system) })),
            ...go.map((system): TouchedResource => ({ op: "delete", urn: machine(system) })),
            ...[...come, ...go].map((system): TouchedResource => ({ op: "update", urn: name(system) })),
        ];
    }

    private look(stack: string): StackLook {
        const own = this.plan.systems.filter((each) => each.stack === stack);
        const active = this.deployed.get(stack)?.activeSide ?? {};
        const here = own.filter(({ system }) => active[system] === "recovery");
        const address = (system: string): string => `10.0.0.${own.findIndex((each) => each.system === system) + 1}`;
        const look = {
            outputs: {
                activeSides: Object.fromEntries(own.map(({ system }) => [system, active[system] ?? "primary"])),
                addresses: Object.fromEntries(here.map(({ system }) => [system, address(system)])),
            },
            names: new Map(
                here.flatMap(({ system, hostNames }) => hostNames.map((name) => [name, [address(system)]] as const)),
            ),
        };
        return this.distort(look, stack);
    }

    private effect(): void {
        if (this.left === 0) throw new Killed();
        if (this.left !== undefined) this.left -= 1;
        this.effects += 1;
    }
}

/** Points that satisfy every system of the estate for learning, of one minute before the drill. */
export const soundPoints: Record<string, readonly FoundPoint[]> = {
    "jinan-records": [
        { part: "app-1/files", id: "b-1", at: "2026-11-26T23:58:00Z" },
        { part: "app-2/files", id: "b-2", at: "2026-11-26T23:59:00Z" },
    ],
    "sd-portal": [{ part: "store/", at: "2026-11-26T23:59:30Z" }],
};
