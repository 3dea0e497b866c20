import { auditRecordsAreKeptSafe } from "../../../../../policies/classified-protection/zone-boundary/audit/audit-records-are-kept-safe";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:objectstorage/container:Container";
const safe = { name: "audit", versioning: true, containerSyncTo: unknownValue };
const container = (inputs: object, protect = true, name = "it") => [
    { type, name, protect, inputs: { ...safe, ...inputs } as never },
];
const bare = (inputs: object, name = "it") => [{ type, name, inputs: inputs as never }];

describeRule(auditRecordsAreKeptSafe, {
    good: [
        {
            name: "read by one project",
            resources: container({ containerRead: "1234:*,abc:user", forceDestroy: false }),
        },
        { name: "a role", resources: container({ name: "x", metadata: { "egov:role": "log" } }) },
    ],
    bad: [
        { name: "not protected", code: "notProtected", resources: container({}, false) },
        { name: "no versions", code: "noVersions", resources: container({ versioning: null }) },
        { name: "versions off", code: "noVersions", resources: container({ versioning: false }) },
        { name: "destroyed whole", code: "destroyedWhole", resources: container({ forceDestroy: true }) },
        { name: "no copy", code: "noCopy", resources: container({ containerSyncTo: null }) },
        ...[".r:*", ".r:*,.rlistings", "*", "*:*", "1234:a, *:*"].flatMap((list) =>
            ["containerRead", "containerWrite"].map((input) => ({
                name: `${input} ${list}`,
                code: "open",
                resources: container({ [input]: list }),
            })),
        ),
        ...["logs", "app-log-2026", "AUDIT", "logging", "审计记录", "日志归档"].map((name) => ({
            name,
            code: "noVersions",
            resources: bare({ name }),
        })),
        { name: "by its logical name", code: "noVersions", resources: bare({}, "province/audit") },
        ...["audit", "log"].map((role) => ({
            name: `by its role ${role}`,
            code: "noVersions",
            resources: bare({ name: "x", metadata: { "egov:role": role } }),
        })),
        {
            name: "level 2",
            code: "noCopy",
            resources: bare({ name: "audit" }).map((one) => ({ ...one, system: "rizhao-permits" })),
        },
    ],
    unknown: [{ name: "its name", resources: bare({ name: unknownValue }) }],
    notApplicable: [
        ...["catalogue", "blog", "logistics", "auditorium"].map((name) => ({ name, resources: bare({ name }) })),
        {
            name: "the vault of an audit system",
            resources: bare({ name: "vault-sd-audit" }).map((one) => ({ ...one, stack: "standby-370000" })),
        },
    ],
});
