import { securityGroupIsUsed } from "../../../../../policies/classified-protection/zone-boundary/access-control/security-group-is-used";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { ruleContext } from "../../../../../policies/kernel/context";
import { ResourceIndex } from "../../../../../policies/kernel/resource-index";
import { judge } from "../../../../../policies/kernel/run-rules";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { caseResources, type CaseResource } from "../../../support/case-resources";
import { tinyEstate } from "../../../support/tiny";

const group: CaseResource = {
    type: "openstack:networking/secGroup:SecGroup",
    name: "group",
    id: "group-id",
    inputs: { name: "app" },
};
const user = (type: string, refs: CaseResource["refs"], inputs: CaseResource["inputs"] = {}): CaseResource => ({
    type: `openstack:${type}`,
    name: "user",
    refs: refs ?? {},
    inputs,
});

describeRule(securityGroupIsUsed, {
    good: [
        { name: "a port", resources: [group, user("networking/port:Port", { securityGroupIds: "group" })] },
        {
            name: "a port by id",
            resources: [group, user("networking/port:Port", {}, { securityGroupIds: ["group-id"] })],
        },
        {
            name: "an association",
            resources: [
                group,
                user("networking/portSecGroupAssociate:PortSecGroupAssociate", { securityGroupIds: "group" }),
            ],
        },
        {
            name: "a load balancer",
            resources: [group, user("loadbalancer/loadBalancer:LoadBalancer", { securityGroupIds: "group" })],
        },
        { name: "a machine", resources: [group, user("compute/instance:Instance", { securityGroups: "group" })] },
        {
            name: "a machine by name, beside one that is not known yet",
            resources: [
                group,
                user("compute/instance:Instance", {}, { securityGroups: ["app"] }),
                {
                    type: "openstack:compute/instance:Instance",
                    name: "other",
                    inputs: { securityGroups: unknownValue },
                },
            ],
        },
        {
            name: "the other side of a rule",
            resources: [group, user("networking/secGroupRule:SecGroupRule", { remoteGroupId: "group" })],
        },
    ],
    bad: [
        {
            name: "only rules of its own",
            resources: [group, user("networking/secGroupRule:SecGroupRule", { securityGroupId: "group" })],
        },
        {
            name: "a machine of another stack that has one of that name",
            resources: [
                group,
                { ...user("compute/instance:Instance", {}, { securityGroups: ["app"] }), stack: "platform-370100" },
            ],
        },
        { name: "level 2", resources: [{ type: group.type, system: "rizhao-permits", inputs: { name: "left" } }] },
    ],
    unknown: [{ name: "its name", resources: [{ type: group.type, inputs: { name: unknownValue } }] }],
    notApplicable: [{ name: "a rule", resources: [{ type: "openstack:networking/secGroupRule:SecGroupRule" }] }],
});

describe("a security group that its component gives away", () => {
    const component: CaseResource = { type: "egov:platform:CloudPlatform", name: "platform" };

    function judged(outputs: Record<string, RecordedValue>, parent = true, custom = false): string | undefined {
        const [stack, given, own, other] = caseResources(tinyEstate(), [
            component,
            group,
            { ...group, name: "other", id: "x" },
        ]);
        if (stack === undefined || given === undefined || own === undefined || other === undefined)
            throw new Error("none");
        const context = ruleContext({
            estate: tinyEstate(),
            asOf: "2026-11-24",
            resources: new ResourceIndex([
                stack,
                { ...given, custom, outputs },
                parent ? { ...own, parent: given.urn } : own,
                other,
            ]),
            stackOf: () => ({ kind: "platform", division: "370000" }),
        });
        const target = context.resources.get(own.urn);
        return target === undefined ? undefined : [judge(securityGroupIsUsed, target, context)].flat()[0]?.result;
    }

    it("is used", () => {
        expect(judged({ baselineGroupId: unknownValue })).toBe("pass");
        expect(judged({ securityGroupIds: { web: unknownValue } })).toBe("pass");
        expect(judged({ groups: { a: ["group-id"] } }, false)).toBe("pass");
        expect(judged({ groups: { kind: "secret", value: "group-id" } }, false)).toBe("pass");
    });

    it("is not used by what a cloud says of itself", () => {
        expect(judged({ groups: ["group-id"] }, false, true)).toBe("violation");
    });

    it("is not used by outputs of something else", () => {
        expect(judged({ name: "app", none: null, other: unknownValue })).toBe("violation");
        expect(judged({ baselineGroupId: unknownValue }, false)).toBe("violation");
        expect(judged({ groupIds: { owners: unknownValue } })).toBe("violation");
    });
});
