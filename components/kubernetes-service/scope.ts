import type * as core from "@pulumi/kubernetes/core/v1";
import type * as pulumi from "@pulumi/pulumi";
import { platformObjectName, type PlatformObject } from "./names";

/** What every baseline object is made with. */
export interface Scope {
    /** Logical name of the component; children are `<name>/<code>`. */
    readonly name: string;
    /** Labels of every object: owner and who manages it. */
    readonly labels: Readonly<Record<string, string>>;
    readonly namePrefix: string;
    /** Parent and explicit provider. */
    readonly options: pulumi.CustomResourceOptions;
}

export function nameOf(scope: Scope, object: PlatformObject): string {
    return platformObjectName(object, scope.namePrefix);
}

/** Options of what needs another object to be there first. Its name stays a plain text, so that rules can read it before deployment. */
export function after(scope: Scope, ...objects: pulumi.Resource[]): pulumi.CustomResourceOptions {
    return { ...scope.options, dependsOn: objects };
}

/** Options of what lives in a namespace: it waits for it and goes with it. */
export function inside(scope: Scope, namespace: core.Namespace): pulumi.CustomResourceOptions {
    return { ...after(scope, namespace), deletedWith: namespace };
}
