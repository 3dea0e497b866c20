import { explainFailure } from "../../../../infra/engine/failures/explain";

it.each([
    [
        "error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock file with `pulumi cancel`.\n  file:///s/.pulumi/locks/x.json: created by op@host (pid 4711) at 2026-11-24T03:38:23Z",
        { code: "reasonLocked", params: { owner: "op@host", pid: "4711", since: "2026-11-24T03:38:23Z" } },
    ],
    ["error: getting secrets manager: incorrect passphrase", { code: "reasonPassphrase", params: {} }],
    [
        "error: no resource plugin 'pulumi-resource-openstack' found in the workspace at version v3.15.2 or on your $PATH",
        { code: "reasonPlugin", params: { plugin: "openstack" } },
    ],
    [
        "Error: Required output 'flavorIds' does not exist on stack 'organization/egov-cloud/platform-370000'.",
        { code: "reasonUpstreamMissing", params: { output: "flavorIds", upstream: "platform-370000" } },
    ],
])("knows %s", (output, reason) => {
    expect(explainFailure(output, [])).toEqual(reason);
});

it("counts the resources that have errors, each once", () => {
    const error = { severity: "error", message: "m" } as const;
    const diagnostics = [
        { ...error, urn: "a" },
        { ...error, urn: "a" },
        { ...error, urn: "b" },
        { severity: "warning", message: "w", urn: "c" } as const,
    ];
    expect(explainFailure("", diagnostics)).toEqual({ code: "reasonResources", params: { count: 2 } });
});

describe("where rules stopped it", () => {
    const violation = { severity: "error", message: "m", policy: "consolidation/x" } as const;
    const refused = { severity: "error", message: "m", urn: "a" } as const;

    it("counts what they found, of resources and of the stack, whatever else the engine says of itself", () => {
        const diagnostics = [{ ...violation, urn: "a" }, violation, { severity: "error", message: "n" } as const];
        expect(explainFailure("", diagnostics)).toEqual({ code: "reasonPolicies", params: { count: 2 } });
    });

    it("says first what else was refused", () => {
        const reason = explainFailure("", [violation, refused]);
        expect(reason).toEqual({ code: "reasonResources", params: { count: 1 } });
    });

    it("does not blame advice", () => {
        const advice = { ...violation, severity: "warning" } as const;
        expect(explainFailure("", [advice, refused])).toMatchObject({ code: "reasonResources" });
    });
});

it("gives the first error where no resource has one, else the engine's last words", () => {
    const reason = explainFailure("", [{ severity: "error", message: "first\nsecond" }]);
    expect(reason).toEqual({ code: "reasonEngine", params: { message: "first" } });
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`).join("\n\n");
    expect(explainFailure(lines, []).params.message).toBe("line 14\nline 15\nline 16\nline 17\nline 18\nline 19");
});
