import type { input } from "@pulumi/kubernetes/types";
import type { Workload } from "../../../infra/estate/schema/types.generated";
import { hasVolumes, labelsOf, mebibytes, milliCores, selectorOf, type ContainerScope } from "./scope";

type PodTemplate = input.core.v1.PodTemplateSpec;
type Probe = input.core.v1.Probe;

/** Group of the pod's volumes; any number that is not root's does. */
const volumeGroup = 10_001;
const scratchMiB = 128;

/**
 * Pod of a workload: no root, no writable image, no right of the kernel's, no token of the API
 * (GB/T 22239-2019 8.1.4.4 a; Pod Security Standards, restricted).
 */
export function podTemplate(scope: ContainerScope, workload: Workload): PodTemplate {
    const volumes = workload.volumes ?? [];
    const resources = { cpu: milliCores(workload.cpuMillis), memory: mebibytes(workload.memoryMiB) };
    return {
        metadata: { labels: labelsOf(scope, workload.name) },
        spec: {
            serviceAccountName: workload.name,
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            priorityClassName: scope.runtime.place.priorityClass,
            securityContext: {
                runAsNonRoot: true,
                seccompProfile: { type: "RuntimeDefault" },
                ...(hasVolumes(workload) ? { fsGroup: volumeGroup, fsGroupChangePolicy: "OnRootMismatch" } : {}),
            },
            ...(workload.replicas > 1 ? { topologySpreadConstraints: spreadOf(scope, workload) } : {}),
            containers: [
                {
                    name: workload.name,
                    image: workload.image,
                    ports: (workload.ports ?? []).map((port) => ({
                        name: `port-${port}`,
                        containerPort: port,
                        protocol: "TCP",
                    })),
                    resources: { requests: resources, limits: resources },
                    securityContext: {
                        allowPrivilegeEscalation: false,
                        privileged: false,
                        readOnlyRootFilesystem: true,
                        runAsNonRoot: true,
                        capabilities: { drop: ["ALL"] },
                        seccompProfile: { type: "RuntimeDefault" },
                    },
                    volumeMounts: [
                        { name: "scratch", mountPath: "/tmp" },
                        ...volumes.map(({ name }) => ({ name: claimOf(name), mountPath: `/data/${name}` })),
                    ],
                    ...probesOf(scope, workload),
                },
            ],
            volumes: [{ name: "scratch", emptyDir: { sizeLimit: mebibytes(scratchMiB) } }],
        },
    };
}

/** Claims are named apart from `scratch`, whatever the estate calls its volumes. */
export const claimOf = (volume: string): string => `data-${volume}`;

/** Over zones as far as it goes; over nodes strictly for systems that matter. */
function spreadOf(scope: ContainerScope, { name }: Workload): input.core.v1.TopologySpreadConstraint[] {
    const strict = (scope.args.importance ?? "general") !== "general";
    const labelSelector = { matchLabels: selectorOf(scope, name) };
    return [
        { maxSkew: 1, topologyKey: "topology.kubernetes.io/zone", whenUnsatisfiable: "ScheduleAnyway", labelSelector },
        {
            maxSkew: 1,
            topologyKey: "kubernetes.io/hostname",
            whenUnsatisfiable: strict ? "DoNotSchedule" : "ScheduleAnyway",
            labelSelector,
        },
    ];
}

/** On the first port; ready means that the path answers which the endpoint of that port names. */
function probesOf({ traffic }: ContainerScope, workload: Workload): { [probe: string]: Probe } {
    const port = workload.ports?.[0];
    if (port === undefined) return {};
    const open: Probe = { tcpSocket: { port }, periodSeconds: 10, timeoutSeconds: 5 };
    const path = traffic.endpoints.find((each) => each.part === workload.name && each.targetPort === port)?.healthPath;
    const ready: Probe = path === undefined ? open : { httpGet: { path, port }, periodSeconds: 10, timeoutSeconds: 5 };
    return {
        startupProbe: { ...open, failureThreshold: 30 },
        readinessProbe: { ...ready, failureThreshold: 3 },
        livenessProbe: { ...open, failureThreshold: 6 },
    };
}
