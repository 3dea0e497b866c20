import { auditStoreIsKept } from "../../../../../policies/classified-protection/computing-environment/audit/audit-store-is-kept";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const container = "openstack:objectstorage/container:Container";
const volume = "openstack:blockstorage/volume:Volume";
const object = "openstack:objectstorage/containerObject:ContainerObject";
const claim = "kubernetes:core/v1:PersistentVolumeClaim";

const days = (count: number): number => count * 86_400;
const store = (inputs: Record<string, RecordedValue>, protect = true) => [
    { type: container, protect, inputs: { name: "sd-audit", versioning: true, ...inputs } },
];
const named = (name: string) => [{ type: container, inputs: { name } }];

describeRule(auditStoreIsKept, {
    good: [
        {
            name: "versions of the old kind",
            resources: store({ versioning: false, versioningLegacy: { type: "history" } }),
        },
        { name: "a volume", resources: [{ type: volume, protect: true, inputs: { name: "sd-logs-1" } }] },
        { name: "a claim", resources: [{ type: claim, protect: true, inputs: { metadata: { name: "audit" } } }] },
        {
            name: "a record for 180 days",
            resources: [{ type: object, inputs: { containerName: "audit", deleteAfter: days(180) } }],
        },
        { name: "a record for ever", resources: [{ type: object, inputs: { containerName: "audit" } }] },
    ],
    bad: [
        { name: "not protected", code: "notProtected", resources: store({}, false) },
        { name: "deleted with its content", code: "forced", resources: store({ forceDestroy: true }) },
        { name: "versions turned off", code: "noVersions", resources: store({ versioning: false }) },
        { name: "a volume that is not protected", code: "notProtected", resources: [{ type: volume, name: "audit" }] },
        {
            name: "a claim that is not protected",
            code: "notProtected",
            resources: [{ type: claim, inputs: { metadata: { name: "x-log" } } }],
        },
        {
            name: "a record for 179 days",
            code: "tooShort",
            resources: [{ type: object, inputs: { containerName: "audit", deleteAfter: days(180) - 1 } }],
        },
        ...["audits", "Syslog", "siem.a", "app_logs", "审计库", "系统日志"].map((name) => ({
            name,
            code: "noVersions",
            resources: named(name),
        })),
    ],
    unknown: [
        { name: "the versions", resources: store({ versioning: unknownValue }) },
        {
            name: "how long",
            resources: [{ type: object, inputs: { containerName: "audit", deleteAfter: unknownValue } }],
        },
    ],
    notApplicable: [
        ...["catalog", "blogs", "logistics", "auditorium", "data"].map((name) => ({ name, resources: named(name) })),
        {
            name: "the vault of an audit system",
            resources: named("vault-sd-audit").map((one) => ({ ...one, stack: "standby-370000" })),
        },
    ],
});
