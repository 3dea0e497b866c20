import { join } from "node:path";
import { createColors } from "picocolors";
import type { Environment } from "../../../infra/cli/context";
import { drillEngine, removeDeadLocks } from "../../../infra/cli/drill/engine";
import { switchBoard } from "../../../infra/cli/drill/switch-board";
import { drillIds, openJournal, readDrill } from "../../../infra/drill/files/folder";
import { DrillLog } from "../../../infra/drill/journal/log";
import type { Stand } from "../../../infra/drill/journal/stand";
import type { DrilledSystem, DrillPlan } from "../../../infra/drill/plan/plan";
import { nothingGiven } from "../../../infra/drill/run/points";
import { DrillRun, type DrillEnd } from "../../../infra/drill/run/run";
import type { DrillWorld } from "../../../infra/drill/run/world";
import type { RunOptions } from "../../../infra/engine/run-options";
import { createTranslator } from "../../../infra/i18n/translator";
import type { DeploymentBench } from "../support/deployment-bench";
import type { SyntheticPlan } from "../support/synthetic-plan";
import { root } from "../support/synthetic-run";

export const urn = (stack: string, name: string): string =>
    `urn:pulumi:${stack}::egov-cloud::fake:index:Thing::${name}`;

/** Two standby stacks: one system with machine and volume in each, and what is always there. */
export const standbys: SyntheticPlan["stacks"] = {
    here: {
        things: { "here-vault": {} },
        standby: { one: { "one-app": {}, "one-data": { protect: true, after: ["one-app"] } } },
    },
    there: { things: { "there-vault": {} }, standby: { two: { "two-app": {} } } },
};

/** A drill of both systems, one after the other. */
export function planOf(change: Partial<DrillPlan> = {}): DrillPlan {
    const system = (id: string, stack: string): DrilledSystem => ({
        ...{ system: id, stack, title: { zh: id, en: id }, grade: 4, technique: "pilot-light", site: "site" },
        promised: { rtoMinutes: 60, rpoMinutes: 60 },
        data: { kind: "none" },
        hostNames: [],
        ports: [],
    });
    const made = (stack: string, ...names: string[]) => ({
        create: names.map((name) => urn(stack, name)),
        update: [],
        delete: [],
    });
    return {
        id: "drill-1",
        estate: "synthetic",
        occasion: "planned",
        stay: false,
        created: "2026-11-27T00:00:00.000Z",
        systems: [system("one", "here"), system("two", "there")],
        waves: [
            [{ stack: "here", systems: ["one"], expected: made("here", "one-app", "one-data") }],
            [{ stack: "there", systems: ["two"], expected: made("there", "two-app") }],
        ],
        leftOut: [],
        ...change,
    };
}

/** Drills on the real engine with made-up stacks: real settings, journal and state, a made-up cloud. */
export class DrillBench {
    readonly records: Stand[] = [];
    readonly said: string[] = [];

    constructor(
        private readonly bench: DeploymentBench,
        readonly plan: DrillPlan = planOf(),
    ) {}

    async begin(more: Partial<RunOptions> = {}, stacks = standbys): Promise<DrillEnd> {
        return this.drill("begin", more, stacks);
    }

    async resume(more: Partial<RunOptions> = {}, stacks = standbys): Promise<DrillEnd> {
        return this.drill("resume", more, stacks);
    }

    async rollBack(more: Partial<RunOptions> = {}, stacks = standbys): Promise<DrillEnd> {
        return this.drill("rollBack", more, stacks);
    }

    private async drill(
        what: "begin" | "resume" | "rollBack",
        more: Partial<RunOptions>,
        stacks: SyntheticPlan["stacks"],
    ): Promise<DrillEnd> {
        const run = await this.bench.options(stacks, more);
        const folder = join(this.bench.folder, "drills");
        const { id } = this.plan;
        const entries = drillIds(folder).includes(id) ? readDrill(folder, id) : [];
        if (entries.length > 0) await removeDeadLocks(Object.keys(stacks), run, this.environment);
        const log = new DrillLog(entries, openJournal(folder, id), () => new Date());
        log.add(what === "begin" ? { type: "planned", plan: this.plan } : { type: "resumed" });
        const drill = new DrillRun(this.world(run, log), nothingGiven);
        return what === "rollBack" ? drill.back() : drill.forward();
    }

    private world(run: RunOptions, log: DrillLog): DrillWorld {
        const place = { folder: "", project: run.project, readText: run.readText };
        return {
            engine: drillEngine(run, this.environment),
            switches: switchBoard(run.estate.folder, place, this.environment),
            points: { find: async () => ({ ok: true, value: new Map() }) },
            operator: { confirmWritesStopped: async () => true, askMarker: async () => undefined },
            log,
            record: (stand) => void this.records.push(stand),
            onStep: ({ id }) => void this.said.push(id),
            now: () => new Date(),
            answers: async () => undefined,
            signal: run.signal ?? new AbortController().signal,
        };
    }

    private get environment(): Environment {
        const say = (text: string): void => void this.said.push(text);
        const colors = createColors(false);
        return {
            root,
            cwd: this.bench.folder,
            variables: {},
            clock: { today: () => "2026-11-27", now: () => Date.now(), elapsedMs: () => 0 },
            terminal: {
                ...{ out: say, error: say, write: say, colors, errorColors: colors },
                ...{ columns: 80, live: false, interactive: false, ask: async () => undefined },
            },
            language: "en",
            translate: createTranslator("en"),
        };
    }
}
