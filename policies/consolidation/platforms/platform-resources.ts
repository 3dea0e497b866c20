import { booleanAt, objectsAt } from "../../kernel/read";
import type { RuleContext, StackResource } from "../../kernel/rule";

/** Stands for a whole platform stack, so that one platform is one finding and not hundreds. */
const stackType = "pulumi:pulumi:Stack";

/** An ordinary network is a tenant's; an external one or one on a provider segment is the platform's. */
const networkType = "openstack:networking/network:Network";

/** What only the owner of a platform makes: it shapes the cloud for all tenants. */
export const platformTypes: readonly string[] = [
    stackType,
    networkType,
    "openstack:blockstorage/qosAssociationV3:QosAssociationV3",
    "openstack:blockstorage/qosV3:QosV3",
    "openstack:blockstorage/volumeTypeV3:VolumeTypeV3",
    "openstack:compute/aggregateV2:AggregateV2",
    "openstack:compute/flavor:Flavor",
    "openstack:containerinfra/clusterTemplate:ClusterTemplate",
    "openstack:identity/endpointV3:EndpointV3",
    "openstack:identity/serviceV3:ServiceV3",
    "openstack:networking/addressScope:AddressScope",
    "openstack:networking/subnetPool:SubnetPool",
];

/** Division that owns a platform stack, or a platform's resource outside of its own platform's stack; undefined for all else. */
export function platformOwner(resource: StackResource, context: RuleContext): string | undefined {
    const stack = context.stackOf(resource);
    if (resource.type === stackType) return stack.kind === "platform" ? stack.division : undefined;
    if (resource.type === networkType && !isProviderNetwork(resource)) return undefined;
    // A recovery site is the province's, wherever it stands.
    if (stack.kind === "dr") return undefined;
    const division = context.ownerOf(resource).division ?? stack.division;
    // The stack itself was judged for these.
    return stack.kind === "platform" && division === stack.division ? undefined : division;
}

function isProviderNetwork(resource: StackResource): boolean {
    return booleanAt(resource, "external") === true || objectsAt(resource, "segments").length > 0;
}
