import type { Snapshot } from "../state/snapshot";
import { placeOf, type CloudObject } from "./guarded";

/** A connection of the extranet as the state has it. */
export interface Tunnel extends CloudObject {
    /** Logical name: `<link>/<site>/<path>/<vpn>`. */
    readonly name: string;
}

const connection = "openstack:vpnaas/siteConnection:SiteConnection";

/** All connections that a state holds. */
export function tunnelsOf({ resources }: Snapshot): Tunnel[] {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    return resources.flatMap((resource) => {
        const place = resource.type === connection ? placeOf(resource, byUrn) : undefined;
        return place === undefined ? [] : [{ ...place, name: resource.urn.split("::").at(-1) ?? "" }];
    });
}

/** Those of the paths in question (`<link>/<path>`). */
export function tunnelsOn(paths: ReadonlySet<string>, tunnels: readonly Tunnel[]): Tunnel[] {
    return tunnels.filter(({ name }) => {
        const [link, , path] = name.split("/");
        return paths.has(`${link}/${path}`);
    });
}
