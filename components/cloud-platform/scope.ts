import type * as pulumi from "@pulumi/pulumi";
import type { Ownership } from "../ownership/ownership";

/** What every part of the component needs to make its resources. */
export interface Scope {
    /** Logical name of the component; children are `<name>/<code>`: no position in a list, and no two names meet, since no code has a slash. */
    readonly name: string;
    readonly parent: pulumi.ComponentResource;
    /** Put before names that are global on a cloud; may be empty. */
    readonly prefix: string;
    readonly ownership: Ownership;
}

export function child(scope: Scope): pulumi.CustomResourceOptions {
    return { parent: scope.parent };
}

/** For what holds data, or what tenants' data can't be reached without: the engine refuses to delete or replace it. */
export function keptChild(scope: Scope): pulumi.CustomResourceOptions {
    return { parent: scope.parent, protect: true };
}
