import { level4AdmitsItsOwnZoneOnly } from "../../../../../policies/classified-protection/zone-boundary/access-control/level4-admits-its-own-zone-only";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { tinyEstate, withSystem } from "../../../support/tiny";

const system = "sd-budget";
const estate = () => withSystem(system, { protectionLevel: "S4A4G4" });
const rule = (remoteIpPrefix: unknown) => [
    { type: "openstack:networking/secGroupRule:SecGroupRule", system, inputs: { remoteIpPrefix } as never },
];
const listener = (...allowedCidrs: string[]) => [
    { type: "openstack:loadbalancer/listener:Listener", system, inputs: { allowedCidrs } },
];
const policy = (list: string, side: string, ...cidrs: string[]) => [
    {
        type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        system,
        inputs: { spec: { [list]: [{ [side]: cidrs.map((cidr) => ({ ipBlock: { cidr } })) }] } },
    },
];

describeRule(level4AdmitsItsOwnZoneOnly, {
    good: [
        { name: "the whole zone", estate, resources: rule("10.137.0.0/18") },
        ...[tinyEstate().recoverySites.get("rizhao")?.zones.dedicated.block, "10.137.0.0/26"].map((cidr) => ({
            name: `${cidr} at a recovery site: the zone there, and the one at home`,
            estate,
            resources: rule(cidr).map((one) => ({ ...one, stack: "standby-370000" })),
        })),
        { name: "clients of the zone", estate, resources: listener("10.137.0.0/26", "10.137.63.0/24") },
        { name: "pods of the zone", estate, resources: policy("ingress", "from", "10.137.0.0/26") },
    ],
    bad: [
        { name: "another zone", estate, resources: rule("10.37.0.0/26") },
        { name: "another platform's", estate, resources: rule("10.137.64.0/26") },
        { name: "one bit more", estate, resources: rule("10.137.0.0/17") },
        { name: "everybody", estate, resources: rule("::/0") },
        { name: "the second client", estate, resources: listener("10.137.0.0/26", "10.37.0.0/26") },
        { name: "who comes in", estate, resources: policy("ingress", "from", "10.137.0.0/26", "10.37.0.0/26") },
        { name: "where it goes", estate, resources: policy("egress", "to", "10.37.0.0/26") },
    ],
    unknown: [{ name: "the block", estate, resources: rule(unknownValue) }],
    notApplicable: [
        { name: "level 3", resources: rule("10.37.0.0/26") },
        { name: "a group on the other side", estate, resources: rule(null) },
        {
            name: "a zone that there isn't",
            estate,
            resources: [{ ...rule(null)[0]!, inputs: { remoteIpPrefix: "10.37.0.0/26", description: "egov:zone=x" } }],
        },
        {
            name: "a program of somebody else's",
            estate,
            resources: rule("10.37.0.0/26").map((one) => ({ ...one, stack: "foreign-000000" })),
        },
    ],
});
