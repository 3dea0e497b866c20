import { networkPolicyNamesPeers } from "../../../../../policies/classified-protection/cloud-extension/isolation/network-policy-names-peers";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const policy = (spec: Record<string, RecordedValue>) => [
    { type: "kubernetes:networking.k8s.io/v1:NetworkPolicy", system: "sd-portal", inputs: { spec } },
];
const from = (...peers: RecordedValue[]) => policy({ ingress: [{ from: peers }] });

describeRule(networkPolicyNamesPeers, {
    good: [
        { name: "an address block", resources: from({ ipBlock: { cidr: "10.37.0.0/26" } }) },
        { name: "a namespace by label", resources: from({ namespaceSelector: { matchLabels: { team: "a" } } }) },
        {
            name: "a namespace by expression",
            resources: from({ namespaceSelector: { matchExpressions: [{ key: "team", operator: "Exists" }] } }),
        },
        {
            name: "a label that is known later",
            resources: from({ namespaceSelector: { matchLabels: { team: unknownValue } } }),
        },
        {
            name: "ingress among others",
            resources: policy({ policyTypes: ["Egress", "Ingress"], ingress: [{ from: [{ podSelector: {} }] }] }),
        },
    ],
    bad: [
        { name: "no source", code: "anybody", resources: policy({ ingress: [{}] }) },
        { name: "a list of none", code: "anybody", resources: from() },
        // Neither names a peer.
        { name: "a text", code: "anybody", resources: policy({ ingress: [{ from: "all" }] }) },
        { name: "a list of nothing", code: "anybody", resources: policy({ ingress: [{ from: [null] }] }) },
        { name: "ports alone", code: "anybody", resources: policy({ ingress: [{ ports: [{ port: 80 }] }] }) },
        {
            name: "the second rule",
            code: "anybody",
            resources: policy({ ingress: [{ from: [{ podSelector: {} }] }, {}] }),
        },
        {
            name: "the second peer",
            code: "allNamespaces",
            resources: from({ podSelector: {} }, { namespaceSelector: { matchLabels: {}, matchExpressions: [] } }),
        },
        {
            name: "some pods of all namespaces",
            code: "allNamespaces",
            resources: from({ namespaceSelector: {}, podSelector: { matchLabels: { app: "web" } } }),
        },
    ],
    unknown: [
        { name: "the rules", code: "valueUnknown", resources: policy({ ingress: unknownValue }) },
        { name: "the sources", code: "valueUnknown", resources: policy({ ingress: [{ from: unknownValue }] }) },
    ],
    notApplicable: [
        { name: "nobody comes in", resources: policy({ policyTypes: ["Ingress"], ingress: [] }) },
        { name: "rules that don't hold", resources: policy({ policyTypes: ["Egress"], ingress: [{}] }) },
    ],
});
