import { accountNameIsNotDefault } from "../../../../../policies/classified-protection/computing-environment/access/account-name-is-not-default";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const user = "openstack:identity/user:User";
const database = "openstack:database/instance:Instance";

describeRule(accountNameIsNotDefault, {
    good: [
        { name: "a name with a default one in it", resources: [{ type: user, inputs: { name: "admin-zhang" } }] },
        { name: "a generated name", resources: [{ type: user }] },
        { name: "accounts of a database", resources: [{ type: database, inputs: { users: [{ name: "budget" }] } }] },
    ],
    bad: [
        { name: "capital letters", code: "defaultName", resources: [{ type: user, inputs: { name: "Admin" } }] },
        ...[
            ...["admin", "administrator", "root", "superuser", "sysadmin", "user", "guest", "test", "demo", "default"],
            ...["sa", "sys", "system", "dba", "sysdba", "postgres", "mysql", "oracle", "mongo", "redis", "elastic"],
            ...["ubuntu", "centos", "debian", "fedora", "ec2-user", "cloud-user", "openeuler", "kylin"],
        ].map((name) => ({ name, code: "defaultName", resources: [{ type: user, inputs: { name } }] })),
        {
            name: "the second of a database's accounts",
            code: "defaultName",
            resources: [{ type: database, inputs: { users: [{ name: "budget" }, { name: "postgres" }] } }],
        },
    ],
    unknown: [{ name: "the name", resources: [{ type: user, inputs: { name: unknownValue } }] }],
    notApplicable: [{ name: "a database without accounts", resources: [{ type: database }] }],
});
