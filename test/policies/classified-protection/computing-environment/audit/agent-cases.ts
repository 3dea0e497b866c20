import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { RuleCases } from "../../../support/rule-cases";

/** Cases of a rule over agents of nodes, of which one has this name and others come in these images. */
export function agentCases(name: string, images: readonly string[], unknownValue: RecordedValue): RuleCases {
    const type = "kubernetes:apps/v1:DaemonSet";
    const priority = { priorityClassName: "system-node-critical" };
    const everywhere = { tolerations: [{ key: "a", operator: "Exists" }, { operator: "Exists" }] };
    const agent = (spec: RecordedValue, protect = true, named: RecordedValue = name) => [
        { type, protect, inputs: { metadata: { name: named }, spec: { template: { spec } } } },
    ];
    const tolerating = (toleration: RecordedValue) => agent({ ...priority, tolerations: [toleration] });
    return {
        good: [
            {
                name: "nodes of one operating system, a key that is empty",
                resources: agent({
                    ...priority,
                    tolerations: [{ operator: "Exists", key: "" }],
                    nodeSelector: { "kubernetes.io/os": "linux" },
                }),
            },
            ...images.map((image) => ({
                name: `known by ${image}`,
                resources: agent({ ...priority, ...everywhere, containers: [{ image }] }, true, "agent"),
            })),
        ],
        bad: [
            { name: "not protected", code: "notProtected", resources: agent({ ...priority, ...everywhere }, false) },
            { name: "no priority", code: "noPriority", resources: agent({ ...everywhere }) },
            { name: "no tolerations", code: "notEverywhere", resources: agent({ ...priority }) },
            {
                name: "one taint tolerated",
                code: "notEverywhere",
                resources: tolerating({ operator: "Exists", key: "node-role.kubernetes.io/control-plane" }),
            },
            {
                name: "one effect tolerated",
                code: "notEverywhere",
                resources: tolerating({ operator: "Exists", effect: "NoSchedule" }),
            },
            { name: "another operator", code: "notEverywhere", resources: tolerating({ operator: "Equal" }) },
            {
                name: "some nodes",
                code: "notEverywhere",
                resources: agent({ ...priority, ...everywhere, nodeSelector: { pool: "a" } }),
            },
            {
                name: "nodes by affinity",
                code: "notEverywhere",
                resources: agent({
                    ...priority,
                    ...everywhere,
                    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: {} } },
                }),
            },
            {
                name: "known by an image of one that prepares",
                code: "noPriority",
                resources: agent({ ...everywhere, initContainers: [{ image: images[0] ?? "" }] }, true, "agent"),
            },
            {
                name: "known by the resource's name",
                code: "notProtected",
                resources: [{ type, name, inputs: { spec: { template: { spec: {} } } } }],
            },
        ],
        unknown: [
            { name: "the tolerations", resources: agent({ ...priority, tolerations: unknownValue }) },
            { name: "the image", resources: agent({ containers: [{ image: unknownValue }] }, true, "agent") },
        ],
        notApplicable: [
            {
                name: "another agent",
                resources: agent({ containers: [{ image: "base/node-exporter" }] }, false, "node"),
            },
            { name: "a name that only holds it", resources: agent({}, false, `x${name}x`) },
            { name: "no pod", resources: [{ type, name, inputs: {} }] },
        ],
    };
}
