import * as openstack from "@pulumi/openstack";
import { BackupVault, vaultName } from "../../../components/backup-vault";
import { vaultRoles } from "../../../components/recovery-site";
import type { RecoverySiteModel } from "../../estate/model";
import { backupIntervalOf, type ProtectedSystem } from "../../estate/recovery/protection";
import type { StackContext } from "../context";
import { recoveryStack } from "../describe";
import { projectAccess } from "../tenants/cloud-access";
import { createDomain } from "../tenants/domain";
import { Host } from "../tenants/host";

/** A recovery site as a standby stack sees it: a host for departments, and the place of their vaults. */
export class Ground extends Host {
    private vaultProvider: openstack.Provider | undefined;
    private readonly domains = new Map<string, openstack.identity.Project>();

    constructor(
        readonly site: RecoverySiteModel,
        private readonly surroundings: StackContext,
    ) {
        super(site, surroundings, { name: site.id, stack: recoveryStack(site) });
    }

    /** Keystone domain of a division whose departments come up here. */
    domain(division: string): openstack.identity.Project {
        let domain = this.domains.get(division);
        if (domain === undefined) {
            domain = createDomain(this.surroundings.estate, division, this);
            this.domains.set(division, domain);
        }
        return domain;
    }

    createVault(protectedSystem: ProtectedSystem): BackupVault {
        const { system, technique } = protectedSystem;
        const { namePrefix, objectStore } = this.site;
        const { writer, reader } = vaultRoles(namePrefix);
        const { storagePolicy, encryption } = objectStore;
        return new BackupVault(
            system.id,
            {
                name: vaultName(system.id, namePrefix),
                ownership: {
                    division: system.division,
                    department: system.department,
                    system: system.id,
                    zone: system.zone,
                    level: system.protectionLevel,
                },
                everyMinutes: backupIntervalOf(protectedSystem),
                retentionDays: technique.retentionDays,
                writerRole: writer,
                readerRole: reader,
                ...(storagePolicy === undefined ? {} : { storagePolicy }),
                ...(encryption === undefined ? {} : { encryption }),
            },
            { providers: { openstack: this.vaults } },
        );
    }

    /** Acts in the project of the vaults: a container belongs to the project in whose name it is made. */
    private get vaults(): openstack.Provider {
        this.vaultProvider ??= new openstack.Provider(`vaults-${this.site.id}`, {
            // Else a cloud named in the environment would win, and with it that cloud's own project.
            cloud: "",
            ...projectAccess(this.site, this.surroundings.facts),
            tenantId: this.surroundings.upstream(recoveryStack(this.site), "vaultProjectId"),
        });
        return this.vaultProvider;
    }
}
