import { withToolchain } from "../../../infra/toolchain";
import { testToolchain } from "../toolchain";
import type { EqualityCase } from "./case";
import { differences } from "./differences";
import type { NormalStack } from "./normal";
import { normalEngine } from "./normal-engine";
import { normalRecorded } from "./normal-recorded";
import { runBoth } from "./run";

export interface Equality {
    readonly recorder: NormalStack;
    readonly engine: NormalStack;
    /** One line for each field that differs; empty where both sides are equal. */
    readonly differences: readonly string[];
}

/** Runs a case on both sides and compares what they ask for. */
export async function compareBoth(equalityCase: EqualityCase): Promise<Equality> {
    const environment = withToolchain(await testToolchain(), { PATH: process.env["PATH"] ?? "" });
    const { recorded, engineLog } = await runBoth(equalityCase, environment);
    const recorder = normalRecorded(recorded);
    const engine = normalEngine(engineLog);
    return { recorder, engine, differences: differences(recorder, engine) };
}
