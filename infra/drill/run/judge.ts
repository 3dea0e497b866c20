import type { RunSummary } from "../../engine/operations";
import type { Message } from "../../engine/result";
import type { Surprise } from "../journal/entries";
import { isLoss, reversed, surprisingChanges } from "../plan/changes";
import type { DrilledSystem, StackSwitch } from "../plan/plan";
import type { StackLook } from "./world";

export type Direction = "over" | "back";

/** What a run showed that nobody planned. */
export interface Judgement {
    /** Stops the drill. */
    readonly surprise?: Surprise;
    /** Changes of the same kind that lose nothing: they stop a planned drill, and are noted in a disaster. */
    readonly harmless?: Surprise;
}

const shownUrns = 5;

/** Judges a preview or a deployment by what the switch is expected to change. */
export function judgeRun(run: RunSummary, switches: readonly StackSwitch[], direction: Direction): Judgement {
    const failure = failureOf(run);
    if (failure !== undefined) return { surprise: failure };
    const lost: string[] = [];
    const other: string[] = [];
    for (const { stack, touched = [] } of run.stacks) {
        const own = switches.find((each) => each.stack === stack);
        const expected = own?.expected ?? { create: [], update: [], delete: [] };
        const changes = direction === "over" ? expected : reversed(expected);
        for (const change of surprisingChanges(touched, changes, own?.systems ?? []))
            (isLoss(change) ? lost : other).push(`${change.op} ${change.urn}`);
    }
    if (lost.length > 0) return { surprise: beyond("beyondPlanLoss", lost) };
    return other.length > 0 ? { harmless: beyond("beyondPlan", other) } : {};
}

/** Why a run did not come to its end; undefined where it did. */
export function failureOf(run: RunSummary): Surprise | undefined {
    if (run.status === "succeeded") return undefined;
    const failed = run.stacks.find(({ status }) => status === "failed");
    const reasons = [run.reason ?? failed?.reason ?? [], run.problems ?? []].flat();
    return engineFailure(reasons, failed?.stack, failed?.logFile);
}

/** A failure with the engine's own reasons, the first of which says most; they are told in the reader's language. */
export function engineFailure(reasons: readonly Message[], stack = "", log = ""): Surprise {
    const [first] = reasons;
    return {
        code: "engineFailed",
        params: { stack, reason: first?.code ?? "", reasons: JSON.stringify(reasons), log },
    };
}

/** A preview of stacks that are as they were deployed changes nothing. */
export function judgeStanding(run: RunSummary): Surprise | undefined {
    const failure = failureOf(run);
    if (failure !== undefined) return failure;
    const changes = run.stacks.flatMap(({ touched = [] }) => touched.map(({ op, urn }) => `${op} ${urn}`));
    return changes.length > 0 ? beyond("notSettled", changes) : undefined;
}

/**
 * Whether the state of a stack says that its systems run on the side where they should, and that their names lead there. Gives
 * what it says otherwise.
 */
export function judgeLook(
    look: StackLook | undefined,
    systems: readonly DrilledSystem[],
    direction: Direction,
): Surprise | undefined {
    const wanted = direction === "over" ? "recovery" : "primary";
    const sides = recordOf(look?.outputs["activeSides"]);
    for (const { system, stack, hostNames } of systems) {
        const side = sides[system];
        if (side !== wanted)
            return {
                code: "wrongSide",
                params: { stack, system, wanted, side: typeof side === "string" ? side : "–" },
            };
        const address = addressOf(look, system);
        if (direction === "back" || hostNames.length === 0) continue;
        if (address === undefined) return { code: "noAddress", params: { stack, system } };
        const astray = hostNames.find((name) => look?.names.get(name)?.includes(address) !== true);
        if (astray !== undefined) {
            const addresses = look?.names.get(astray)?.join(", ") ?? "–";
            return { code: "wrongName", params: { system, name: astray, address, addresses } };
        }
    }
    return undefined;
}

/** Where a system answers at its site, as its stack says. */
export function addressOf(look: StackLook | undefined, system: string): string | undefined {
    const address = recordOf(look?.outputs["addresses"])[system];
    return typeof address === "string" ? address : undefined;
}

function beyond(code: string, changes: readonly string[]): Surprise {
    const list = changes.slice(0, shownUrns).join("\n  ");
    return { code, params: { count: changes.length, list } };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
