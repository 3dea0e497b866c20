import type { Rule } from "../../kernel/rule";
import { bandwidthCoversPeak } from "./architecture/bandwidth-covers-peak";
import { controlPlaneIsRedundant } from "./architecture/control-plane-is-redundant";
import { coreTrafficHasPriority } from "./architecture/core-traffic-has-priority";
import { gatewaysAreRedundant } from "./architecture/gateways-are-redundant";
import { machinesStandOnDifferentHosts } from "./architecture/machines-stand-on-different-hosts";
import { networkStandsInOneZone } from "./architecture/network-stands-in-one-zone";
import { podsSpreadOverNodes } from "./architecture/pods-spread-over-nodes";
import { publicAddressOnlyInInternetZone } from "./architecture/public-address-only-in-internet-zone";
import { routerJoinsOneZone } from "./architecture/router-joins-one-zone";
import { subnetLiesInItsZone } from "./architecture/subnet-lies-in-its-zone";
import { subnetsDoNotOverlap } from "./architecture/subnets-do-not-overlap";
import { linksAreRedundant } from "./extranet/links-are-redundant";
import { linksCarryAllowedZones } from "./extranet/links-carry-allowed-zones";
import { secureAccessIsRedundant } from "./extranet/secure-access-is-redundant";
import { bothSidesProveWhoTheyAre } from "./transmission/both-sides-prove-who-they-are";
import { ingressEncrypts } from "./transmission/ingress-encrypts";
import { networkApplianceBootsTrusted } from "./transmission/network-appliance-boots-trusted";
import { vpnChecksIntegrity } from "./transmission/vpn-checks-integrity";
import { vpnEncrypts } from "./transmission/vpn-encrypts";
import { vpnExchangesKeysByIkev2 } from "./transmission/vpn-exchanges-keys-by-ikev2";

/** Rules over clauses of this section. */
export const communicationNetworkRules: readonly Rule[] = [
    bandwidthCoversPeak,
    networkStandsInOneZone,
    subnetLiesInItsZone,
    subnetsDoNotOverlap,
    routerJoinsOneZone,
    publicAddressOnlyInInternetZone,
    machinesStandOnDifferentHosts,
    podsSpreadOverNodes,
    gatewaysAreRedundant,
    controlPlaneIsRedundant,
    coreTrafficHasPriority,
    vpnChecksIntegrity,
    vpnEncrypts,
    vpnExchangesKeysByIkev2,
    linksAreRedundant,
    linksCarryAllowedZones,
    secureAccessIsRedundant,
    ingressEncrypts,
    bothSidesProveWhoTheyAre,
    networkApplianceBootsTrusted,
];

export { evidence as communicationNetworkEvidence } from "./evidence";
