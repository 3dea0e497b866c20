import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { ownershipMetadata, type Ownership } from "../ownership/ownership";
import type { MagnumClusterArgs } from "./args";

/**
 * Cluster template, cluster and node groups. All worker nodes stand in node groups, so that each has its availability zone
 * and a group can be added or removed by itself; Magnum's own default group stays empty.
 */
export function createMagnumCluster(
    name: string,
    args: MagnumClusterArgs,
    ownership: Ownership,
    parent: pulumi.ComponentResource,
): openstack.containerinfra.Cluster {
    const owner = ownershipMetadata(ownership);
    const clusterName = `egov-${ownership.division}`;
    const template = new openstack.containerinfra.ClusterTemplate(
        name,
        {
            name: clusterName,
            coe: "kubernetes",
            serverType: "vm",
            image: args.imageId,
            flavor: args.masterFlavorId,
            masterFlavor: args.masterFlavorId,
            externalNetworkId: args.externalNetworkId,
            floatingIpEnabled: false,
            masterLbEnabled: args.masterCount > 1,
            networkDriver: "calico",
            volumeDriver: "cinder",
            tlsDisabled: false,
            public: false,
            registryEnabled: false,
            labels: {
                ...owner,
                kube_tag: args.version,
                calico_ipv4pool: args.podCidr,
                service_cluster_ip_range: args.serviceCidr,
                cloud_provider_enabled: "true",
                keystone_auth_enabled: "true",
                auto_healing_enabled: "true",
                auto_scaling_enabled: String(args.nodeGroups.some(scales)),
            },
        },
        { parent },
    );
    const cluster = new openstack.containerinfra.Cluster(
        name,
        {
            name: clusterName,
            clusterTemplateId: template.id,
            masterCount: args.masterCount,
            nodeCount: 0,
            floatingIpEnabled: false,
            createTimeout: 120,
        },
        { parent, protect: true, additionalSecretOutputs: ["kubeconfig"] },
    );
    for (const group of args.nodeGroups)
        new openstack.containerinfra.NodeGroup(
            `${name}/${group.name}`,
            {
                name: group.name,
                clusterId: cluster.id,
                role: "worker",
                flavorId: group.flavorId,
                imageId: args.imageId,
                nodeCount: group.count,
                minNodeCount: group.count,
                maxNodeCount: group.maxCount ?? group.count,
                mergeLabels: true,
                labels: { ...owner, availability_zone: group.availabilityZone },
            },
            // Once the autoscaler moves a group between its bounds, the declared count is only where it started.
            { parent, ...(scales(group) ? { ignoreChanges: ["nodeCount"] } : {}) },
        );
    return cluster;
}

function scales(group: MagnumClusterArgs["nodeGroups"][number]): boolean {
    return group.maxCount !== undefined && group.maxCount > group.count;
}

/** Kubeconfig of the cluster as text. Keys of this map are the provider's own (`raw_config`), unlike those of inputs. */
export function kubeconfigOf(cluster: openstack.containerinfra.Cluster): pulumi.Output<string> {
    return pulumi.secret(cluster.kubeconfig.apply((kubeconfig) => kubeconfig["raw_config"] ?? ""));
}
