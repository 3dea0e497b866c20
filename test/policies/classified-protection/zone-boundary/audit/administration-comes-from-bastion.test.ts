import { administrationComesFromBastion } from "../../../../../policies/classified-protection/zone-boundary/audit/administration-comes-from-bastion";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withSystem } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const system = "sd-budget";
const rule = (inputs: CaseResource["inputs"] = {}, refs: CaseResource["refs"] = {}): CaseResource => ({
    type: "openstack:networking/secGroupRule:SecGroupRule",
    system,
    refs,
    inputs: { direction: "ingress", protocol: "tcp", portRangeMin: 22, portRangeMax: 22, ...inputs },
});
const group = (tags: string[]): CaseResource => ({
    type: "openstack:networking/secGroup:SecGroup",
    name: "group",
    inputs: { tags },
});
const remote = { remoteGroupId: "group" };

describeRule(administrationComesFromBastion, {
    good: [
        { name: "the bastion", resources: [group(["egov:role=bastion"]), rule({}, remote)] },
        { name: "the management zone", resources: [group(["egov:zone=management"]), rule({}, remote)] },
        { name: "the whole management block", resources: [rule({ remoteIpPrefix: "10.237.0.0/18" })] },
    ],
    bad: [
        { name: "another group", resources: [group(["egov:role=web", "egov:zone=common"]), rule({}, remote)] },
        { name: "one bit more", resources: [rule({ remoteIpPrefix: "10.237.0.0/17" })] },
        { name: "everybody", resources: [rule({ remoteIpPrefix: "::/0" })] },
        { name: "nobody named", resources: [rule()] },
        ...[23, 3389, 5900, 5985, 5986].map((port) => ({
            name: `port ${port}`,
            resources: [rule({ portRangeMin: port, portRangeMax: port, remoteIpPrefix: "10.0.0.0/8" })],
        })),
        { name: "a range that ends there", resources: [rule({ portRangeMin: 1, remoteIpPrefix: "10.0.0.0/8" })] },
        { name: "a range that starts there", resources: [rule({ portRangeMax: 80, remoteIpPrefix: "10.0.0.0/8" })] },
        {
            name: "any protocol",
            resources: [rule({ protocol: null, portRangeMin: null, portRangeMax: null, remoteIpPrefix: "10.0.0.0/8" })],
        },
        {
            name: "the management block of another platform",
            resources: [rule({ remoteIpPrefix: "10.237.64.0/24" })],
        },
        {
            name: "any block, of a program of somebody else's",
            resources: [{ ...rule({ remoteIpPrefix: "10.237.0.0/24" }), stack: "foreign-000000" }],
        },
    ],
    unknown: [
        {
            name: "a group that another stack gives",
            code: "remoteElsewhere",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "elsewhere", custom: true },
                rule({}, { remoteGroupId: "elsewhere" }),
            ],
        },
        { name: "a group of another stack", code: "remoteElsewhere", resources: [rule({ remoteGroupId: "1" })] },
        { name: "the block", resources: [rule({ remoteIpPrefix: unknownValue })] },
    ],
    notApplicable: [
        { name: "egress", resources: [rule({ direction: "egress" })] },
        { name: "UDP", resources: [rule({ protocol: "udp" })] },
        { name: "the port below", resources: [rule({ portRangeMin: 21, portRangeMax: 21 })] },
        { name: "the ports between", resources: [rule({ portRangeMin: 24, portRangeMax: 3388 })] },
        {
            name: "level 4, which has no such clause",
            estate: () => withSystem(system, { protectionLevel: "S4A4G4" }),
            resources: [rule()],
        },
        { name: "level 2", resources: [{ ...rule(), system: "rizhao-permits" }] },
    ],
});
