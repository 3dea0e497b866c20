import { egressIsBounded } from "../../../../../policies/classified-protection/zone-boundary/border/egress-is-bounded";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withSystem } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const rule = (inputs: CaseResource["inputs"], system = "sd-budget"): CaseResource => ({
    type: "openstack:networking/secGroupRule:SecGroupRule",
    system,
    inputs: { direction: "egress", protocol: "tcp", ...inputs },
});
const group = (zone: string): CaseResource => ({
    type: "openstack:networking/secGroup:SecGroup",
    name: "group",
    inputs: { tags: [`egov:zone=${zone}`] },
});

describeRule(egressIsBounded, {
    good: [
        ...["remoteGroupId", "remoteAddressGroupId"].map((input) => ({
            name: input,
            resources: [rule({ [input]: unknownValue })],
        })),
    ],
    bad: [
        ...["0.0.0.0/0", "::/0", "128.0.0.0/1", ""].map((remoteIpPrefix) => ({
            name: remoteIpPrefix,
            resources: [rule({ remoteIpPrefix })],
        })),
        { name: "nobody named", resources: [rule({})] },
        {
            name: "nobody named, at level 4",
            estate: () => withSystem("sd-budget", { protectionLevel: "S4A4G4" }),
            resources: [rule({})],
        },
        { name: "no zone", resources: [{ type: rule({}).type, inputs: { direction: "egress" } }] },
        {
            name: "a group of an inner zone",
            resources: [group("common"), { ...rule({}, "sd-portal"), refs: { securityGroupId: "group" } }],
        },
    ],
    unknown: [{ name: "the block", resources: [rule({ remoteIpPrefix: unknownValue })] }],
    notApplicable: [
        { name: "ingress", resources: [rule({ direction: "ingress" })] },
        { name: "the internet zone", resources: [rule({}, "sd-portal")] },
        {
            name: "a group of the internet zone",
            resources: [group("internet"), { ...rule({}), refs: { securityGroupId: "group" } }],
        },
        { name: "level 2", resources: [rule({}, "rizhao-permits")] },
    ],
});
