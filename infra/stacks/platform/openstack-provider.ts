import * as openstack from "@pulumi/openstack";
import type { PlatformModel } from "../../estate/model";

/**
 * The provider of a platform's cloud. Credentials stay in clouds.yaml; the stack holds only the name of the entry.
 *
 * @param name of the platform in logical names
 */
export function openstackProvider(platform: PlatformModel, name = platform.division): openstack.Provider {
    return new openstack.Provider(`openstack-${name}`, { cloud: platform.cloud, region: platform.region });
}
