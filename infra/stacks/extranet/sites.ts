import type * as openstack from "@pulumi/openstack";
import { isRecoverySite, type PlatformModel } from "../../estate/model";
import type { StackContext } from "../context";
import { stackOfCloud } from "../describe";
import { openstackProvider } from "../platform/openstack-provider";
import type { extranetReadNames, PlatformOutputs } from "../platform-outputs";

type ReadName = (typeof extranetReadNames)[number];

/** A platform as the extranet sees it: its provider and what its stack gives. */
export interface SiteCloud {
    readonly platform: PlatformModel;
    readonly provider: openstack.Provider;
    output<Name extends ReadName>(name: Name): PlatformOutputs[Name];
}

/** Clouds of sites, each made when first asked for: one provider for each. */
export class SiteClouds {
    private readonly clouds = new Map<string, SiteCloud>();

    constructor(private readonly context: StackContext) {}

    of(platform: PlatformModel): SiteCloud {
        const stack = stackOfCloud(platform);
        let cloud = this.clouds.get(stack);
        if (cloud === undefined) {
            cloud = this.make(platform, stack);
            this.clouds.set(stack, cloud);
        }
        return cloud;
    }

    private make(platform: PlatformModel, stack: string): SiteCloud {
        const { context } = this;
        const outputs = new Map<ReadName, unknown>();
        return {
            platform,
            provider: openstackProvider(platform, isRecoverySite(platform) ? platform.id : platform.division),
            output<Name extends ReadName>(name: Name): PlatformOutputs[Name] {
                if (!outputs.has(name)) outputs.set(name, context.upstream(stack, name));
                return outputs.get(name) as PlatformOutputs[Name];
            },
        };
    }
}
