import type { CloudPlatformArgs, PlatformZone } from "../../../components/cloud-platform";
import { routerRanges } from "../../estate/addresses/router-ranges";
import type { PlatformModel, Zone } from "../../estate/model";
import type { StackContext } from "../context";
import { mirroredImage } from "./image-mirror";

/** Translates a platform of the estate; of the catalogue it offers all but flavors of pools that it does not have. */
export function cloudPlatformArgs(platform: PlatformModel, { estate, facts }: StackContext): CloudPlatformArgs {
    const pools = new Set(["general", ...platform.availabilityZones.map((zone) => zone.pool ?? "general")]);
    const { catalogue } = estate;
    return {
        division: platform.division,
        title: platform.title.zh,
        protectionLevel: platform.protectionLevel,
        ...(platform.namePrefix === undefined ? {} : { namePrefix: platform.namePrefix }),
        availabilityZones: platform.availabilityZones,
        flavors: catalogue.flavors.filter((flavor) => pools.has(flavor.pool ?? "general")),
        images: catalogue.images.map((image) => ({ ...image, source: mirroredImage(image.source, facts.imageMirror) })),
        volumeTypes: catalogue.volumeTypes,
        qosPolicies: catalogue.qosPolicies,
        zones: zonesOf(platform),
        management: platform.management,
        external: platform.external,
        builtInRoleIds: {
            member: facts.roleId("member", platform.cloud),
            reader: facts.roleId("reader", platform.cloud),
        },
        deployerUserId: facts.deployerUserId(platform.cloud),
    };
}

/** Routers get no address of the ingress or of secure access gateways, whether these are there yet or not. */
function zonesOf(platform: PlatformModel): CloudPlatformArgs["zones"] {
    const zoneOf = (zone: Zone): PlatformZone => {
        const ranges = routerRanges(platform, zone);
        return { ...platform.zones[zone], ...(ranges === undefined ? {} : { routerRanges: ranges }) };
    };
    return { common: zoneOf("common"), dedicated: zoneOf("dedicated"), internet: zoneOf("internet") };
}
