import type * as pulumi from "@pulumi/pulumi";
import type { MachineRuntime } from "../args";
import type { Scope } from "../scope";

export interface MachineScope extends Scope {
    readonly runtime: MachineRuntime;
}

/** For what says itself whose it is: the platform-wide provider of the component's options. */
export function child(scope: MachineScope): pulumi.CustomResourceOptions {
    return { parent: scope.parent };
}

/** For what has to wait until the project is ready. */
export function childAfter(scope: MachineScope): pulumi.CustomResourceOptions {
    return { parent: scope.parent, dependsOn: [...(scope.runtime.place.after ?? [])] };
}

/** For what belongs to the project in whose name it is made. */
export function projectChild(scope: MachineScope): pulumi.CustomResourceOptions {
    return { parent: scope.parent, provider: scope.runtime.place.projectProvider };
}
