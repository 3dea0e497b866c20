import type * as openstack from "@pulumi/openstack";
import type { PlatformModel } from "../../estate/model";
import type { StackContext } from "../context";
import { platformStack } from "../describe";
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
        let cloud = this.clouds.get(platform.division);
        if (cloud === undefined) {
            cloud = this.make(platform);
            this.clouds.set(platform.division, cloud);
        }
        return cloud;
    }

    private make(platform: PlatformModel): SiteCloud {
        const { context } = this;
        const outputs = new Map<ReadName, unknown>();
        return {
            platform,
            provider: openstackProvider(platform),
            output<Name extends ReadName>(name: Name): PlatformOutputs[Name] {
                if (!outputs.has(name)) outputs.set(name, context.upstream(platformStack(platform.division), name));
                return outputs.get(name) as PlatformOutputs[Name];
            },
        };
    }
}
