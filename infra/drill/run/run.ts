import { ReasonError } from "../../engine/failures/reason-error";
import type { Surprise, Verified } from "../journal/entries";
import { stepsAhead, stepsBack, hasSwitched } from "../journal/stand";
import { systemsOf, type DrillStep } from "../plan/steps";
import type { DrilledSystem } from "../plan/plan";
import { addressOf, engineFailure, judgeLook, judgeStanding } from "./judge";
import { ageMinutes, choosePoint, type GivenPoints } from "./points";
import { switchStacks, unprotectMade, type Switched } from "./switching";
import type { DrillWorld } from "./world";

/** How a drill stopped: at its end, at a surprise, or because somebody wanted it. */
export type DrillEnd =
    | { readonly status: "ended" }
    | { readonly status: "surprise"; readonly step: string; readonly surprise: Surprise }
    | { readonly status: "cancelled" };

type StepEnd = { readonly surprise?: Surprise; readonly cancelled?: true };

/** Takes a drill through its steps, from wherever its journal says that it stands. */
export class DrillRun {
    constructor(
        private readonly world: DrillWorld,
        private readonly given: GivenPoints,
    ) {}

    /** On to the end. */
    async forward(): Promise<DrillEnd> {
        const { log, record } = this.world;
        const end = await this.take(stepsAhead(log.stand));
        if (end !== undefined) return end;
        record(log.stand);
        log.add({ type: "ended", outcome: log.stand.plan.stay ? "staying" : "completed" });
        return { status: "ended" };
    }

    /** Brings home what was switched. */
    async back(): Promise<DrillEnd> {
        const { log, record } = this.world;
        log.add({ type: "rolling-back" });
        const end = await this.take(stepsBack(log.stand));
        if (end !== undefined) return end;
        const { stand } = log;
        // What ended with systems at their site is evidence already.
        if (!stand.hasStayed && hasSwitched(stand)) record(stand);
        log.add({ type: "ended", outcome: stand.hasStayed ? "failed-back" : "rolled-back" });
        return { status: "ended" };
    }

    private async take(steps: readonly DrillStep[]): Promise<DrillEnd | undefined> {
        const { log, signal, onStep } = this.world;
        for (const step of steps) {
            if (signal.aborted) return { status: "cancelled" };
            onStep(step);
            log.add({ type: "began", step: step.id });
            const { surprise, cancelled } = await this.safely(step);
            if (cancelled === true) return { status: "cancelled" };
            if (surprise !== undefined) {
                log.add({ type: "surprise", step: step.id, surprise });
                return { status: "surprise", step: step.id, surprise };
            }
            log.add({ type: "done", step: step.id });
        }
        return undefined;
    }

    /** What the engine refuses before it starts is a surprise too. */
    private async safely(step: DrillStep): Promise<StepEnd> {
        try {
            return await this.run(step);
        } catch (error) {
            if (!(error instanceof ReasonError)) throw error;
            return { surprise: engineFailure([error.reason, ...error.problems]) };
        }
    }

    private async run(step: DrillStep): Promise<StepEnd> {
        const { world } = this;
        switch (step.kind) {
            case "check":
                return this.check(step.stacks);
            case "stop-writes":
                return (await world.operator.confirmWritesStopped(step.systems)) ? {} : { cancelled: true };
            case "declare":
                return this.declare();
            case "points":
                return this.findPoints();
            case "fail-over":
                return this.failOver(step);
            case "verify":
                return this.verify(step);
            case "fail-back":
                return this.failBack(step);
        }
    }

    private declare(): StepEnd {
        const { log, now } = this.world;
        log.add({ type: "declared", declaredAt: log.stand.plan.declaredAt ?? now().toISOString() });
        return {};
    }

    /** The standby is as it was deployed, and what is needed is there and young enough. */
    private async check(stacks: readonly string[]): Promise<StepEnd> {
        const preview = await this.world.engine.preview(stacks);
        if (preview.status === "cancelled") return { cancelled: true };
        const changed = judgeStanding(preview);
        if (changed !== undefined) return { surprise: changed };
        const { chosen, surprise } = await this.choose();
        if (surprise !== undefined) return { surprise };
        const now = this.world.now();
        for (const { system, promised } of this.systems) {
            const point = chosen[system];
            const age = point === undefined ? undefined : ageMinutes(point, now);
            if (age !== undefined && age > promised.rpoMinutes)
                return {
                    surprise: {
                        code: "pointTooOld",
                        params: { system, minutes: Math.round(age), promised: promised.rpoMinutes },
                    },
                };
        }
        return {};
    }

