import { createObject } from "../access/cluster-api";
import { region } from "../names";
import { operatorDefinitions, operatorNamespace } from "./kubernetes-operators";
import type { Step } from "./step";

/** Nodes that kwok plays: far more room than any test asks for. */
const nodeNames = ["sandbox-1", "sandbox-2", "sandbox-3"];
const room = { cpu: "32", memory: "128Gi", "ephemeral-storage": "1000Gi", pods: "250" };

const node = (name: string): Record<string, unknown> => ({
    apiVersion: "v1",
    kind: "Node",
    metadata: {
        name,
        labels: {
            "kubernetes.io/hostname": name,
            "kubernetes.io/os": "linux",
            "kubernetes.io/arch": "amd64",
            "topology.kubernetes.io/zone": "nova",
            "topology.kubernetes.io/region": region,
        },
    },
    status: { allocatable: room, capacity: room },
});

const nodes: Step = {
    name: "nodes",
    part: "kubernetes",
    dependsOn: ["kube-apiserver"],
    before: [],
    async run({ layout }) {
        for (const name of nodeNames) await createObject(layout, "/api/v1/nodes", node(name));
    },
};

const operators: Step = {
    name: "operators",
    part: "kubernetes",
    dependsOn: ["kube-apiserver"],
    before: [],
    async run({ layout }) {
        const path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
        for (const definition of operatorDefinitions) await createObject(layout, path, definition);
        await createObject(layout, "/api/v1/namespaces", operatorNamespace);
    },
};

export const kubernetesSteps: readonly Step[] = [nodes, operators];
