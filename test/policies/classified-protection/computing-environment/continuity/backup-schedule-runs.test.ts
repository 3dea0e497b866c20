import { backupScheduleRuns } from "../../../../../policies/classified-protection/computing-environment/continuity/backup-schedule-runs";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const schedule = (spec: Record<string, RecordedValue>, template: RecordedValue = {}) => [
    { type: "kubernetes:velero.io/v1:Schedule", inputs: { spec: { schedule: "@daily", template, ...spec } } },
];

describeRule(backupScheduleRuns, {
    good: [
        { name: "seven days", resources: schedule({}, { ttl: "168h" }) },
        { name: "seven days in minutes", resources: schedule({}, { ttl: "10080m" }) },
        { name: "seven days in seconds", resources: schedule({}, { ttl: "604800s" }) },
        { name: "not paused", resources: schedule({ paused: false }) },
        {
            name: "volumes by their files",
            resources: schedule({}, { snapshotVolumes: false, defaultVolumesToFsBackup: true }),
        },
        { name: "a time that is no duration", resources: schedule({}, { ttl: "long" }) },
    ],
    bad: [
        { name: "paused", code: "paused", resources: schedule({ paused: true }) },
        { name: "no time", code: "noTime", resources: schedule({ schedule: " " }) },
        { name: "no volumes", code: "noVolumes", resources: schedule({}, { snapshotVolumes: false }) },
        { name: "an hour less", code: "tooShort", resources: schedule({}, { ttl: "167h" }) },
        { name: "a second less", code: "tooShort", resources: schedule({}, { ttl: "167h59m59s" }) },
        { name: "seconds", code: "tooShort", resources: schedule({}, { ttl: "604799s" }) },
        {
            name: "paused, the rest not known",
            code: "paused",
            resources: schedule({ paused: true, template: unknownValue }),
        },
    ],
    unknown: [{ name: "how long", resources: schedule({}, { ttl: unknownValue }) }],
    notApplicable: [{ name: "another resource", resources: [{ type: "kubernetes:velero.io/v1:Backup" }] }],
});
