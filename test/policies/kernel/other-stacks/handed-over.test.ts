import type { RecordedValue } from "../../../../infra/recorder/types";
import { handedOver } from "../../../../policies/kernel/other-stacks/handed-over";
import type { StackResource } from "../../../../policies/kernel/rule";
import { resource, ruleContext } from "../../support/fixtures";

const reference = (outputs: RecordedValue): StackResource =>
    resource("tenants-370000", "pulumi:pulumi:StackReference", "platform-370000", { outputs });

function outputsOf(value: RecordedValue, outputs: RecordedValue, refers = true): readonly string[] | undefined {
    const given = reference(outputs);
    const one = {
        ...resource("tenants-370000", "openstack:identity/roleAssignment:RoleAssignment", "it", { groupId: value }),
        propertyDependencies: refers ? { groupId: [given.urn] } : {},
    };
    return handedOver(one, "groupId", ruleContext([], "2026-11-24", [given, one]));
}

const groups = { groupIds: { deployers: "d1", operators: "o1" }, kubeconfig: { kind: "secret", value: "d1" } } as const;
const unknownOf = (path: string): RecordedValue => ({ kind: "unknown", urn: "", path });

it("is the output that the recorder names", () => {
    expect(outputsOf(unknownOf("platform-370000.groupIds.operators"), null)).toEqual(["groupIds.operators"]);
    expect(outputsOf(unknownOf("extranet.links.a"), null)).toEqual(["links.a"]);
});

it("is every output with that value, secrets looked into, where the state says what the other stack gives away", () => {
    expect(outputsOf("o1", groups)).toEqual(["groupIds.operators"]);
    expect(outputsOf({ kind: "secret", value: "d1" }, groups)).toEqual(["groupIds.deployers", "kubeconfig"]);
});

it("is not told by the engine", () => {
    expect(outputsOf(unknownOf("?"), null)).toEqual([]);
    expect(outputsOf("o1", null)).toEqual([]);
    expect(outputsOf("o1", unknownOf("?"))).toEqual([]);
    expect(outputsOf("o1", unknownOf("o1"))).toEqual([]);
    expect(outputsOf(null, groups)).toEqual([]);
    expect(outputsOf(null, { groupIds: null })).toEqual([]);
});

it("is none of what no other stack gives", () => {
    expect(outputsOf("o1", groups, false)).toBeUndefined();
    expect(outputsOf(unknownOf("platform-370000.groupIds.operators"), groups, false)).toBeUndefined();
});

it("is none of what a resource beside it is", () => {
    const group = resource("tenants-370000", "openstack:identity/groupV3:GroupV3", "group");
    const one = {
        ...resource("tenants-370000", "openstack:identity/roleAssignment:RoleAssignment", "it", {
            groupId: unknownOf("id"),
        }),
        propertyDependencies: { groupId: [group.urn] },
    };
    expect(handedOver(one, "groupId", ruleContext([], "2026-11-24", [group, one]))).toBeUndefined();
});
