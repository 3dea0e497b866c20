import { workloadHasNetworkPolicy } from "../../../../../policies/classified-protection/cloud-extension/borders/workload-has-network-policy";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const labels = { app: "web" };
const workload = (namespace: RecordedValue = "sd-portal", spec: Record<string, RecordedValue> = {}) => ({
    type: "kubernetes:apps/v1:Deployment",
    system: "sd-portal",
    inputs: { metadata: { namespace }, spec: { template: { metadata: { labels }, spec } } },
});
const policy = (spec: Record<string, RecordedValue>, namespace: RecordedValue = "sd-portal", name = "policy") => ({
    type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    name,
    system: "sd-portal",
    inputs: { metadata: { namespace }, spec: { podSelector: {}, ...spec } },
});
const both = { policyTypes: ["Ingress", "Egress"] };
const { inputs: _, ...bare } = workload();

describeRule(workloadHasNetworkPolicy, {
    good: [
        { name: "all pods", resources: [workload(), policy(both)] },
        { name: "its pods", resources: [workload(), policy({ ...both, podSelector: { matchLabels: labels } })] },
        {
            name: "one for each direction",
            resources: [
                workload(),
                policy({ policyTypes: ["Ingress"] }),
                policy({ policyTypes: ["Egress"] }, "sd-portal", "out"),
            ],
        },
        {
            name: "incoming by what is there, outgoing by another",
            resources: [workload(), policy({}), policy({ policyTypes: ["Egress"] }, "sd-portal", "out")],
        },
        { name: "types by what is there", resources: [workload(), policy({ egress: [] })] },
        {
            name: "a pod",
            resources: [
                {
                    type: "kubernetes:core/v1:Pod",
                    system: "sd-portal",
                    inputs: { metadata: { namespace: "sd-portal", labels }, spec: {} },
                },
                policy({ ...both, podSelector: { matchLabels: labels } }),
            ],
        },
        {
            name: "a namespace that Pulumi names",
            resources: [
                { type: "kubernetes:core/v1:Namespace", name: "namespace", system: "sd-portal" },
                { ...workload(unknownValue), refs: { metadata: "namespace" } },
                { ...policy(both, unknownValue), refs: { metadata: "namespace" } },
            ],
        },
        {
            name: "the default namespace",
            resources: [{ ...bare, inputs: { spec: { template: {} } } }, policy(both, "default")],
        },
    ],
    bad: [
        { name: "incoming only", code: "noPolicy", resources: [workload(), policy({})] },
        { name: "outgoing only", code: "noPolicy", resources: [workload(), policy({ policyTypes: ["Egress"] })] },
        { name: "another namespace", code: "noPolicy", resources: [workload(), policy(both, "other")] },
        {
            name: "other pods",
            code: "noPolicy",
            resources: [workload(), policy({ ...both, podSelector: { matchLabels: { app: "api" } } })],
        },
        {
            name: "another cluster",
            code: "noPolicy",
            resources: [
                { type: "pulumi:providers:kubernetes", name: "other" },
                workload(),
                { ...policy(both), provider: "other" },
            ],
        },
        {
            name: "the node's network",
            code: "hostNetwork",
            resources: [workload("sd-portal", { hostNetwork: true }), policy(both)],
        },
        {
            name: "the default namespace",
            code: "noPolicy",
            resources: [{ ...bare, inputs: { spec: { template: {} } } }],
        },
    ],
    unknown: [
        { name: "the namespace", code: "valueUnknown", resources: [workload(unknownValue), policy(both)] },
        { name: "where policies are", code: "valueUnknown", resources: [workload(), policy(both, unknownValue)] },
        {
            name: "whom a policy selects",
            code: "valueUnknown",
            resources: [workload(), policy({ ...both, podSelector: unknownValue })],
        },
    ],
    notApplicable: [{ name: "the cluster's own", resources: [workload("kube-system")] }],
});
