import { storedSecretNamesItsReaders } from "../../../../../policies/classified-protection/computing-environment/access/stored-secret-names-its-readers";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const secret = "openstack:keymanager/secretV1:SecretV1";
const withRead = (read: RecordedValue, type = secret) => [{ type, system: "sd-budget", inputs: { acl: { read } } }];

describeRule(storedSecretNamesItsReaders, {
    good: [
        {
            name: "a user that is made in the same deployment",
            resources: withRead({ projectAccess: false, users: [unknownValue] }),
        },
    ],
    bad: [
        { name: "the project's access not said", code: "wholeProject", resources: withRead({ users: ["u1"] }) },
        { name: "no users", code: "nobody", resources: withRead({ projectAccess: false, users: [] }) },
        { name: "no list of users", code: "nobody", resources: withRead({ projectAccess: false }) },
        {
            name: "a container",
            code: "wholeProject",
            resources: withRead({ projectAccess: true }, "openstack:keymanager/containerV1:ContainerV1"),
        },
    ],
    unknown: [
        { name: "the list", resources: withRead(unknownValue) },
        { name: "the project's access", resources: withRead({ projectAccess: unknownValue, users: ["u1"] }) },
        { name: "the users", resources: withRead({ projectAccess: false, users: unknownValue }) },
    ],
    notApplicable: [
        { name: "no list", resources: [{ type: secret, system: "sd-budget" }] },
        { name: "level 2", resources: [{ ...withRead({ projectAccess: true })[0]!, system: "rizhao-permits" }] },
    ],
});
