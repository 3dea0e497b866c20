import { addChanges, noChanges } from "../../../../infra/engine/events/changes";
import type { RunSummary } from "../../../../infra/engine/operations";
import type { StackResult } from "../../../../infra/engine/result";

export const urn = (stack: string, name: string): string =>
    `urn:pulumi:${stack}::egov-cloud::egov:index:CloudPlatform$openstack:networking/subnet:Subnet::${name}`;

export function stackResult(stack: string, more: Partial<StackResult> = {}): StackResult {
    return {
        stack,
        status: "succeeded",
        changes: noChanges,
        steps: [],
        diagnostics: [],
        durationMs: 1234,
        logFile: `/logs/${stack}.log`,
        ...more,
    };
}

export function previewResult(stacks: readonly StackResult[], more: Partial<RunSummary> = {}): RunSummary {
    return {
        operation: "preview",
        status: "succeeded",
        stacks,
        totals: addChanges(stacks.filter((stack) => stack.status === "succeeded").map((stack) => stack.changes)),
        durationMs: 65_000,
        backend: "file:///state",
        created: [],
        withoutCredentials: [],
        ...more,
    };
}

/** A run with a deletion, a replacement, a failed stack and one that was skipped because of it. */
export const mixed: RunSummary = previewResult(
    [
        stackResult("platform-370000", {
            changes: { ...noChanges, create: 12, replace: 1, delete: 1, same: 100 },
            steps: [
                { op: "replace", urn: urn("platform-370000", "common-0"), keys: ["cidr", "networkId"], protect: false },
                { op: "delete", urn: urn("platform-370000", "old"), keys: [], protect: true },
            ],
        }),
        stackResult("platform-370100", {
            status: "failed",
            changes: { ...noChanges, create: 3 },
            reason: { code: "reasonResources", params: { count: 1 } },
            diagnostics: [
                {
                    severity: "error",
                    message: "quota of @all exceeded\n<b>really</b>",
                    urn: urn("platform-370100", "vm"),
                },
                { severity: "warning", message: "harmless" },
            ],
        }),
        stackResult("tenants-370100", {
            status: "skipped",
            durationMs: 0,
            reason: { code: "reasonUpstreamFailed", params: { upstream: "platform-370100" } },
        }),
    ],
    { status: "failed" },
);
