import type { DepartmentTenancy } from "../../../components/department-tenancy";
import type { DepartmentModel, EstateModel } from "../../estate/model";
import type { ProtectedSystem } from "../../estate/recovery/protection";
import { addSizes, fullSize, noSize } from "../../estate/recovery/size";
import type { DepartmentQuota } from "../../estate/schema/types.generated";
import type { StackContext } from "../context";
import { buildDepartment } from "../tenants/department";
import type { Ground } from "./ground";
import { departmentThere } from "./recovery-view";

/** Systems of a department that are more than backups at their site. */
export interface ComingUp {
    readonly all: readonly ProtectedSystem[];
    /** Those of which something runs there now. */
    readonly awake: readonly ProtectedSystem[];
}

/**
 * The department's place at the recovery site, as large as what of it comes up there: a network for each zone in which its machines
 * will be, and room for all of them at full size; dormant until one of them runs. Undefined where no machine of it comes up.
 */
export function buildLandingZone(
    department: DepartmentModel,
    { all, awake }: ComingUp,
    ground: Ground,
    context: StackContext,
): DepartmentTenancy | undefined {
    const isMachines = ({ system }: ProtectedSystem): boolean => system.runtime.kind === "virtual-machines";
    const machines = all.filter(isMachines);
    if (machines.length === 0) return undefined;
    const zones = new Set(machines.map(({ system }) => system.zone));
    const there = departmentThere(context.estate, department);
    return buildDepartment(
        {
            ...there,
            networks: there.networks.filter(({ zone }) => zones.has(zone)),
            quota: quotaOf(machines, context.estate),
        },
        machines.map(({ system }) => system),
        ground,
        ground.domain(department.division).id,
        context,
        !awake.some(isMachines),
    );
}

function quotaOf(machines: readonly ProtectedSystem[], { catalogue }: EstateModel): DepartmentQuota {
    const sum = machines.reduce((total, { system }) => addSizes(total, fullSize(system, catalogue)), noSize);
    return { ...sum, memoryGiB: Math.ceil(sum.memoryGiB) };
}
