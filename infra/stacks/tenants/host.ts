import { Provider as KubernetesProvider } from "@pulumi/kubernetes/provider";
import type * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { PlatformModel, SystemModel } from "../../estate/model";
import type { QosPolicy } from "../../estate/schema/types.generated";
import type { StackContext } from "../context";
import { platformStack } from "../describe";
import { openstackProvider } from "../platform/openstack-provider";
import type { PlatformOutputs } from "../platform-outputs";

/** A platform as the tenants on it see it: its providers and what its stack gives. Providers are made when first asked for. */
export class Host {
    private openstackProvider: openstack.Provider | undefined;
    private kubernetesProvider: KubernetesProvider | undefined;
    private readonly outputs = new Map<keyof PlatformOutputs, pulumi.Output<unknown>>();

    constructor(
        readonly platform: PlatformModel,
        private readonly context: StackContext,
        /** In logical names, and the stack that makes the platform. */
        private readonly from: { readonly name: string; readonly stack: string } = {
            name: platform.division,
            stack: platformStack(platform.division),
        },
    ) {}

    /** Name of the stack that makes the platform. */
    get stack(): string {
        return this.from.stack;
    }

    get openstack(): openstack.Provider {
        return (this.openstackProvider ??= openstackProvider(this.platform, this.from.name));
    }

    get kubernetes(): KubernetesProvider {
        const { kubernetes } = this.platform;
        const { name, stack } = this.from;
        const reach =
            kubernetes.mode === "existing"
                ? { context: kubernetes.context, clusterIdentifier: kubernetes.context }
                : { kubeconfig: this.output("kubeconfig"), clusterIdentifier: stack };
        return (this.kubernetesProvider ??= new KubernetesProvider(`kubernetes-${name}`, {
            ...reach,
            enableServerSideApply: true,
            // What the estate says wins over changes by hand, which `egov drift` shows first.
            enablePatchForce: true,
        }));
    }

    output<Name extends keyof PlatformOutputs>(name: Name): PlatformOutputs[Name] {
        let output = this.outputs.get(name) as PlatformOutputs[Name] | undefined;
        if (output === undefined) {
            output = this.context.upstream(this.from.stack, name);
            this.outputs.set(name, output);
        }
        return output;
    }

    /** Zones of the pool that the system's level asks for: level 4 has its own (GB/T 22239-2019 9.2.2.1 h, unverified). */
    availabilityZonesFor(system: SystemModel): string[] {
        const pool = isOfLevel4(system) ? "level4" : "general";
        return this.platform.availabilityZones
            .filter((zone) => (zone.pool ?? "general") === pool)
            .map((zone) => zone.name);
    }

    /** Name of the bandwidth class of the system's machines: level 4 wants important traffic first (9.1.2.1 f, unverified). */
    qosPolicyFor(system: SystemModel): string | undefined {
        const { qosPolicies } = this.context.estate.catalogue;
        const own = ({ level4Importance }: QosPolicy): boolean =>
            level4Importance !== undefined && level4Importance === system.importance;
        return isOfLevel4(system) ? qosPolicies.find(own)?.name : undefined;
    }
}

const isOfLevel4 = ({ protectionLevel }: SystemModel): boolean => protectionLevel.endsWith("G4");
