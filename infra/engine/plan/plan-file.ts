import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Changes } from "../events/changes";
import { ReasonError } from "../failures/reason-error";
import type { DestructiveStep, StackResult } from "../result";
import { isRecord } from "../workplace/is-record";
import { type CheckInputs, completePlan } from "./complete-plan";

const format = "egov-plan/1";

/** What a stack would do, as it was reviewed. */
export interface PlannedStack {
    readonly stack: string;
    readonly changes: Changes;
    readonly steps: readonly DestructiveStep[];
    /** The engine's own update plan; secrets in it are encrypted like those of the state. */
    readonly plan: unknown;
}

/** What a plan is made from; where any of it differs, what was reviewed is not what would be done. */
export interface PlanSource {
    readonly estate: string;
    /** Of `estateHash`. */
    readonly estateHash: string;
    /** Version of egov-cloud: its components are part of what was reviewed. */
    readonly version: string;
    /** Version of the engine, since the form of its plans is not promised to stay. */
    readonly engine: string;
    /** Address of the state, without credentials. */
    readonly backend: string;
}

export interface PlanFile extends PlanSource {
    /** ISO 8601. */
    readonly created: string;
    readonly stacks: readonly PlannedStack[];
}

/** Writes a plan at once, for its owner only. */
export async function writePlan(file: string, plan: PlanFile): Promise<void> {
    const partial = `${file}.${process.pid}.partial`;
    try {
        await writeFile(partial, `${JSON.stringify({ format, ...plan }, null, 1)}\n`, { mode: 0o600 });
        await rename(partial, file);
    } catch (error) {
        await rm(partial, { force: true });
        throw error;
    }
}

/**
 * The engine's plans of previewed stacks, in one list, completed where a provider was not known. Throws where one can't be
 * read.
 */
export async function packPlan(
    stacks: readonly StackResult[],
    planFileOf: (stack: string) => string,
    check: CheckInputs,
): Promise<PlannedStack[]> {
    const packed: PlannedStack[] = [];
    // One after the other: each may start a plug-in.
    for (const { stack, changes, steps } of stacks) {
        const plan: unknown = JSON.parse(await readFile(planFileOf(stack), "utf8"));
        packed.push({ stack, changes, steps, plan: await completePlan(plan, check) });
    }
    return packed;
}

/** Throws ReasonError where the file can't be read or is no plan. */
export async function readPlan(file: string): Promise<PlanFile> {
    let parsed: unknown;
    try {
        parsed = JSON.parse(await readFile(file, "utf8"));
    } catch (error) {
        throw new ReasonError({ code: "reasonPlanUnreadable", params: { file, reason: (error as Error).message } });
    }
    if (!isRecord(parsed) || parsed.format !== format || !Array.isArray(parsed.stacks))
        throw new ReasonError({ code: "reasonNotAPlan", params: { file } });
    return parsed as unknown as PlanFile;
}

/** Throws ReasonError where the plan was made from something else. */
export function requireSameSource(plan: PlanFile, now: PlanSource): void {
    const parts = ["estate", "version", "engine", "backend", "estateHash"] as const;
    const different = parts.find((part) => plan[part] !== now[part]);
    if (different !== undefined)
        throw new ReasonError({
            code: different === "estateHash" ? "reasonPlanEstate" : "reasonPlanSource",
            params: { what: different, planned: plan[different], now: now[different], created: plan.created },
        });
}

/** Throws ReasonError where stacks are to be deployed that the plan does not have. */
export function requireSameStacks(plan: PlanFile, stacks: readonly string[]): void {
    const planned = new Set(plan.stacks.map(({ stack }) => stack));
    const missing = stacks.filter((stack) => !planned.has(stack));
    if (missing.length > 0) throw new ReasonError({ code: "reasonNotPlanned", params: { stacks: missing.join(", ") } });
}

/** Lays the plans of the stacks out as files for the engine, in a folder that only their owner reads. */
export async function unpackPlan(plan: PlanFile, folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const { stack, plan: content } of plan.stacks)
        await writeFile(join(folder, `${stack}.json`), JSON.stringify(content), { mode: 0o600 });
}
