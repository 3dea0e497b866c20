import { roleGoesToGroup } from "../../../../../policies/classified-protection/computing-environment/access/role-goes-to-group";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const assignment = "openstack:identity/roleAssignment:RoleAssignment";
const inherited = "openstack:identity/inheritRoleAssignment:InheritRoleAssignment";
const subjects = (...list: RecordedValue[]) => [
    { type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", inputs: { subjects: list } },
];

describeRule(roleGoesToGroup, {
    good: [
        {
            name: "a group that is made in the same deployment",
            resources: [
                { type: "openstack:identity/groupV3:GroupV3", name: "group" },
                { type: assignment, refs: { groupId: "group" } },
            ],
        },
        {
            name: "groups and accounts of a cluster",
            resources: subjects({ kind: "Group", name: "a" }, { kind: "ServiceAccount", name: "b" }),
        },
        { name: "a part of the cluster", resources: subjects({ kind: "User", name: "system:kube-scheduler" }) },
    ],
    bad: [
        {
            name: "a user that is made in the same deployment",
            code: "givenToUser",
            resources: [
                { type: "openstack:identity/user:User", name: "user" },
                { type: assignment, refs: { userId: "user" } },
            ],
        },
        { name: "an inherited role", code: "givenToUser", resources: [{ type: inherited, inputs: { userId: "u" } }] },
        {
            name: "a user beside a group",
            code: "boundToUser",
            resources: subjects({ kind: "Group", name: "a" }, { kind: "User", name: "zhang.san" }),
        },
        {
            name: "a user of a whole cluster",
            code: "boundToUser",
            resources: [
                {
                    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
                    inputs: { subjects: [{ kind: "User", name: "not-system:x" }] },
                },
            ],
        },
    ],
    unknown: [
        { name: "a subject", resources: subjects(unknownValue) },
        { name: "who a subject is", resources: subjects({ kind: unknownValue, name: "zhang.san" }) },
    ],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:identity/role:Role" }] }],
});
