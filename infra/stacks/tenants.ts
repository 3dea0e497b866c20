import type * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import type { BusinessSystem } from "../../components/business-system";
import type { DepartmentTenancy } from "../../components/department-tenancy";
import type { DepartmentModel, EstateModel, SystemModel } from "../estate/model";
import type { StackContext } from "./context";
import { buildDepartment } from "./tenants/department";
import { createDomain } from "./tenants/domain";
import { Host } from "./tenants/host";
import { Exchanges } from "./tenants/peers";
import { buildSystem } from "./tenants/system";

/**
 * The stack `tenants-<division>`: departments of a city and its counties, or of the province, with their systems, on the
 * platforms that host them.
 *
 * @throws Error when a department's platform is not in the estate
 */
export function buildTenantsStack(division: string, context: StackContext): Record<string, pulumi.Output<unknown>> {
    const { estate } = context;
    const hosts = new Map<string, Host>();
    const hostOf = (code: string): Host => {
        const platform = estate.platforms.get(code);
        if (platform === undefined) throw new Error(`division ${code} has no platform in the estate`);
        const host = hosts.get(code) ?? new Host(platform, context);
        hosts.set(code, host);
        return host;
    };
    const exchanges = new Exchanges(estate);
    const domains = new Map<string, openstack.identity.Project>();
    const tenancies = new Map<string, DepartmentTenancy>();
    const systems = new Map<string, BusinessSystem>();
    for (const department of departmentsOf(estate, division)) {
        const host = hostOf(department.host);
        const domain = domains.get(department.division) ?? createDomain(estate, department.division, host);
        domains.set(department.division, domain);
        const owned = systemsOf(estate, department);
        const tenancy = buildDepartment(department, owned, host, domain.id, context);
        tenancies.set(department.id, tenancy);
        for (const system of owned) systems.set(system.id, buildSystem(system, tenancy, host, exchanges, context));
    }
    return outputsOf(tenancies, systems);
}

/** By id: the order of the estate's lists is nothing that resources depend on. */
function departmentsOf(estate: EstateModel, division: string): DepartmentModel[] {
    return [...estate.departments.values()]
        .filter((department) => estate.divisions.get(department.division)?.tenantsOf === division)
        .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function systemsOf(estate: EstateModel, department: DepartmentModel): SystemModel[] {
    return [...estate.systems.values()]
        .filter((system) => system.department === department.id && system.provisioned)
        .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function outputsOf(
    tenancies: ReadonlyMap<string, DepartmentTenancy>,
    systems: ReadonlyMap<string, BusinessSystem>,
): Record<string, pulumi.Output<unknown>> {
    const each = <Value, Result>(
        from: ReadonlyMap<string, Value>,
        of: (value: Value) => Result,
    ): Record<string, Result> =>
        Object.fromEntries(
            [...from].flatMap(([id, value]) => (of(value) === undefined ? [] : [[id, of(value)] as const])),
        );
    return {
        projectIds: pulumi.output(each(tenancies, (tenancy) => tenancy.projectId)),
        keyRefs: pulumi.output(each(tenancies, (tenancy) => tenancy.keyRef)),
        applicationCredentials: pulumi.secret(
            each(tenancies, (tenancy) => ({
                id: tenancy.applicationCredentialId,
                secret: tenancy.applicationCredentialSecret,
            })),
        ),
        addresses: pulumi.output(each(systems, (system) => system.address)),
        namespaces: pulumi.output(each(systems, (system) => system.namespace)),
    };
}
