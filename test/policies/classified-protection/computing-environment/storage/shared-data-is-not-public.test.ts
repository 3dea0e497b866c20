import { sharedDataIsNotPublic } from "../../../../../policies/classified-protection/computing-environment/storage/shared-data-is-not-public";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:objectstorage/container:Container";
const container = (inputs: Record<string, RecordedValue>, system = "sd-budget") => [{ type, system, inputs }];
const share = (isPublic: RecordedValue) => [
    { type: "openstack:sharedfilesystem/share:Share", system: "sd-budget", inputs: { isPublic } },
];

describeRule(sharedDataIsNotPublic, {
    good: [
        { name: "no lists", resources: container({}) },
        { name: "a project's accounts", resources: container({ containerRead: "p1:*, p2:u", containerWrite: "p1:u" }) },
        { name: "a site that refers to it", resources: container({ containerRead: ".r:portal.example" }) },
        { name: "a private share", resources: share(false) },
        { name: "public data of a portal", resources: container({ containerRead: ".r:*,.rlistings" }, "sd-portal") },
    ],
    bad: [
        { name: "every account", code: "readByAll", resources: container({ containerRead: "p1:u,*:*" }) },
        { name: "everybody", code: "readByAll", resources: container({ containerRead: "*" }) },
        { name: "after a space", code: "readByAll", resources: container({ containerRead: "p1:u, .r:*" }) },
        { name: "writing", code: "writtenByAll", resources: container({ containerWrite: "*:*" }) },
        {
            name: "writing public data",
            code: "writtenByAll",
            resources: container({ containerWrite: "*" }, "sd-portal"),
        },
        { name: "of no system", code: "readByAll", resources: [{ type, inputs: { containerRead: ".r:*" } }] },
        { name: "at level 2", code: "readByAll", resources: container({ containerRead: ".r:*" }, "rizhao-permits") },
        { name: "a share", code: "publicShare", resources: share("true") },
    ],
    unknown: [
        { name: "who reads", resources: container({ containerRead: unknownValue }) },
        { name: "who writes", resources: container({ containerWrite: unknownValue }) },
        { name: "a share", resources: share(unknownValue) },
    ],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:objectstorage/tempUrl:TempUrl" }] }],
});
