import * as openstack from "@pulumi/openstack";
import { BackupVault, vaultName } from "../../../components/backup-vault";
import type { BackupVaultArgs } from "../../../components/backup-vault";
import { ofType, one, record } from "../recording";

const build = (change: Partial<BackupVaultArgs> = {}) =>
    record(() => {
        const provider = new openstack.Provider("vaults", { cloud: "egov-recovery" });
        new BackupVault(
            "sd-budget",
            {
                name: vaultName("sd-budget", "dr-"),
                ownership: { division: "370000", department: "sd-finance", system: "sd-budget", level: "S3A2G3" },
                everyMinutes: 60,
                retentionDays: 30,
                writerRole: "writer",
                readerRole: "reader",
                ...change,
            },
            { providers: { openstack: provider } },
        );
    }).resources;

test("what is written over goes to a container on which the writer has no right", () => {
    const resources = build();
    const vault = one(resources, "Container", "sd-budget");
    const versions = one(resources, "Container", "sd-budget/versions");
    expect(vault.inputs).toMatchObject({
        name: "dr-vault-sd-budget",
        containerWrite: "writer",
        containerRead: "reader",
        versioningLegacy: { type: "history", location: "dr-vault-sd-budget-versions" },
    });
    expect(versions.inputs["name"]).toBe("dr-vault-sd-budget-versions");
    expect(versions.inputs).not.toHaveProperty("containerWrite");
    // Swift writes versions where the container is there already.
    expect(vault.dependencies).toContain(versions.urn);
});

test("neither container can be deleted by a deployment, with content or without", () => {
    for (const { protect, inputs } of ofType(build(), "Container"))
        expect([protect, inputs["forceDestroy"]]).toEqual([true, false]);
});

test("both say whose they are, how often backups come and how long they stay", () => {
    for (const { inputs } of ofType(build({ encryption: "sm4", storagePolicy: "cold" }), "Container")) {
        expect(inputs["storagePolicy"]).toBe("cold");
        expect(inputs["metadata"]).toEqual({
            "egov-division": "370000",
            "egov-department": "sd-finance",
            "egov-system": "sd-budget",
            "egov-level": "S3A2G3",
            "egov-every-minutes": "60",
            "egov-retention-days": "30",
            "egov-encryption": "sm4",
        });
    }
});

test("a store that does not encrypt is not said to", () => {
    const { inputs } = one(build(), "Container", "sd-budget");
    expect(Object.keys(inputs["metadata"] as object)).not.toContain("egov-encryption");
});
