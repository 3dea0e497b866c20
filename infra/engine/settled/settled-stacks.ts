import type { CloudAccess } from "../../stacks/access";
import { estateHash } from "../plan/estate-hash";
import type { StackResult } from "../result";
import type { RunOptions } from "../run-options";
import { EngineCommandError, type StateOptions } from "../state/engine-command";
import { readSnapshots } from "../state/inventory";
import type { Snapshot } from "../state/snapshot";
import type { Workplace } from "../workplace/prepare";
import { fingerprint, isWhole, stateFingerprint } from "./fingerprint";
import { readRecord, writeRecord } from "./record";

/** A stack of which the engine would say that nothing changes. */
export interface SettledStack {
    /** Resources that its state has, those that it only reads left out. */
    readonly resources: number;
    /** End of its last deployment, ISO 8601. */
    readonly since: string;
}

type Run = Pick<RunOptions, "selection" | "graph" | "estate" | "policies">;
type Place = Pick<Workplace, "settingsOf" | "settledFileOf">;

/**
 * Knows of stacks in which nothing changed since they were deployed: not the estate, the stack's settings, the programs and
 * their packages, the rules and their date, what the clouds say of themselves, the stack's state, or the state of a stack
 * that it reads. The engine would compare all resources with a state that it made from the very same.
 */
export class SettledStacks {
    private readonly common: ReadonlyMap<string, string>;

    /**
     * @param programs fingerprint of the programs that build and judge stacks
     * @param access what the clouds said of themselves
     */
    constructor(
        private readonly options: Run,
        private readonly workplace: Place,
        programs: string,
        access: CloudAccess | undefined,
        private readonly state: StateOptions,
    ) {
        this.common = new Map([
            ["programs", programs],
            ["rules", JSON.stringify(options.policies?.variables ?? {})],
            ["clouds", JSON.stringify(access ?? {})],
            // Once, before anything is deployed: a file that somebody changes meanwhile is not what was deployed.
            ["estate", estateHash(options.estate.folder, new Map())],
        ]);
    }

    /**
     * Those of the selection that need no engine.
     *
     * @param snapshots states of the selected stacks that exist, as they are now
     */
    async find(snapshots: ReadonlyMap<string, Snapshot>): Promise<Map<string, SettledStack>> {
        const settled = new Map<string, SettledStack>();
        const states = await this.withUpstream(snapshots);
        // In graph order: a stack that is to be deployed may give others something new.
        for (const stack of this.options.selection.order) {
            const record = await readRecord(this.workplace.settledFileOf(stack));
            const snapshot = states.get(stack);
            if (record === undefined || snapshot === undefined || !isWhole(snapshot)) continue;
            const same =
                this.upstreamOf(stack).every((read) => settled.has(read) || !this.isSelected(read)) &&
                record.state === stateFingerprint(snapshot) &&
                this.upstreamIs(stack, record.upstream, states) &&
                record.source === this.sourceOf(stack);
            if (same) settled.set(stack, { resources: managed(snapshot), since: record.at });
        }
        return settled;
    }

    /** Notes what deployments that came to their end were made from. Never rejects: without a note the engine looks again. */
    async note(results: readonly StackResult[], at: Date): Promise<void> {
        const done = results.filter(({ status, durationMs }) => status === "succeeded" && durationMs > 0);
        const names = done.flatMap(({ stack }) => [stack, ...this.upstreamOf(stack)]);
        const states = await readOrNone([...new Set(names)], this.state);
        for (const { stack } of done) {
            const snapshot = states.get(stack);
            if (snapshot === undefined || !isWhole(snapshot)) continue;
            const upstream = this.upstreamOf(stack).map((read) => [read, shownState(states.get(read))] as const);
            await writeRecord(this.workplace.settledFileOf(stack), {
                source: this.sourceOf(stack),
                state: stateFingerprint(snapshot),
                upstream: Object.fromEntries(upstream),
                at: at.toISOString(),
            });
        }
    }

    private upstreamOf(stack: string): readonly string[] {
        return this.options.graph.edges.filter(({ from }) => from === stack).map(({ to }) => to);
    }

    private isSelected(stack: string): boolean {
        return this.options.selection.order.includes(stack);
    }

    private upstreamIs(
        stack: string,
        before: Readonly<Record<string, string>>,
        states: ReadonlyMap<string, Snapshot>,
    ): boolean {
        const read = this.upstreamOf(stack);
        return (
            read.length === Object.keys(before).length &&
            read.every((other) => before[other] === shownState(states.get(other)))
        );
    }

    /** Adds the states of stacks that are read and not selected. */
    private async withUpstream(snapshots: ReadonlyMap<string, Snapshot>): Promise<Map<string, Snapshot>> {
        const read = this.options.selection.order.flatMap((stack) => this.upstreamOf(stack));
        const others = [...new Set(read)].filter((stack) => !this.isSelected(stack));
        return new Map([...snapshots, ...(await readSnapshots(others, this.state))]);
    }

    private sourceOf(stack: string): string {
        return fingerprint(new Map([...this.common, ["settings", this.workplace.settingsOf(stack)]]));
    }
}

async function readOrNone(stacks: readonly string[], state: StateOptions): Promise<Map<string, Snapshot>> {
    try {
        return await readSnapshots(stacks, state);
    } catch (error) {
        if (error instanceof EngineCommandError) return new Map();
        throw error;
    }
}

const shownState = (snapshot: Snapshot | undefined): string =>
    snapshot === undefined ? "" : stateFingerprint(snapshot);

const managed = ({ resources }: Snapshot): number =>
    resources.filter(({ type }) => type !== "pulumi:pulumi:StackReference").length;
