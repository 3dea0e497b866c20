import { halfMade } from "../../../../infra/engine/state/half-made";
import type { StateResource } from "../../../../infra/engine/state/snapshot";

const error =
    "creating urn:pulumi:s::p::openstack:compute/instance:Instance::x: 1 error occurred: unexpected state 'ERROR'";
const server = (name: string, more: Partial<StateResource> = {}): StateResource => ({
    urn: `urn:${name}`,
    type: "openstack:compute/instance:Instance",
    id: name,
    initErrors: [error],
    ...more,
});

it("is what a creation began and did not end", () => {
    const resources = [
        server("failed"),
        server("whole", { initErrors: [] }),
        server("changed", { initErrors: ["updating urn:x: 1 error occurred"] }),
        server("unmade", { id: "" }),
        server("tainted", { taint: true }),
        server("data", { protect: true }),
        server("pod", { type: "kubernetes:core/v1:Pod" }),
    ];
    expect(halfMade({ resources, pending: [] })).toEqual(["urn:failed"]);
});
