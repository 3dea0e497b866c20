import * as openstack from "@pulumi/openstack";
import type { PlatformModel } from "../../estate/model";

/** The provider of a platform's cloud. Credentials stay in clouds.yaml; the stack holds only the name of the entry. */
export function openstackProvider(platform: PlatformModel): openstack.Provider {
    return new openstack.Provider(`openstack-${platform.division}`, { cloud: platform.cloud, region: platform.region });
}
