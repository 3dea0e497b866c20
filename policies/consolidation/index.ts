import type { Rule } from "../kernel/rule";
import { countyOwnsNoPlatform } from "./platforms/county-owns-no-platform";
import { countyOwnsNoWideAreaLink } from "./platforms/county-owns-no-wide-area-link";
import { departmentOwnsItsKeys } from "./ownership/department-owns-its-keys";
import { fundingStopHolds } from "./systems/funding-stop-holds";
import { joinedCityOwnsNoPlatform } from "./platforms/joined-city-owns-no-platform";
import { linksJoinAllowedEnds } from "./extranet/links-join-allowed-ends";
import { onlyReviewedSystemsHaveResources } from "./systems/only-reviewed-systems-have-resources";
import { pilotStaysWithinCeiling } from "./platforms/pilot-stays-within-ceiling";
import { pilotsEndAsApproved } from "./platforms/pilots-end-as-approved";
import { providerStaffHoldNoTenantRole } from "./ownership/provider-staff-hold-no-tenant-role";
import { reviewedBeforeProvisioning } from "./systems/reviewed-before-provisioning";
import { stayingOffIsApproved } from "./systems/staying-off-is-approved";
import { systemsMigrateByDeadline } from "./systems/systems-migrate-by-deadline";
import { tenantResourceHasOwner } from "./ownership/tenant-resource-has-owner";
import { platformsAttachToTheExtranet } from "./extranet/platforms-attach-to-the-extranet";
import { platformIsProtected } from "./recovery/platform-is-protected";
import { recoveryIsDrilled } from "./recovery/recovery-is-drilled";
import { recoveryPointIsKept } from "./recovery/recovery-point-is-kept";
import { recoverySiteHoldsEverything } from "./recovery/recovery-site-holds-everything";
import { recoverySiteStandsApart } from "./recovery/recovery-site-stands-apart";
import { recoveryTargetsFitGrade } from "./recovery/recovery-targets-fit-grade";
import { platformOffersTheCatalogue } from "./platforms/platform-offers-the-catalogue";
import { platformRunsUnderAContract } from "./platforms/platform-runs-under-a-contract";
import { platformServesItsCounties } from "./platforms/platform-serves-its-counties";
import { tenantsRunOnTheirHost } from "./platforms/tenants-run-on-their-host";

export { consolidationEvidence } from "./evidence";

/** Rules of this pack. */
export const consolidationRules: readonly Rule[] = [
    countyOwnsNoPlatform,
    countyOwnsNoWideAreaLink,
    departmentOwnsItsKeys,
    fundingStopHolds,
    linksJoinAllowedEnds,
    joinedCityOwnsNoPlatform,
    onlyReviewedSystemsHaveResources,
    pilotStaysWithinCeiling,
    pilotsEndAsApproved,
    platformIsProtected,
    platformOffersTheCatalogue,
    platformRunsUnderAContract,
    platformServesItsCounties,
    platformsAttachToTheExtranet,
    providerStaffHoldNoTenantRole,
    recoveryIsDrilled,
    recoveryPointIsKept,
    recoverySiteHoldsEverything,
    recoverySiteStandsApart,
    recoveryTargetsFitGrade,
    reviewedBeforeProvisioning,
    stayingOffIsApproved,
    systemsMigrateByDeadline,
    tenantResourceHasOwner,
    tenantsRunOnTheirHost,
];
