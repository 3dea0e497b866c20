import type { Rule } from "../../kernel/rule";
import { firewallGroupIsInForce } from "./borders/firewall-group-is-in-force";
import { flowBetweenLevelsNamesPorts } from "./borders/flow-between-levels-names-ports";
import { portHasSecurityGroups } from "./borders/port-has-security-groups";
import { routerBetweenLevelsHasFirewall } from "./borders/router-between-levels-has-firewall";
import { workloadHasNetworkPolicy } from "./borders/workload-has-network-policy";
import { auditStoreIsReadableByTenant } from "./data/audit-store-is-readable-by-tenant";
import { certificateIsDepartmentsOwn } from "./data/certificate-is-departments-own";
import { clusterWideRoleSparesTenantData } from "./data/cluster-wide-role-spares-tenant-data";
import { providerHoldsNoTenantRights } from "./data/provider-holds-no-tenant-rights";
import { retiredSystemLeavesNothing } from "./data/retired-system-leaves-nothing";
import { tenantHasOwnKey } from "./data/tenant-has-own-key";
import { volumeKeepsCopies } from "./data/volume-keeps-copies";
import { volumeTypeKeepsCopies } from "./data/volume-type-keeps-copies";
import { ingressCarriesNoSnippets } from "./isolation/ingress-carries-no-snippets";
import { networkPolicyNamesPeers } from "./isolation/network-policy-names-peers";
import { networkServesOneTenant } from "./isolation/network-serves-one-tenant";
import { projectMayProtectItself } from "./isolation/project-may-protect-itself";
import { resourceInOwnProject } from "./isolation/resource-in-own-project";
import { routerServesOneTenant } from "./isolation/router-serves-one-tenant";
import { tenantHoldsOwnRights } from "./isolation/tenant-holds-own-rights";
import { tenantsLeaveSystemNamespaces } from "./isolation/tenants-leave-system-namespaces";
import { dataStaysInChina } from "./location/data-stays-in-china";
import { operationsFromRegisteredAddresses } from "./location/operations-from-registered-addresses";
import { platformStandsInChina } from "./location/platform-stands-in-china";
import { regionIsRegistered } from "./location/region-is-registered";
import { storageLocationIsKnown } from "./location/storage-location-is-known";
import { imageFormatIsOpen } from "./machines/image-format-is-open";
import { imageIsHardened } from "./machines/image-is-hardened";
import { imageIsNotPublic } from "./machines/image-is-not-public";
import { imageIsVerified } from "./machines/image-is-verified";
import { imageStaysWithItsTenant } from "./machines/image-stays-with-its-tenant";
import { machineBootsHardenedImage } from "./machines/machine-boots-hardened-image";
import { machinePolicyTravels } from "./machines/machine-policy-travels";
import { managementConnectionIsMutual } from "./machines/management-connection-is-mutual";
import { networkAllowsPolicies } from "./machines/network-allows-policies";
import { auditStoreNamesItsSide } from "./operation/audit-store-names-its-side";
import { containerIsLimited } from "./operation/container-is-limited";
import { machineNotOnBothPlanes } from "./operation/machine-not-on-both-planes";
import { managementNetworkIsApart } from "./operation/management-network-is-apart";
import { monitorNamesItsSide } from "./operation/monitor-names-its-side";
import { namespaceHasQuota } from "./operation/namespace-has-quota";
import { projectHasQuotas } from "./operation/project-has-quotas";
import { quotaIsALimit } from "./operation/quota-is-a-limit";
import { levelWithinPlatform } from "./pools/level-within-platform";
import { level4PodHasOwnNodes } from "./pools/level4-pod-has-own-nodes";
import { level4PoolIsClosed } from "./pools/level4-pool-is-closed";
import { level4ResourceIsLabelled } from "./pools/level4-resource-is-labelled";
import { level4SystemHasOwnPool } from "./pools/level4-system-has-own-pool";

/** Rules over clauses of this section. */
export const cloudExtensionRules: readonly Rule[] = [
    firewallGroupIsInForce,
    flowBetweenLevelsNamesPorts,
    portHasSecurityGroups,
    routerBetweenLevelsHasFirewall,
    workloadHasNetworkPolicy,
    auditStoreIsReadableByTenant,
    certificateIsDepartmentsOwn,
    clusterWideRoleSparesTenantData,
    providerHoldsNoTenantRights,
    retiredSystemLeavesNothing,
    tenantHasOwnKey,
    volumeKeepsCopies,
    volumeTypeKeepsCopies,
    ingressCarriesNoSnippets,
    networkPolicyNamesPeers,
    networkServesOneTenant,
    projectMayProtectItself,
    resourceInOwnProject,
    routerServesOneTenant,
    tenantHoldsOwnRights,
    tenantsLeaveSystemNamespaces,
    dataStaysInChina,
    operationsFromRegisteredAddresses,
    platformStandsInChina,
    regionIsRegistered,
    storageLocationIsKnown,
    imageFormatIsOpen,
    imageIsHardened,
    imageIsNotPublic,
    imageIsVerified,
    imageStaysWithItsTenant,
    machineBootsHardenedImage,
    machinePolicyTravels,
    managementConnectionIsMutual,
    networkAllowsPolicies,
    auditStoreNamesItsSide,
    machineNotOnBothPlanes,
    managementNetworkIsApart,
    monitorNamesItsSide,
    containerIsLimited,
    namespaceHasQuota,
    projectHasQuotas,
    quotaIsALimit,
    levelWithinPlatform,
    level4PodHasOwnNodes,
    level4PoolIsClosed,
    level4ResourceIsLabelled,
    level4SystemHasOwnPool,
];

export { cloudExtensionEvidence } from "./evidence";
