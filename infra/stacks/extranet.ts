import * as pulumi from "@pulumi/pulumi";
import type { StackContext } from "./context";
import { secretTunnelKey } from "./extranet/keys";
import { buildLinks } from "./extranet/links";
import { buildSecureAccess } from "./extranet/secure-access";
import { borderSettings, edgeSettings } from "./extranet/settings";
import { SiteClouds } from "./extranet/sites";
import { buildZones } from "./extranet/zones";

/**
 * The stack `extranet`: links between platforms, cities and counties with their gateways, and the ways in from the internet.
 *
 * @throws Error when the estate has no extranet
 */
export function buildExtranetStack({
    estate,
    facts,
    ...context
}: StackContext): Record<string, pulumi.Output<unknown>> {
    const { extranet } = estate;
    if (extranet === undefined) throw new Error("the estate has no extranet.yaml");
    const clouds = new SiteClouds({ estate, facts, ...context });
    const keys = facts.extranetKeys();
    buildLinks(extranet, clouds, buildZones(extranet, clouds), keys);
    buildSecureAccess(estate, extranet, clouds);
    const edges = edgeSettings(extranet);
    return {
        borderRouters: pulumi.output(borderSettings(extranet)),
        edgeRouters: pulumi.output(edges),
        edgeKeys: pulumi.secret(
            Object.fromEntries(
                edges.map(({ link, path, vpn }) => [`${link}/${path}/${vpn}`, secretTunnelKey(keys, link, path, vpn)]),
            ),
        ),
        // Kept here, encrypted, between runs: `egov up` gives it back to the program (decision 0016).
        keys: pulumi.secret(keys),
    };
}
