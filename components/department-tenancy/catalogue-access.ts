import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { DepartmentTenancyArgs } from "./args";
import { child, type ProjectScope } from "./scope";

/** Images are never public, and flavors of the level-4 pool neither: each is shared with the project by name. */
export function shareCatalogue(scope: ProjectScope, args: DepartmentTenancyArgs): pulumi.Resource[] {
    const memberId = scope.project.id;
    const images = Object.entries(args.images ?? {}).map(
        ([image, imageId]) =>
            new openstack.images.ImageAccess(
                `${scope.name}/${image}`,
                { imageId, memberId, status: "accepted" },
                child(scope),
            ),
    );
    const flavors = Object.entries(args.privateFlavors ?? {}).map(
        ([flavor, flavorId]) =>
            new openstack.compute.FlavorAccess(
                `${scope.name}/${flavor}`,
                { flavorId, tenantId: memberId },
                child(scope),
            ),
    );
    return [...images, ...flavors];
}
