import { auditStoreIsReadableByTenant } from "../../../../../policies/classified-protection/cloud-extension/data/audit-store-is-readable-by-tenant";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const store = (inputs: Record<string, RecordedValue>) => [
    { type: "openstack:objectstorage/container:Container", system: "sd-budget", inputs: { name: "audit", ...inputs } },
];

describeRule(auditStoreIsReadableByTenant, {
    good: [{ name: "two projects, with listings", resources: store({ containerRead: "0123:*, 4567:*,.rlistings" }) }],
    bad: [
        { name: "nobody", code: "noReader", resources: store({ containerRead: " , " }) },
        { name: "listings alone", code: "noReader", resources: store({ containerRead: ".rlistings" }) },
        ...[".r:*", "0123:*,.r:*", "*:*", "*", ".r:*,.rlistings"].map((containerRead) => ({
            name: `anybody: ${containerRead}`,
            code: "anyReader",
            resources: store({ containerRead }),
        })),
    ],
    unknown: [{ name: "who may read", code: "valueUnknown", resources: store({ containerRead: unknownValue }) }],
    notApplicable: [
        { name: "other data", resources: store({ name: "files" }) },
        {
            name: "the platform's own",
            resources: [{ type: "openstack:objectstorage/container:Container", inputs: { name: "audit" } }],
        },
    ],
});
