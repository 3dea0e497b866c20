import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import * as networking from "@pulumi/kubernetes/networking/v1";
import type { Workload } from "../../../infra/estate/schema/types.generated";
import type { DatabaseSource } from "../args";
import {
    child,
    gibibytes,
    labelsOf,
    mebibytes,
    milliCores,
    namespaceOf,
    selectorOf,
    type ContainerScope,
} from "./scope";

const plugin = "barman-cloud.cloudnative-pg.io";
const databasePort = 5432;
const httpsPort = 443;
/** Name under which the cluster knows the side that it follows. */
const origin = "origin";

/**
 * A PostgreSQL cluster that is kept up to date by the database's own means (CloudNativePG replica cluster): it recovers from the
 * log that the running side archives, and becomes the one that is written to once it follows nobody. It answers under the
 * workload's name, so that the system's other parts need not know.
 */
export function createReplica(scope: ContainerScope, workload: Workload, source: DatabaseSource): void {
    const name = `${scope.name}/${workload.name}`;
    const [volume] = workload.volumes ?? [];
    if (volume === undefined)
        throw new Error(`workload ${workload.name} of system ${scope.args.id} is a database and has no volume`);
    const metadata = { name: workload.name, namespace: namespaceOf(scope), labels: labelsOf(scope, workload.name) };
    const store = new CustomResource(
        `${name}/archive`,
        {
            apiVersion: "barmancloud.cnpg.io/v1",
            kind: "ObjectStore",
            metadata,
            spec: {
                configuration: {
                    endpointURL: source.endpoint,
                    destinationPath: `s3://${source.bucket}/`,
                    s3Credentials: {
                        accessKeyId: { name: source.credentials, key: "ACCESS_KEY_ID" },
                        secretAccessKey: { name: source.credentials, key: "ACCESS_SECRET_KEY" },
                    },
                },
            },
        },
        child(scope),
    );
    // Copies of one cluster stream to each other; all of them read the archive.
    const peers = { podSelector: { matchLabels: selectorOf(scope, workload.name) } };
    const streams = [{ protocol: "TCP", port: databasePort }];
    new networking.NetworkPolicy(
        `${name}/archive`,
        {
            metadata: { ...metadata, name: `${workload.name}-archive` },
            spec: {
                podSelector: peers.podSelector,
                policyTypes: ["Ingress", "Egress"],
                ingress: [{ from: [peers], ports: streams }],
                egress: [
                    { to: [peers], ports: streams },
                    { to: [{ ipBlock: { cidr: source.addresses } }], ports: [{ protocol: "TCP", port: httpsPort }] },
                ],
            },
        },
        child(scope),
    );
    const resources = { cpu: milliCores(workload.cpuMillis), memory: mebibytes(workload.memoryMiB) };
    new CustomResource(
        name,
        {
            apiVersion: "postgresql.cnpg.io/v1",
            kind: "Cluster",
            metadata,
            spec: {
                // Who only follows needs no second one.
                instances: scope.args.asleep === true ? 1 : workload.replicas,
                imageName: workload.image,
                priorityClassName: scope.runtime.place.priorityClass,
                inheritedMetadata: { labels: labelsOf(scope, workload.name) },
                storage: { size: gibibytes(volume.sizeGiB), storageClass: volume.type },
                resources: { requests: resources, limits: resources },
                bootstrap: { recovery: { source: origin } },
                replica: { enabled: source.follows, source: origin },
                externalClusters: [
                    {
                        name: origin,
                        plugin: {
                            name: plugin,
                            parameters: { barmanObjectName: workload.name, serverName: workload.name },
                        },
                    },
                ],
                managed: {
                    services: {
                        additional: [
                            {
                                selectorType: "rw",
                                serviceTemplate: { metadata: { name: workload.name } },
                            },
                        ],
                    },
                },
            },
        },
        { ...child(scope), dependsOn: [scope.namespace, store], protect: true },
    );
}
