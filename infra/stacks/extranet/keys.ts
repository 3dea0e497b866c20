import * as pulumi from "@pulumi/pulumi";
import type { ExtranetKeys } from "../access";
import { tunnelKey } from "./tunnel-key";

/** The key of a tunnel as a secret output; unknown where the seed is. */
export function secretTunnelKey(
    keys: pulumi.Output<ExtranetKeys>,
    link: string,
    path: string,
    vpn: string,
): pulumi.Output<string> {
    return pulumi.secret(keys.apply((known) => tunnelKey(known, link, path, vpn)));
}
