import type { SourceLocation } from "../../estate/location";
import type { EstateModel } from "../../estate/model";
import type { PathStep } from "../causes";

/** What a component of the extranet comes from: the path, link, site or gateway that extranet.yaml declares. */
export function extranetCause(
    { extranet }: EstateModel,
    component: PathStep,
    below: PathStep | undefined,
): SourceLocation | undefined {
    const link = extranet?.links.get(component.name);
    if (component.type === "egov:extranet:ExtranetLink") {
        // `<link>/<site>/<path>/<vpn>`
        const path = below?.name.split("/")[2];
        return (path === undefined ? undefined : link?.pathSources.get(path)) ?? link?.source;
    }
    if (component.type === "egov:extranet:SecureAccessGateway")
        return extranet?.secureAccessGateways.get(component.name)?.source;
    // `<site>-<zone>` and `<site>-<carrier>`
    for (const site of extranet?.sites.values() ?? [])
        if (component.name.startsWith(`${site.key}-`)) return site.source;
    return undefined;
}
