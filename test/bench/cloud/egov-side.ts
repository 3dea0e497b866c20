import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readStackLog, type StackTime } from "./egov-log";
import { failed, hasFailed, sumByKind, type FailedPhase, type Phase, type PhaseName } from "./phase";
import { sayDone } from "./seconds";
import { runLimited, type LimitedRun } from "./run-limited";

const program = join(process.cwd(), "infra", "bin", "egov.js");
const limitMs = 20 * 60_000;

export interface EgovPhase extends Phase {
    readonly stacks: readonly StackTime[];
}

export type EgovOutcome = EgovPhase | FailedPhase;
export interface EgovOutcomes extends Readonly<Record<PhaseName, EgovOutcome>> {
    /** A second `up` that runs the engine for every stack, as the first one does. */
    readonly recheck: EgovOutcome;
}

interface Report {
    readonly ok: boolean;
    readonly stacks: readonly {
        readonly stack: string;
        readonly logFile?: string;
        readonly reason?: { readonly text: string };
    }[];
    readonly reason?: { readonly text: string };
    readonly problems?: readonly { readonly text: string }[];
}

/** The egov command line on one estate, as a person uses it. */
export class EgovSide {
    constructor(
        private readonly estate: string,
        private readonly state: string,
        private readonly env: NodeJS.ProcessEnv,
        private readonly signal: AbortSignal,
    ) {}

    up(): Promise<EgovOutcome> {
        return this.phase(["up", "--yes"]);
    }

    /** Everything but `up`, on what it made. */
    async rest(up: EgovOutcome): Promise<EgovOutcomes> {
        return {
            up,
            "second up": hasFailed(up) ? up : await this.up(),
            recheck: hasFailed(up) ? up : await this.phase(["up", "--yes", "--recheck"]),
            refresh: await this.phase(["refresh", "--yes"]),
            destroy: await this.phase(["destroy", "--yes", "--unprotect", "--remove"]),
        };
    }

    /** What a command that runs no stack prints as JSON. */
    async json(args: readonly string[]): Promise<unknown> {
        const run = await this.run(args);
        if (run.problem !== undefined) throw new Error(failed(`egov ${args.join(" ")}`, run).failure);
        return JSON.parse(run.stdout);
    }

    private async phase(args: readonly string[]): Promise<EgovOutcome> {
        const since = Date.now();
        const run = await this.run([...args, "--json"]);
        sayDone(`egov ${args[0]}`, run.seconds);
        const { ok, stacks = [], reason, problems = [] } = JSON.parse(run.stdout || "{}") as Partial<Report>;
        if (run.problem !== undefined || ok !== true) {
            const reasons = [reason, ...problems, ...stacks.map((stack) => stack.reason)];
            return failed(`egov ${args.join(" ")}`, run, reasons.flatMap((each) => each?.text ?? []).join("\n"));
        }
        const logs = stacks.flatMap(({ stack, logFile }) =>
            logFile === undefined || !existsSync(logFile)
                ? []
                : [readStackLog(stack, readFileSync(logFile, "utf8"), since)],
        );
        return {
            seconds: run.seconds,
            cpuSeconds: run.cpuSeconds,
            machineSeconds: run.machineSeconds,
            kinds: sumByKind(logs.flatMap(({ resources }) => resources)),
            stacks: logs.map(({ time }) => time),
        };
    }

    private run(args: readonly string[]): Promise<LimitedRun> {
        return runLimited({
            file: process.execPath,
            args: [program, ...args, "--estate", this.estate, "--state", this.state],
            cwd: process.cwd(),
            env: this.env,
            limitMs,
            signal: this.signal,
        });
    }
}
