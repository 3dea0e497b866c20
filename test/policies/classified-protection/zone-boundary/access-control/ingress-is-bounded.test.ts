import { ingressIsBounded } from "../../../../../policies/classified-protection/zone-boundary/access-control/ingress-is-bounded";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const rule = (inputs: CaseResource["inputs"], system = "sd-budget"): CaseResource => ({
    type: "openstack:networking/secGroupRule:SecGroupRule",
    system,
    inputs: { direction: "ingress", ...inputs },
});
const https = { protocol: "tcp", portRangeMin: 443, portRangeMax: 443, remoteIpPrefix: "0.0.0.0/0" };

describeRule(ingressIsBounded, {
    good: [
        { name: "a group", resources: [rule({ protocol: "tcp", remoteGroupId: unknownValue })] },
        { name: "the public port of the internet zone", resources: [rule(https, "sd-portal")] },
        {
            name: "the same by number",
            resources: [rule({ ...https, protocol: "6", portRangeMin: "443" }, "sd-portal")],
        },
    ],
    bad: [
        { name: "nobody named", resources: [rule({ protocol: "tcp" })] },
        { name: "two halves", resources: [rule({ protocol: "tcp", remoteIpPrefix: "0.0.0.0/1" })] },
        { name: "the public port of an inner zone", resources: [rule(https)] },
        {
            name: "the public port where no zone is said",
            resources: [{ type: rule({}).type, inputs: { direction: "ingress", ...https } }],
        },
        { name: "UDP", resources: [rule({ ...https, protocol: "udp" }, "sd-portal")] },
        { name: "plain HTTP", resources: [rule({ ...https, portRangeMin: 80, portRangeMax: 80 }, "sd-portal")] },
        { name: "a range that ends there", resources: [rule({ ...https, portRangeMin: 442 }, "sd-portal")] },
        { name: "a range that starts there", resources: [rule({ ...https, portRangeMax: 444 }, "sd-portal")] },
        { name: "every port", resources: [rule({ protocol: "tcp", remoteIpPrefix: "::/0" }, "sd-portal")] },
        { name: "level 2", resources: [rule({ remoteIpPrefix: "0.0.0.0/0" }, "rizhao-permits")] },
    ],
    unknown: [
        { name: "the block", resources: [rule({ remoteIpPrefix: unknownValue })] },
        { name: "the direction", resources: [rule({ direction: unknownValue })] },
    ],
    notApplicable: [{ name: "egress", resources: [rule({ direction: "egress" })] }],
});
