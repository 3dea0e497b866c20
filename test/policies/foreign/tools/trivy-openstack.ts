import type { ForeignTool } from "../fact";
import { machines } from "../facts/cloud/machines";
import { networks } from "../facts/cloud/networks";
import { securityGroups } from "../facts/cloud/security-groups";

export const trivyOpenStack: ForeignTool = {
    name: "Trivy, OpenStack",
    repository: "aquasecurity/trivy-checks",
    readOn: "2026-08-21",
    checks: {
        "OPNSTK-0001": machines.adminPassword,
        "OPNSTK-0002": networks.firewallPublic,
        "OPNSTK-0003": securityGroups.openToWorld,
        "OPNSTK-0004": securityGroups.egressOpen,
        "OPNSTK-0005": securityGroups.groupUndescribed,
    },
};
