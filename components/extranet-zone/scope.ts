import type * as pulumi from "@pulumi/pulumi";
import { ownershipTags, ownershipText } from "../ownership/ownership";
import type { ExtranetZoneArgs, ZoneVpn } from "./args";

/** What every part of one VPN needs to make its resources. */
export interface VpnScope {
    /** `<component>/<vpn>`; children are `<component>/<vpn>/<code>`. */
    readonly name: string;
    readonly parent: pulumi.ComponentResource;
    readonly args: ExtranetZoneArgs;
    readonly vpn: ZoneVpn;
    /** With the zone. */
    readonly tags: readonly string[];
    /** The same as one text, for what can't be tagged. */
    readonly text: string;
}

export function vpnScope(
    name: string,
    parent: pulumi.ComponentResource,
    args: ExtranetZoneArgs,
    vpn: ZoneVpn,
): VpnScope {
    const ownership = { division: args.division, zone: args.zone, level: args.protectionLevel };
    const line = vpn.line === undefined ? [] : [`egov:line=${vpn.line}`];
    return {
        name: `${name}/${vpn.id}`,
        parent,
        args,
        vpn,
        tags: [...ownershipTags(ownership), ...line],
        text: [ownershipText(ownership), ...line].join(" "),
    };
}

/** Without the zone: for subnets whose addresses are none of the zone's. */
export function tagsWithoutZone({ tags }: VpnScope): string[] {
    return tags.filter((tag) => !tag.startsWith("egov:zone="));
}

export function child({ parent }: VpnScope): pulumi.CustomResourceOptions {
    return { parent };
}

/** For what joins sites: nobody deletes it in passing (GB/T 22239-2019 8.1.10.6 g, unverified). */
export function keptChild({ parent }: VpnScope): pulumi.CustomResourceOptions {
    return { parent, protect: true };
}
