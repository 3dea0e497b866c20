import { podsSpreadOverNodes } from "../../../../../policies/classified-protection/communication-network/architecture/pods-spread-over-nodes";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const kinds = ["Deployment", "StatefulSet", "ReplicaSet"];
const system = "sd-portal";
const workload = (pod: unknown, replicas: unknown = 2, kind = "Deployment") => ({
    type: `kubernetes:apps/v1:${kind}`,
    system,
    inputs: { spec: { replicas, template: { spec: pod } } } as never,
});
const spread = (topologyKey: string) => ({ topologySpreadConstraints: [{ topologyKey, labelSelector: {} }] });
const apart = (list: string, term: unknown) => ({ affinity: { podAntiAffinity: { [list]: [term] } } });
const term = { topologyKey: "kubernetes.io/hostname", labelSelector: {} };

describeRule(podsSpreadOverNodes, {
    good: [
        ...kinds.map((kind) => ({
            name: `${kind} over zones`,
            resources: [workload(spread("topology.kubernetes.io/zone"), "2", kind)],
        })),
        {
            name: "required apart",
            resources: [workload(apart("requiredDuringSchedulingIgnoredDuringExecution", term))],
        },
        {
            name: "preferred apart",
            resources: [
                workload(
                    apart("preferredDuringSchedulingIgnoredDuringExecution", { weight: 1, podAffinityTerm: term }),
                ),
            ],
        },
    ],
    bad: [
        ...kinds.map((kind) => ({ name: kind, resources: [workload({}, 3, kind)] })),
        { name: "over something else", resources: [workload(spread("rack"))] },
        {
            name: "a constraint that selects nothing",
            resources: [workload({ topologySpreadConstraints: [{ topologyKey: "kubernetes.io/hostname" }] })],
        },
        {
            name: "affinity, not anti-affinity",
            resources: [
                workload({ affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } } }),
            ],
        },
        {
            name: "no pod at all",
            resources: [workload(undefined as never)].map((one) => ({ ...one, inputs: { spec: { replicas: 2 } } })),
        },
    ],
    unknown: [
        { name: "replicas", resources: [workload({}, unknownValue)] },
        { name: "the constraints", resources: [workload({ topologySpreadConstraints: unknownValue })] },
    ],
    notApplicable: [
        { name: "one replica", resources: [workload({}, 1)] },
        {
            name: "replicas left to the default",
            resources: [{ type: "kubernetes:apps/v1:Deployment", system, inputs: {} }],
        },
        { name: "level 2", resources: [{ ...workload({}), system: "lixia-approvals" }] },
    ],
});
