import { checkAddressPlan } from "./addresses/plan";
import { checkDepartmentAddresses } from "./addresses/departments";
import { checkPlatformAddresses } from "./addresses/platforms";
import { checkVlans } from "./addresses/vlans";
import { checkClusterCapacity } from "./capacity/clusters";
import { checkFlavorImages } from "./capacity/flavors";
import { checkPlatformCapacity } from "./capacity/platforms";
import { checkSystemSizes } from "./capacity/systems";
import { checkDates } from "./dates";
import { checkDivisionCodes } from "./divisions/codes";
import { checkCoverage } from "./divisions/coverage";
import { checkHosting } from "./divisions/hosting";
import { checkPilots } from "./divisions/pilots";
import { checkAccessClasses } from "./extranet/access-classes";
import { checkExtranetAddresses } from "./extranet/addresses";
import { checkExtranetLinks } from "./extranet/links";
import { checkExtranetNames } from "./extranet/names";
import { checkExtranetReferences } from "./extranet/references";
import { checkSecureAccess } from "./extranet/secure-access";
import { checkCatalogueReferences } from "./references/catalogue";
import { checkOwnerReferences } from "./references/owners";
import { checkUniqueNames } from "./references/unique-names";
import { checkWaivers } from "./references/waivers";
import { checkProtectedNetworks } from "./recovery/addresses";
import { checkDrills } from "./recovery/drills";
import { checkProtections } from "./recovery/protections";
import { checkTechniques } from "./recovery/techniques";
import type { EstateRule } from "./rule";
import { checkMigration } from "./systems/migration";
import { checkParts } from "./systems/parts";
import { checkProtection } from "./systems/protection";
import { checkZones } from "./systems/zones";

/** All cross-file rules. */
export const estateRules: readonly EstateRule[] = [
    checkUniqueNames,
    checkDivisionCodes,
    checkCoverage,
    checkHosting,
    checkPilots,
    checkCatalogueReferences,
    checkOwnerReferences,
    checkWaivers,
    checkAddressPlan,
    checkPlatformAddresses,
    checkDepartmentAddresses,
    checkVlans,
    checkPlatformCapacity,
    checkClusterCapacity,
    checkSystemSizes,
    checkFlavorImages,
    checkProtection,
    checkZones,
    checkParts,
    checkMigration,
    checkDates,
    checkExtranetNames,
    checkExtranetReferences,
    checkExtranetLinks,
    checkExtranetAddresses,
    checkSecureAccess,
    checkAccessClasses,
    checkProtections,
    checkTechniques,
    checkProtectedNetworks,
    checkDrills,
];
