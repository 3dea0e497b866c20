import type { ForeignTool } from "../fact";
import { accounts } from "../facts/cloud/accounts";
import { machines } from "../facts/cloud/machines";
import { networks } from "../facts/cloud/networks";
import { securityGroups } from "../facts/cloud/security-groups";

export const checkovOpenStack: ForeignTool = {
    name: "Checkov, OpenStack",
    repository: "bridgecrewio/checkov",
    readOn: "2026-08-20",
    checks: {
        CKV_OPENSTACK_1: accounts.providerSecret,
        CKV_OPENSTACK_2: securityGroups.sshOpen,
        CKV_OPENSTACK_3: securityGroups.rdpOpen,
        CKV_OPENSTACK_4: machines.adminPassword,
        CKV_OPENSTACK_5: networks.firewallNoDestination,
    },
};
