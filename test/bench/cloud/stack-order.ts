import { isReference, type FlatProvider, type FlatResource, type FlatValue } from "../flatten";

/**
 * Adds what the order of egov's stacks sees to and one configuration has to say:
 *
 * - Nobody gets into a department's project who is not in the deployers' group of its platform.
 * - A department's router gets its address from the subnets of the platform's network: without one it has none, and Neutron
 *   makes no subnet in a network with such a router any more.
 * - A volume names its type; Cinder deletes no type that a volume has.
 */
export function withStackOrder(
    resources: readonly FlatResource[],
    providers: readonly FlatProvider[],
): readonly FlatResource[] {
    const ofType = (type: string): FlatResource[] => resources.filter((resource) => resource.type === type);
    const memberships = ofType("openstack:identity/userMembershipV3:UserMembershipV3");
    const subnets = ofType("openstack:networking/subnet:Subnet");
    const volumeTypes = ofType("openstack:blockstorage/volumeTypeV3:VolumeTypeV3");
    const intoProjects = new Set(providers.filter(({ inputs }) => "tenantId" in inputs).map(({ urn }) => urn));
    return resources.map((resource) => {
        const network = target(resource.inputs["externalNetworkId"]);
        const volumeType = resource.inputs["volumeType"];
        const first = [
            ...(intoProjects.has(resource.provider ?? "") ? memberships : []),
            ...subnets.filter(({ inputs }) => network !== undefined && target(inputs["networkId"]) === network),
            ...volumeTypes.filter(({ inputs }) => volumeType !== undefined && inputs["name"] === volumeType),
        ];
        return { ...resource, dependsOn: [...new Set([...resource.dependsOn, ...first.map(({ key }) => key)])] };
    });
}

const target = (value: FlatValue | undefined): string | undefined =>
    value !== undefined && isReference(value) ? value.reference : undefined;
