import { projectCanKeepBackups } from "../../../../../policies/classified-protection/computing-environment/continuity/project-can-keep-backups";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const quota = (inputs: Record<string, RecordedValue>, version = "quoteSetV3:QuoteSetV3") => [
    { type: `openstack:blockstorage/${version}`, inputs: { volumes: 10, gigabytes: 200, ...inputs } },
];

describeRule(projectCanKeepBackups, {
    good: [
        { name: "the platform's defaults", resources: quota({}) },
        { name: "backups without a limit", resources: quota({ backups: -1, backupGigabytes: -1 }) },
        { name: "volumes without a limit", resources: quota({ gigabytes: -1, backups: 1, backupGigabytes: 1 }) },
        { name: "as much as volumes", resources: quota({ backups: 1, backupGigabytes: 200 }) },
        {
            name: "volumes as the platform has it",
            resources: [{ type: "openstack:blockstorage/quoteSetV3:QuoteSetV3", inputs: { backupGigabytes: 1 } }],
        },
    ],
    bad: [
        { name: "no backups", code: "noBackups", resources: quota({ backups: 0, backupGigabytes: 200 }) },
        { name: "no space", code: "noBackups", resources: quota({ backups: 1, backupGigabytes: 0 }) },
        { name: "less than volumes", code: "tooSmall", resources: quota({ backups: 1, backupGigabytes: 199 }) },
        { name: "of the second version", code: "noBackups", resources: quota({ backups: 0 }, "quoteSetV2:QuoteSetV2") },
    ],
    unknown: [{ name: "how many", resources: quota({ backups: unknownValue }) }],
    notApplicable: [{ name: "no volumes", resources: quota({ volumes: 0, backups: 0 }) }],
});
