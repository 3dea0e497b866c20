import * as openstack from "@pulumi/openstack";
import { SecureAccessGateway, type GatewayPlace, type InnerZone } from "../../../components/secure-access-gateway";
import type { ExtranetModel, SecureAccessGatewayModel } from "../../estate/extranet/model";
import { gatewayAddress } from "../../estate/extranet/numbers";
import type { EstateModel, Zone } from "../../estate/model";
import type { SiteCloud, SiteClouds } from "./sites";

/** Secure access gateways, by id. */
export function buildSecureAccess(estate: EstateModel, extranet: ExtranetModel, clouds: SiteClouds): void {
    const gateways = [...extranet.secureAccessGateways.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    shareZones(estate, gateways, clouds);
    for (const gateway of gateways) {
        const cloud = cloudOf(estate, gateway, clouds);
        const { id, audience, product, accepts, opens } = gateway;
        const inner = (zone: "common" | "dedicated"): InnerZone | undefined =>
            opens.some((opened) => opened.zone === zone)
                ? { ...placeIn(zone, gateway, cloud), block: cloud.platform.zones[zone].block }
                : undefined;
        const [common, dedicated] = [inner("common"), inner("dedicated")];
        new SecureAccessGateway(
            id,
            {
                ...{ id, audience, product, accepts, opens },
                division: cloud.platform.division,
                protectionLevel: cloud.platform.protectionLevel,
                projectId: cloud.output("operationsProjectId"),
                approval: gateway.approval.document,
                outside: placeIn("internet", gateway, cloud),
                inside: { ...(common && { common }), ...(dedicated && { dedicated }) },
            },
            { providers: { openstack: cloud.provider } },
        );
    }
}

/** Addresses of a gateway in a zone: counted, so that reviewers and the other zones' rules know them before. */
function placeIn(zone: Zone, { id, number, devices }: SecureAccessGatewayModel, cloud: SiteCloud): GatewayPlace {
    const { transit } = cloud.platform.zones[zone];
    const address = (device: number): string => {
        const found = transit === undefined ? undefined : gatewayAddress(transit, number, device);
        if (found === undefined) throw new Error(`gateway ${id} has no address in the zone ${zone}`);
        return found;
    };
    return {
        networkId: cloud.output("zoneNetworkIds")[zone],
        subnetId: cloud.output("transitSubnetIds").apply((ids) => {
            const subnet = ids[zone];
            if (subnet === undefined) throw new Error(`platform ${cloud.platform.division}: ${zone} has no subnet`);
            return subnet;
        }),
        sharedAddress: address(0),
        deviceAddresses: Array.from({ length: devices }, (_, index) => address(index + 1)),
    };
}

function cloudOf(estate: EstateModel, { id, platform }: SecureAccessGatewayModel, clouds: SiteClouds): SiteCloud {
    const model = estate.platforms.get(platform);
    if (model === undefined) throw new Error(`gateway ${id}: division ${platform} has no platform in the estate`);
    return clouds.of(model);
}

/** Devices of the operations project stand in the zones that gateways open; the platform shares only internet with it. */
function shareZones(estate: EstateModel, gateways: readonly SecureAccessGatewayModel[], clouds: SiteClouds): void {
    const shares = new Map<string, { readonly cloud: SiteCloud; readonly zone: "common" | "dedicated" }>();
    for (const gateway of gateways)
        for (const { zone } of gateway.opens)
            shares.set(`${gateway.platform}/${zone}`, { cloud: cloudOf(estate, gateway, clouds), zone });
    for (const [name, { cloud, zone }] of [...shares].sort(([one], [other]) => (one < other ? -1 : 1)))
        new openstack.networking.RbacPolicyV2(
            `${name}/operations`,
            {
                action: "access_as_shared",
                objectType: "network",
                objectId: cloud.output("zoneNetworkIds")[zone],
                targetTenant: cloud.output("operationsProjectId"),
            },
            { provider: cloud.provider },
        );
}
