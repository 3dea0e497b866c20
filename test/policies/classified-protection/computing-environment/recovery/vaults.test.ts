import { backupVaultIsEncrypted } from "../../../../../policies/classified-protection/computing-environment/recovery/backup-vault-is-encrypted";
import { backupVaultIsImmutable } from "../../../../../policies/classified-protection/computing-environment/recovery/backup-vault-is-immutable";
import { backupVaultKeepsItsSchedule } from "../../../../../policies/classified-protection/computing-environment/recovery/backup-vault-keeps-its-schedule";
import type { CaseResource } from "../../../support/case-resources";
import { unknownValue } from "../../../support/fixtures";
import { withoutRecovery } from "../../../support/recovery";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:objectstorage/container:Container";
const sound = {
    name: "vault-jinan-records",
    containerRead: "backup-reader",
    containerWrite: "backup-writer",
    versioningLegacy: { type: "history", location: "vault-jinan-records-versions" },
    metadata: { "egov-retention-days": "60", "egov-every-minutes": "240", "egov-encryption": "sm4" },
};
const vault = (change: Partial<CaseResource["inputs"]> = {}, more: Partial<CaseResource> = {}): CaseResource => ({
    type,
    name: "jinan-records",
    system: "jinan-records",
    protect: true,
    inputs: { ...sound, ...change },
    ...more,
});
const archive = (change: Partial<CaseResource["inputs"]> = {}): CaseResource => {
    const { containerWrite: _, versioningLegacy: __, ...inputs } = sound;
    return vault({}, { inputs: { ...inputs, name: "vault-jinan-records-versions", ...change } });
};
const noted = (notes: Record<string, string>): CaseResource => vault({ metadata: { ...sound.metadata, ...notes } });
const without = (note: keyof typeof sound.metadata): CaseResource => {
    const { [note]: _, ...metadata } = sound.metadata;
    return vault({ metadata });
};
const files = { name: "an ordinary container", resources: [vault({ metadata: {}, name: "files" })] };
const unknownNotes = { name: "notes that are not known yet", resources: [vault({ metadata: unknownValue })] };

describeRule(backupVaultIsImmutable, {
    good: [
        { name: "a vault", resources: [vault()] },
        { name: "its versions", resources: [archive()] },
    ],
    bad: [
        {
            name: "versions that the writer may delete",
            code: "versionsBeside",
            resources: [vault({ versioningLegacy: { type: "versions", location: "x" } })],
        },
        {
            name: "versions that a writer reaches",
            code: "writable",
            resources: [archive({ containerWrite: "backup-writer" })],
        },
        { name: "deleted with its content", code: "forced", resources: [vault({ forceDestroy: true })] },
        { name: "readable by everybody", code: "open", resources: [vault({ containerRead: ".r:*,.rlistings" })] },
        { name: "writable by every account", code: "open", resources: [vault({ containerWrite: "*:*" })] },
        { name: "not protected", code: "notProtected", resources: [vault({}, { protect: false })] },
    ],
    unknown: [
        { name: "versions that are not known yet", resources: [vault({ versioningLegacy: unknownValue })] },
        unknownNotes,
    ],
    notApplicable: [files],
});

describeRule(backupVaultIsEncrypted, {
    good: [{ name: "AES-256", resources: [noted({ "egov-encryption": "aes-256" })] }],
    bad: [
        { name: "in plain", code: "plain", resources: [without("egov-encryption")] },
        { name: "an old algorithm", code: "weak", resources: [noted({ "egov-encryption": "des" })] },
    ],
    unknown: [unknownNotes],
    notApplicable: [files],
});

describeRule(backupVaultKeepsItsSchedule, {
    good: [
        { name: "as often as the RPO", resources: [vault()] },
        {
            name: "kept for a week where no grade says longer",
            estate: withoutRecovery,
            resources: [noted({ "egov-retention-days": "7" })],
        },
        {
            name: "more rarely than the RPO where data is replicated",
            resources: [
                {
                    ...vault({ metadata: { "egov-retention-days": "60", "egov-every-minutes": "1440" } }),
                    name: "sd-budget",
                    system: "sd-budget",
                },
            ],
        },
    ],
    bad: [
        { name: "no frequency", code: "noFrequency", resources: [without("egov-every-minutes")] },
        { name: "too rare", code: "tooRare", resources: [noted({ "egov-every-minutes": "360" })] },
        {
            name: "kept for less than the grade says",
            code: "tooShort",
            resources: [noted({ "egov-retention-days": "59" })],
        },
        {
            name: "kept for less than a week",
            code: "tooShort",
            estate: withoutRecovery,
            resources: [noted({ "egov-retention-days": "6" })],
        },
        {
            name: "kept for no time that can be read",
            code: "noRetention",
            resources: [noted({ "egov-retention-days": "long" })],
        },
    ],
    unknown: [
        unknownNotes,
        {
            name: "a vault of nobody's",
            code: "systemUnknown",
            resources: [{ type, name: "left", inputs: { ...sound, name: "vault-left" } }],
        },
    ],
    notApplicable: [files],
});