    private async findPoints(): Promise<StepEnd> {
        const { chosen, surprise } = await this.choose();
        if (surprise !== undefined) return { surprise };
        this.world.log.add({ type: "points", points: chosen });
        return {};
    }

    private async choose(): Promise<{
        chosen: Record<string, ReturnType<typeof choosePoint>["point"]>;
        surprise?: Surprise;
    }> {
        const found = await this.world.points.find(this.systems);
        if (!found.ok) return { chosen: {}, surprise: found.error[0] ?? { code: "pointsUnknown", params: {} } };
        const points = this.systems.map((each) => ({
            system: each.system,
            ...choosePoint(each, found.value.get(each.system) ?? [], this.given),
        }));
        const [problem] = points.flatMap(({ problems }) => problems);
        return {
            chosen: Object.fromEntries(points.map(({ system, point }) => [system, point])),
            ...(problem === undefined ? {} : { surprise: problem }),
        };
    }

    private async failOver(step: DrillStep & { kind: "fail-over" }): Promise<StepEnd> {
        const { plan, points } = this.world.log.stand;
        const stopsAt = plan.occasion === "planned" ? "any" : "loss";
        const end = await switchStacks(step.switches, "over", points, stopsAt, this.world);
        return this.noting(step.id, end);
    }

    private async verify(step: DrillStep & { kind: "verify" }): Promise<StepEnd> {
        const { engine, log, answers } = this.world;
        const names = systemsOf(step.switches);
        const systems = this.systems.filter(({ system }) => names.includes(system));
        const looks = await engine.look([...new Set(systems.map(({ stack }) => stack))]);
        for (const each of systems) {
            const surprise = judgeLook(looks.get(each.stack), [each], "over");
            if (surprise !== undefined) return { surprise };
        }
        const verified = systems.map(async ({ system, stack, ports }): Promise<Verified> => {
            const address = addressOf(looks.get(stack), system);
            const answered = address === undefined ? undefined : await answers(address, ports);
            return {
                system,
                ...(address === undefined ? {} : { address }),
                ...(answered === undefined ? {} : { answered }),
            };
        });
        log.add({ type: "verified", systems: await Promise.all(verified) });
        if (step.wave === log.stand.plan.waves.length) await this.askMarkers();
        return {};
    }

    /** While systems run at their site people can look up to when their data goes. */
    private async askMarkers(): Promise<void> {
        const { log, operator } = this.world;
        for (const { system } of this.systems) {
            const point = log.stand.points[system];
            if (point === undefined || point.source === "nothing-kept") continue;
            const said = this.given.markers[system];
            const at = said ?? (point.source === "unknown" ? await operator.askMarker(system) : undefined);
            if (at !== undefined && at !== point.at)
                log.add({ type: "points", points: { [system]: { ...point, at, source: "marker" } } });
        }
    }

    private async failBack(step: DrillStep & { kind: "fail-back" }): Promise<StepEnd> {
        const { engine, log } = this.world;
        await unprotectMade(step.switches, engine);
        const end = this.noting(
            step.id,
            await switchStacks(step.switches, "back", log.stand.points, "loss", this.world),
        );
        if (end.surprise !== undefined || end.cancelled === true) return end;
        const looks = await engine.look(step.switches.map(({ stack }) => stack));
        const names = systemsOf(step.switches);
        for (const each of log.stand.plan.systems.filter(({ system }) => names.includes(system))) {
            const surprise = judgeLook(looks.get(each.stack), [each], "back");
            if (surprise !== undefined) return { surprise };
        }
        return {};
    }

    private noting(step: string, { surprise, harmless, cancelled }: Switched): StepEnd {
        if (surprise === undefined && harmless !== undefined)
            this.world.log.add({ type: "noted", step, surprise: harmless });
        return { ...(surprise === undefined ? {} : { surprise }), ...(cancelled === undefined ? {} : { cancelled }) };
    }

    private get systems(): readonly DrilledSystem[] {
        return this.world.log.stand.plan.systems;
    }
}
