import { namespaceDeniesByDefault } from "../../../../../policies/classified-protection/zone-boundary/access-control/namespace-denies-by-default";
import { describeRule, runCase } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import type { CaseResource } from "../../../support/case-resources";

const system = "sd-portal";
const namespace: CaseResource = {
    type: "kubernetes:core/v1:Namespace",
    name: "namespace",
    system,
    inputs: { metadata: { name: "portal" } },
};
const policy = (spec: unknown, name = "policy", space: unknown = "portal"): CaseResource => ({
    type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    name,
    system,
    inputs: { metadata: { namespace: space }, spec } as never,
});
const both = { podSelector: {}, policyTypes: ["Ingress", "Egress"] };
const pods = (type: string, metadata: unknown = {}): CaseResource => ({
    type: `kubernetes:${type}`,
    name: "pods",
    system,
    inputs: { metadata } as never,
});

describeRule(namespaceDeniesByDefault, {
    good: [
        { name: "one policy", resources: [namespace, policy(both)] },
        {
            name: "a policy for each way, the selector left out",
            resources: [
                namespace,
                policy({ policyTypes: ["Egress"] }, "out"),
                policy({ policyTypes: ["Ingress"] }, "in"),
            ],
        },
        { name: "what Kubernetes fills in", resources: [namespace, policy({ podSelector: {}, egress: [] })] },
        {
            name: "by where the name comes from",
            resources: [namespace, { ...policy(both, "policy", unknownValue), refs: { metadata: "namespace" } }],
        },
        {
            name: "closed, beside a policy that is not known yet",
            resources: [namespace, policy(both), policy(both, "other", unknownValue)],
        },
        {
            name: "workloads of the namespace called default",
            resources: [pods("apps/v1:Deployment"), policy(both, "policy", "default")],
        },
    ],
    bad: [
        {
            name: "in only, as Kubernetes fills it in",
            code: "open",
            resources: [namespace, policy({ podSelector: {} })],
        },
        {
            name: "out only",
            code: "open",
            resources: [namespace, policy({ podSelector: {}, policyTypes: ["Egress"] })],
        },
        {
            name: "some pods only",
            code: "open",
            resources: [namespace, policy({ ...both, podSelector: { matchLabels: { app: "web" } } })],
        },
        {
            name: "some pods only, by expression",
            code: "open",
            resources: [
                namespace,
                policy({ ...both, podSelector: { matchExpressions: [{ key: "a", operator: "Exists" }] } }),
            ],
        },
        { name: "another namespace", code: "open", resources: [namespace, policy(both, "policy", "other")] },
        { name: "another stack", code: "open", resources: [namespace, { ...policy(both), stack: "tenants-370100" }] },
        { name: "level 2", code: "open", resources: [{ ...namespace, system: "lixia-approvals" }] },
        ...[
            "apps/v1:Deployment",
            "apps/v1:StatefulSet",
            "apps/v1:DaemonSet",
            "apps/v1:ReplicaSet",
            "core/v1:Pod",
            "batch/v1:Job",
            "batch/v1:CronJob",
        ].map((type) => ({ name: `${type} in the namespace called default`, code: "open", resources: [pods(type)] })),
    ],
    unknown: [
        {
            name: "a policy's namespace",
            code: "policyNotKnown",
            resources: [namespace, policy(both, "policy", unknownValue)],
        },
        {
            name: "a policy's pods",
            code: "policyNotKnown",
            resources: [namespace, policy({ ...both, podSelector: unknownValue })],
        },
        {
            name: "a workload's namespace",
            code: "valueUnknown",
            resources: [pods("apps/v1:Deployment", { namespace: unknownValue })],
        },
    ],
    notApplicable: [
        { name: "a workload of another namespace", resources: [pods("apps/v1:Deployment", { namespace: "portal" })] },
    ],
});

it.each<[unknown, string]>([
    [{ podSelector: {} }, "Egress"],
    [{ podSelector: {}, policyTypes: ["Egress"] }, "Ingress"],
    [{ podSelector: { matchLabels: { app: "web" } } }, "Ingress, Egress"],
])("says which way a namespace is open: %j", (spec, directions) => {
    const { findings } = runCase(namespaceDeniesByDefault, { name: "", resources: [namespace, policy(spec)] });
    expect(findings.map(({ params }) => params["directions"])).toEqual([directions]);
});
