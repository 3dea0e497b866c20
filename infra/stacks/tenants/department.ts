import { DepartmentTenancy, type TenantRole } from "../../../components/department-tenancy";
import type * as pulumi from "@pulumi/pulumi";
import { isRecoverySite, type DepartmentModel, type EstateModel, type SystemModel } from "../../estate/model";
import type { StackContext } from "../context";
import { projectAccess } from "./cloud-access";
import type { Host } from "./host";
import { pick } from "./pick";

const roles: readonly TenantRole[] = ["member", "reader", "load-balancer_member", "creator"];

/** The department's tenancy, with the images and private flavors that its provisioned systems use. */
export function buildDepartment(
    department: DepartmentModel,
    systems: readonly SystemModel[],
    host: Host,
    domainId: pulumi.Input<string>,
    { estate, facts }: StackContext,
    dormant = false,
): DepartmentTenancy {
    const { platform } = host;
    const privateFlavors = new Set(
        estate.catalogue.flavors.filter((each) => each.pool === "level4").map((each) => each.name),
    );
    const ids = (names: Iterable<string>, output: "imageIds" | "flavorIds", what: string) =>
        Object.fromEntries(
            [...new Set(names)].sort().map((name) => [name, pick(host.output(output), name, what)] as const),
        );
    return new DepartmentTenancy(
        department.id,
        {
            id: department.id,
            title: department.title.zh,
            division: department.division,
            domainId,
            networks: department.networks,
            quota: department.quota,
            gatewayNetworkIds: host.output("gatewayNetworkIds"),
            subnetPoolIds: host.output("subnetPoolIds"),
            roleIds: Object.fromEntries(roles.map((role) => [role, facts.roleId(role, platform.cloud)])) as Record<
                TenantRole,
                pulumi.Output<string>
            >,
            deployersGroupId: pick(host.output("groupIds"), "deployers", "group"),
            images: ids(systems.flatMap(imagesOf), "imageIds", "image"),
            privateFlavors: ids(
                systems.flatMap(flavorsOf).filter((flavor) => privateFlavors.has(flavor)),
                "flavorIds",
                "flavor",
            ),
            contractEnd: contractEnd(estate, host),
            access: projectAccess(platform, facts),
            // Its account at home may be the same there, and has a credential of that name already.
            ...(isRecoverySite(platform) && platform.namePrefix !== undefined
                ? { namePrefix: platform.namePrefix }
                : {}),
            ...(dormant ? { dormant } : {}),
        },
        { providers: { openstack: host.openstack } },
    );
}

function imagesOf({ runtime }: SystemModel): string[] {
    return runtime.kind === "virtual-machines" ? [runtime.image] : [];
}

export function flavorsOf({ runtime }: SystemModel): string[] {
    return runtime.kind === "virtual-machines" ? runtime.tiers.map((tier) => tier.flavor) : [];
}

function contractEnd({ providers }: EstateModel, { platform }: Host): string {
    const provider = providers.serviceProviders.find((each) => each.id === platform.provider.id);
    const contract = provider?.contracts.find((each) => each.id === platform.provider.contract);
    if (contract === undefined)
        throw new Error(`platform ${platform.division} has no contract "${platform.provider.contract}"`);
    return contract.end;
}
