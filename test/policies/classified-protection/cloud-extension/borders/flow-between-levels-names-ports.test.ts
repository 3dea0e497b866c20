import { flowBetweenLevelsNamesPorts } from "../../../../../policies/classified-protection/cloud-extension/borders/flow-between-levels-names-ports";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { withSystem } from "../../../support/tiny";

const type = "openstack:networking/secGroupRule:SecGroupRule";
const groups = ["own", "other"].map((name, index) => ({
    type: "openstack:networking/secGroup:SecGroup",
    name,
    inputs: { tags: [`egov:level=S${index + 2}A2G${index + 2}`] },
}));
const refs = { securityGroupId: "own", remoteGroupId: "other" };
const rule = (inputs: Record<string, RecordedValue>) => [...groups, { type, inputs, refs }];
const namespace = (name: string, system: string) => ({
    type: "kubernetes:core/v1:Namespace",
    name,
    system,
    stack: "tenants-370000",
    inputs: { metadata: { name } },
});
const policy = (spec: Record<string, RecordedValue>) => [
    namespace("portal", "sd-portal"),
    namespace("approvals", "lixia-approvals"),
    {
        type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        system: "sd-portal",
        inputs: { metadata: { namespace: "portal" }, spec },
    },
];
const peer = (name: string) => ({ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": name } } });
const from = (ports: RecordedValue, name = "approvals") => policy({ ingress: [{ from: [peer(name)], ports }] });

describeRule(flowBetweenLevelsNamesPorts, {
    good: [
        { name: "one port", resources: rule({ protocol: "tcp", portRangeMin: 5432, portRangeMax: 5432 }) },
        { name: "without the last", resources: rule({ protocol: "tcp", portRangeMin: 1, portRangeMax: 65534 }) },
        { name: "without the first", resources: rule({ protocol: "tcp", portRangeMin: 2, portRangeMax: 65535 }) },
        { name: "a protocol without ports", resources: rule({ protocol: "icmp" }) },
        { name: "a policy's port", resources: from([{ port: 8080 }]) },
        { name: "a policy's port by name", resources: from([{ port: "http" }]) },
        { name: "a policy's range without the first", resources: from([{ port: 2, endPort: 65535 }]) },
        { name: "a policy's range", resources: from([{ port: 1, endPort: 65534 }]) },
        {
            name: "outgoing",
            resources: policy({ egress: [{ to: [peer("approvals")], ports: [{ port: 443 }] }] }),
        },
    ],
    bad: [
        { name: "no protocol", code: "allPorts", resources: rule({}) },
        {
            name: "any protocol",
            code: "allPorts",
            resources: rule({ protocol: "ANY", portRangeMin: 80, portRangeMax: 80 }),
        },
        ...[undefined, "0"].map((protocol) => ({
            name: `protocol ${protocol}, with a port`,
            code: "allPorts",
            resources: rule({ ...(protocol && { protocol }), portRangeMin: 80, portRangeMax: 80 }),
        })),
        { name: "no ports", code: "allPorts", resources: rule({ protocol: "tcp" }) },
        {
            name: "ports as 0",
            code: "allPorts",
            resources: rule({ protocol: "tcp", portRangeMin: 0, portRangeMax: 0 }),
        },
        {
            name: "all ports",
            code: "allPorts",
            resources: rule({ protocol: "udp", portRangeMin: 1, portRangeMax: 65535 }),
        },
        { name: "a policy without ports", code: "allPorts", resources: from([]) },
        { name: "a protocol alone", code: "allPorts", resources: from([{ protocol: "TCP" }]) },
        { name: "one of two", code: "allPorts", resources: from([{ port: 80 }, { protocol: "UDP" }]) },
        { name: "a policy's range of all", code: "allPorts", resources: from([{ port: 1, endPort: 65535 }]) },
        { name: "outgoing", code: "allPorts", resources: policy({ egress: [{ to: [peer("approvals")] }] }) },
    ],
    unknown: [
        { name: "the protocol", code: "valueUnknown", resources: rule({ protocol: unknownValue }) },
        { name: "a policy's ports", code: "valueUnknown", resources: from(unknownValue) },
    ],
    notApplicable: [
        {
            name: "one level",
            estate: () => withSystem("lixia-approvals", { protectionLevel: "S3A3G3" }),
            resources: from([]),
        },
        { name: "its own namespace", resources: from([], "portal") },
        { name: "a namespace elsewhere", resources: from([], "elsewhere") },
        { name: "pods of its own", resources: policy({ ingress: [{ from: [{ podSelector: {} }] }] }) },
        {
            name: "addresses",
            resources: [
                groups[0]!,
                { type, inputs: { remoteIpPrefix: "10.0.0.0/8" }, refs: { securityGroupId: "own" } },
            ],
        },
        {
            name: "a group of another stack's",
            resources: [groups[1]!, { type, inputs: { securityGroupId: "1" }, refs: { remoteGroupId: "other" } }],
        },
        { name: "itself", resources: [groups[0]!, { type, refs: { securityGroupId: "own", remoteGroupId: "own" } }] },
    ],
});
