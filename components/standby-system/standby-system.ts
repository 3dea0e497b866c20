import * as pulumi from "@pulumi/pulumi";
import { BusinessSystem, type BusinessSystemArgs, type ClusterRuntime } from "../business-system";
import type { StandbySystemArgs } from "./args";
import { createNames } from "./names";
import { restoreVolumes } from "./restore";
import { reduced, runningOf } from "./scale";

/** Side on which a system serves its users. */
export type ActiveSide = "primary" | "recovery";

/**
 * A system at its recovery site: the same description as at home, as much of it running as its grade asks for, and its names. Give the
 * platform-wide OpenStack provider of the site and its cluster's Kubernetes provider in the options (`providers`).
 */
export class StandbySystem extends pulumi.ComponentResource {
    readonly activeSide: ActiveSide;
    /** Where the system answers here; undefined while it sleeps and where it offers no endpoint. */
    readonly address: pulumi.Output<string> | undefined;

    /** @throws Error when the system has to run here and `system` is not given. */
    constructor(name: string, args: StandbySystemArgs, opts?: pulumi.ComponentResourceOptions) {
        super("egov:recovery:StandbySystem", name, {}, opts);
        this.activeSide = args.running ? "recovery" : "primary";
        if (args.system === undefined && runningOf(args) !== "asleep")
            throw new Error(`system ${args.ownership.system} has to run here and nothing says as what`);
        this.address = args.system === undefined ? undefined : this.createSystem(name, args, args.system);
        createNames(name, args, this.address, { parent: this });
        this.registerOutputs({
            activeSide: this.activeSide,
            ...(this.address === undefined ? {} : { address: this.address }),
        });
    }

    private createSystem(
        name: string,
        args: StandbySystemArgs,
        system: NonNullable<StandbySystemArgs["system"]>,
    ): pulumi.Output<string> | undefined {
        const much = runningOf(args);
        const { runtime } = system;
        const scaled: BusinessSystemArgs = {
            ...system,
            runtime: much === "reduced" ? reduced(runtime, args.technique.standbyPercent) : runtime,
            asleep: much === "asleep",
        };
        if (scaled.runtime.kind === "virtual-machines")
            return new BusinessSystem(name, scaled, { parent: this }).address;
        const containers = { ...scaled, runtime: this.withRestore(name, args, scaled.runtime) };
        new BusinessSystem(name, containers, { parent: this });
        return args.ingressAddress === undefined ? undefined : pulumi.output(args.ingressAddress);
    }

    private withRestore(name: string, args: StandbySystemArgs, runtime: ClusterRuntime): ClusterRuntime {
        if (args.restore === undefined) return runtime;
        const namespace = runtime.place.namespace ?? args.ownership.system;
        const after = restoreVolumes(name, args, args.restore, namespace, { parent: this });
        return { ...runtime, place: { ...runtime.place, after: [...(runtime.place.after ?? []), ...after] } };
    }
}
