import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { DepartmentTenancyArgs } from "./args";
import type { ProjectScope } from "./scope";

export interface Custody {
    /** Key for the department's own use; made and kept by Barbican, never seen by Pulumi. */
    readonly key: openstack.keymanager.OrderV1;
    readonly credential: openstack.identity.ApplicationCredential;
}

/**
 * What can live in the department's project only: its own key (GB/T 22239-2019 8.2.4.5 d) and a credential for its tools
 * that may look and no more, and ends with the platform's contract.
 */
export function createCustody(
    scope: ProjectScope,
    args: DepartmentTenancyArgs,
    projectProvider: openstack.Provider,
): Custody {
    const opts: pulumi.CustomResourceOptions = { parent: scope.parent, provider: projectProvider };
    const key = new openstack.keymanager.OrderV1(
        `${scope.name}/key`,
        { type: "key", meta: { name: `${args.id}-key`, algorithm: "aes", bitLength: 256, mode: "cbc" } },
        // An order is no key, and Barbican lets only its administrators delete one: a landing zone that goes to sleep leaves it. Barbican
        // clears order and key when the project goes.
        { ...opts, protect: true, retainOnDelete: true, deletedWith: scope.project },
    );
    const credential = new openstack.identity.ApplicationCredential(
        `${scope.name}/tools`,
        {
            name: `${args.namePrefix ?? ""}${args.id}-tools`,
            // Not the title: Keystone changes nothing of a credential, and a renamed department keeps its own.
            description: `${args.id}: inventory and monitoring`,
            roles: ["reader"],
            unrestricted: false,
            expiresAt: endOfDayInBeijing(args.contractEnd),
        },
        opts,
    );
    return { key, credential };
}

/** 24:00 of the day at UTC+8, as RFC 3339 in UTC and whole seconds, the form in which the provider reads it back. */
function endOfDayInBeijing(day: string): string {
    return `${day}T16:00:00Z`;
}
