import { CarrierAccess } from "../../../components/carrier-access";
import { ExtranetZone, type ExtranetGateway, type ZoneVpn } from "../../../components/extranet-zone";
import type { CloudSiteModel, ExtranetModel } from "../../estate/extranet/model";
import { gatewayKey, planGateways, type GatewayPlan } from "../../estate/extranet/plan";
import { zones, type Zone } from "../../estate/model";
import type { SiteCloud, SiteClouds } from "./sites";

/** Gateways that are built, by their names (`gatewayKey`). */
export type BuiltGateways = ReadonlyMap<string, ExtranetGateway>;

/** Lines of carriers and zones with their gateways, of every site with a cloud on which links end. */
export function buildZones(extranet: ExtranetModel, clouds: SiteClouds): BuiltGateways {
    const plans = [...planGateways(extranet).values()];
    const built = new Map<string, ExtranetGateway>();
    for (const site of extranet.sites.values()) {
        const own = plans.filter((plan) => plan.site === site.key);
        if (site.kind !== "cloud" || own.length === 0) continue;
        const cloud = clouds.of(site.platform);
        const accesses = buildAccesses(site, own, cloud);
        for (const zone of zones) {
            const vpns = vpnsOf(own, zone, accesses);
            if (vpns.length === 0) continue;
            const component = new ExtranetZone(
                `${site.key}-${zone}`,
                { ...placeOf(site, cloud), zone, physicalNetwork: site.physicalNetwork, vpns },
                { providers: { openstack: cloud.provider } },
            );
            for (const vpn of vpns)
                for (const { carrier } of vpn.gateways)
                    built.set(gatewayKey(site.key, vpn.id, carrier), component.gateway(vpn.id, carrier));
        }
    }
    return built;
}

/** What components need of the place where they stand. */
function placeOf(
    { division, platform }: CloudSiteModel,
    cloud: SiteCloud,
): {
    readonly division: string;
    readonly protectionLevel: string;
    readonly projectId: ReturnType<typeof cloud.output<"networkProjectId">>;
    readonly namePrefix?: string;
} {
    return {
        division,
        protectionLevel: platform.protectionLevel,
        projectId: cloud.output("networkProjectId"),
        ...(platform.namePrefix === undefined ? {} : { namePrefix: platform.namePrefix }),
    };
}

/** Lines of the carriers that gateways of the site use. */
function buildAccesses(
    site: CloudSiteModel,
    plans: readonly GatewayPlan[],
    cloud: SiteCloud,
): ReadonlyMap<string, CarrierAccess> {
    const used = site.accesses.filter(({ carrier }) => plans.some((plan) => plan.carrier === carrier));
    return new Map(
        used.map(({ carrier, physicalNetwork, vlan, cidr, gateway }) => [
            carrier,
            new CarrierAccess(
                `${site.key}-${carrier}`,
                { ...placeOf(site, cloud), carrier, physicalNetwork, vlan, cidr, gateway },
                { providers: { openstack: cloud.provider } },
            ),
        ]),
    );
}

/** VPNs of a zone with their gateways, in the order of the plans. */
function vpnsOf(plans: readonly GatewayPlan[], zone: Zone, accesses: ReadonlyMap<string, CarrierAccess>): ZoneVpn[] {
    const vpns = new Map<string, ZoneVpn>();
    for (const { vpn, carrier, handover, blocks, outerAddress, handoverAddress, bandwidthMbps } of plans) {
        const access = accesses.get(carrier);
        if (vpn.zone !== zone || access === undefined) continue;
        const before = vpns.get(vpn.id);
        vpns.set(vpn.id, {
            id: vpn.id,
            ...(vpn.line === undefined ? {} : { line: vpn.line }),
            blocks,
            handover,
            gateways: [
                ...(before?.gateways ?? []),
                {
                    carrier,
                    networkId: access.networkId,
                    subnetId: access.subnetId,
                    outerAddress,
                    handoverAddress,
                    bandwidthMbps,
                },
            ],
        });
    }
    return [...vpns.values()];
}
