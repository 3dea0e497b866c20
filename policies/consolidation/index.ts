import type { Rule } from "../kernel/rule";
import { countyOwnsNoPlatform } from "./county-owns-no-platform";
import { countyOwnsNoWideAreaLink } from "./county-owns-no-wide-area-link";
import { departmentOwnsItsKeys } from "./department-owns-its-keys";
import { fundingStopHolds } from "./funding-stop-holds";
import { joinedCityOwnsNoPlatform } from "./joined-city-owns-no-platform";
import { onlyReviewedSystemsHaveResources } from "./only-reviewed-systems-have-resources";
import { pilotStaysWithinCeiling } from "./pilot-stays-within-ceiling";
import { pilotsEndAsApproved } from "./pilots-end-as-approved";
import { providerStaffHoldNoTenantRole } from "./provider-staff-hold-no-tenant-role";
import { reviewedBeforeProvisioning } from "./reviewed-before-provisioning";
import { stayingOffIsApproved } from "./staying-off-is-approved";
import { systemsMigrateByDeadline } from "./systems-migrate-by-deadline";
import { tenantResourceHasOwner } from "./tenant-resource-has-owner";
import { tenantsRunOnTheirHost } from "./tenants-run-on-their-host";

/** Rules of this pack. */
export const consolidationRules: readonly Rule[] = [
    countyOwnsNoPlatform,
    countyOwnsNoWideAreaLink,
    departmentOwnsItsKeys,
    fundingStopHolds,
    joinedCityOwnsNoPlatform,
    onlyReviewedSystemsHaveResources,
    pilotStaysWithinCeiling,
    pilotsEndAsApproved,
    providerStaffHoldNoTenantRole,
    reviewedBeforeProvisioning,
    stayingOffIsApproved,
    systemsMigrateByDeadline,
    tenantResourceHasOwner,
    tenantsRunOnTheirHost,
];
