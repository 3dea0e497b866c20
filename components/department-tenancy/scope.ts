import type * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { Ownership } from "../ownership/ownership";

/** What every part of the component needs to make its resources. */
export interface Scope {
    /** Logical name of the component; children are `<name>/<code>`: a slash is in no id, so that no two names meet. */
    readonly name: string;
    readonly parent: pulumi.ComponentResource;
    readonly ownership: Ownership;
}

export interface ProjectScope extends Scope {
    readonly project: openstack.identity.Project;
}

export function child(scope: Scope): pulumi.CustomResourceOptions {
    return { parent: scope.parent };
}
