import type { Rule } from "../../kernel/rule";
import { firewallGroupFiltersBothWays } from "./access-control/firewall-group-filters-both-ways";
import { firewallRuleNamesFiveTuple } from "./access-control/firewall-rule-names-five-tuple";
import { firewallRuleTakesEffect } from "./access-control/firewall-rule-takes-effect";
import { ingressIsBounded } from "./access-control/ingress-is-bounded";
import { level4AdmitsItsOwnZoneOnly } from "./access-control/level4-admits-its-own-zone-only";
import { listenerNamesItsClients } from "./access-control/listener-names-its-clients";
import { namespaceDeniesByDefault } from "./access-control/namespace-denies-by-default";
import { networkPolicyNamesPeersAndPorts } from "./access-control/network-policy-names-peers-and-ports";
import { rulesAreNotRedundant } from "./access-control/rules-are-not-redundant";
import { securityGroupDeniesByDefault } from "./access-control/security-group-denies-by-default";
import { securityGroupIsStateful } from "./access-control/security-group-is-stateful";
import { securityGroupIsUsed } from "./access-control/security-group-is-used";
import { securityGroupRuleNamesFiveTuple } from "./access-control/security-group-rule-names-five-tuple";
import { webEntranceFiltersContent } from "./access-control/web-entrance-filters-content";
import { administrationComesFromBastion } from "./audit/administration-comes-from-bastion";
import { auditRecordsAreKeptSafe } from "./audit/audit-records-are-kept-safe";
import { borderKnowsItsClients } from "./audit/border-knows-its-clients";
import { entranceKeepsAccessLog } from "./audit/entrance-keeps-access-log";
import { addressesStayVisible } from "./border/addresses-stay-visible";
import { borderCrossedAtControlledPoints } from "./border/border-crossed-at-controlled-points";
import { internetZoneAdmitsSecureAccessOnly } from "./border/internet-zone-admits-secure-access-only";
import { egressIsBounded } from "./border/egress-is-bounded";
import { firewallDeniesTheRestOutward } from "./border/firewall-denies-the-rest-outward";
import { portsKeepPortSecurity } from "./border/ports-keep-port-security";
import { serviceOpensNoWayAround } from "./border/service-opens-no-way-around";
import { zonesAreSeparated } from "./border/zones-are-separated";
import { sensorRunsOnEveryNode } from "./intrusion/sensor-runs-on-every-node";
import { tapMirrorWatchesBothWays } from "./intrusion/tap-mirror-watches-both-ways";

/** Rules over clauses of this section. */
export const zoneBoundaryRules: readonly Rule[] = [
    addressesStayVisible,
    borderCrossedAtControlledPoints,
    internetZoneAdmitsSecureAccessOnly,
    egressIsBounded,
    firewallDeniesTheRestOutward,
    portsKeepPortSecurity,
    serviceOpensNoWayAround,
    zonesAreSeparated,
    firewallGroupFiltersBothWays,
    firewallRuleNamesFiveTuple,
    firewallRuleTakesEffect,
    ingressIsBounded,
    level4AdmitsItsOwnZoneOnly,
    listenerNamesItsClients,
    namespaceDeniesByDefault,
    networkPolicyNamesPeersAndPorts,
    rulesAreNotRedundant,
    securityGroupDeniesByDefault,
    securityGroupIsStateful,
    securityGroupIsUsed,
    securityGroupRuleNamesFiveTuple,
    webEntranceFiltersContent,
    sensorRunsOnEveryNode,
    tapMirrorWatchesBothWays,
    administrationComesFromBastion,
    auditRecordsAreKeptSafe,
    borderKnowsItsClients,
    entranceKeepsAccessLog,
];

export { evidence as zoneBoundaryEvidence } from "./evidence";
