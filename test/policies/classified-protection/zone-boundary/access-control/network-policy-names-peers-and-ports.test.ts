import { networkPolicyNamesPeersAndPorts } from "../../../../../policies/classified-protection/zone-boundary/access-control/network-policy-names-peers-and-ports";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const policy = (spec: unknown) => [
    { type: "kubernetes:networking.k8s.io/v1:NetworkPolicy", system: "lixia-approvals", inputs: { spec } as never },
];
const ports = [{ protocol: "TCP", port: 443 }];
const from = [{ podSelector: { matchLabels: { app: "web" } } }];

describeRule(networkPolicyNamesPeersAndPorts, {
    good: [
        { name: "pods", resources: policy({ ingress: [{ from, ports }], egress: [{ to: from, ports }] }) },
        {
            name: "all pods of its own namespace",
            resources: policy({ ingress: [{ from: [{ podSelector: {} }], ports }] }),
        },
        {
            name: "some pods of all namespaces",
            resources: policy({ ingress: [{ from: [{ namespaceSelector: {}, ...from[0] }], ports }] }),
        },
        {
            name: "namespaces by expression",
            resources: policy({
                ingress: [
                    { from: [{ namespaceSelector: { matchExpressions: [{ key: "a", operator: "Exists" }] } }], ports },
                ],
            }),
        },
        {
            name: "namespaces by label",
            resources: policy({ ingress: [{ from: [{ namespaceSelector: { matchLabels: { a: "b" } } }], ports }] }),
        },
        {
            name: "a port that is not known yet",
            resources: policy({ ingress: [{ from, ports: [{ port: unknownValue }] }] }),
        },
    ],
    bad: [
        { name: "nobody named who goes out", code: "anyPeer", resources: policy({ egress: [{ ports }] }) },
        { name: "an empty list", code: "anyPeer", resources: policy({ ingress: [{ from: [], ports }] }) },
        { name: "the second rule", code: "anyPeer", resources: policy({ ingress: [{ from, ports }, { ports }] }) },
        {
            name: "a block of everybody beside pods",
            code: "anyPeer",
            resources: policy({ ingress: [{ from: [...from, { ipBlock: { cidr: "0.0.0.0/0" } }], ports }] }),
        },
        {
            name: "all namespaces",
            code: "anyPeer",
            resources: policy({ ingress: [{ from: [{ namespaceSelector: {} }], ports }] }),
        },
        {
            name: "all pods of all namespaces",
            code: "anyPeer",
            resources: policy({ egress: [{ to: [{ namespaceSelector: {}, podSelector: {} }], ports }] }),
        },
        { name: "no ports", code: "anyPort", resources: policy({ egress: [{ to: from }] }) },
        {
            name: "a protocol without a port",
            code: "anyPort",
            resources: policy({ ingress: [{ from, ports: [...ports, { protocol: "UDP" }] }] }),
        },
    ],
    unknown: [{ name: "a peer", resources: policy({ ingress: [{ from: unknownValue, ports }] }) }],
    notApplicable: [
        { name: "denial alone", resources: policy({ podSelector: {}, policyTypes: ["Ingress"], ingress: [] }) },
    ],
});
