import { codeOfRun } from "../../../infra/cli/deploy/options";
import { noChanges } from "../../../infra/engine/events/changes";
import type { RunSummary } from "../../../infra/engine/operations";
import type { StackResult } from "../../../infra/engine/result";

const stack = (status: StackResult["status"], code?: string): StackResult => ({
    stack: "s",
    status,
    changes: noChanges,
    steps: [],
    diagnostics: [],
    durationMs: 1,
    ...(code === undefined ? {} : { reason: { code, params: {} } }),
});

function run(status: RunSummary["status"], stacks: readonly StackResult[], code?: string): RunSummary {
    const rest = { operation: "up", backend: "", created: [], withoutCredentials: [], durationMs: 1 } as const;
    const reason = code === undefined ? {} : { reason: { code, params: {} } };
    return { ...rest, status, stacks, totals: noChanges, ...reason };
}

const byRules = stack("failed", "reasonPolicies");
const behind = stack("skipped", "reasonUpstreamFailed");

it.each<[string, RunSummary, number]>([
    ["went well", run("succeeded", [stack("succeeded")]), 0],
    ["rules stopped", run("failed", [byRules, stack("succeeded")]), 1],
    ["rules stopped, and what waits for it", run("failed", [byRules, behind]), 1],
    ["rules stopped in part, the engine in part", run("failed", [byRules, stack("failed", "reasonResources")]), 3],
    ["the engine stopped", run("failed", [stack("failed", "reasonResources"), behind]), 3],
    ["never began", run("failed", [], "reasonNoCloud"), 3],
    ["could not begin, by the words of the command", run("failed", [], "reasonNoPassphrase"), 2],
    ["rules stopped, and a reason of the whole run", run("failed", [byRules], "reasonNoCloud"), 3],
    ["was stopped", run("cancelled", [byRules]), 130],
])("a run that %s", (_what, result, code) => {
    expect(codeOfRun(result)).toBe(code);
});
