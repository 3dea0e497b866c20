import { notApplicable, pass, unknown, violation, type Judgement } from "../../kernel/judgement";
import { deployers, platformGroup } from "../../kernel/other-stacks/platform-group";
import { isSet, objectsAt, textAt } from "../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../kernel/rule";

const assignment = "openstack:identity/roleAssignment:RoleAssignment";
const inherited = "openstack:identity/inheritRoleAssignment:InheritRoleAssignment";
const binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
const clusterBinding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";

/** Prefix of the platform's groups in Kubernetes. */
const platformPrefix = "egov:";
/** Built-in roles that read or change what tenants keep in all namespaces. */
const tenantWide = ["cluster-admin", "admin", "edit"];

/** The provider answers for the platform and has no access to what its tenants keep on it. */
export const providerStaffHoldNoTenantRole: ResourceRule = {
    id: "consolidation/provider-staff-hold-no-tenant-role",
    title: { zh: "服务商人员不持有租户角色", en: "Provider staff hold no role on tenant data" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 12"],
    why: {
        zh: "系统和数据归部门所有；服务商只对平台安全负责，不得接触租户数据。",
        en: "Systems and data are the department's; the provider answers for the platform and keeps away from them.",
    },
    reads: {
        zh: "租户项目的角色分配（groupId、userId）；租户命名空间的 RoleBinding 主体；ClusterRoleBinding 的角色和主体。",
        en: "groupId and userId of role assignments on tenant projects; subjects of role bindings in tenant namespaces; role and subjects of cluster role bindings.",
    },
    remedy: {
        zh: "删除该授权；运维确需协助的，由部门向本部门用户组临时授权并留痕。",
        en: "Remove the grant; where help is needed the department lets somebody into a group of its own, for a time and on record.",
    },
    messages: {
        providerGroup: {
            zh: "{{resource}} 将{{department}}的角色授予平台侧用户组 {{holder}}。",
            en: "{{resource}} gives the platform's group {{holder}} a role on what is {{department}}'s.",
        },
        providerUser: {
            zh: "{{resource}} 将{{department}}的角色授予不属于该部门的用户 {{holder}}。",
            en: "{{resource}} gives the user {{holder}}, who is not the department's, a role on what is {{department}}'s.",
        },
        otherDepartment: {
            zh: "{{resource}} 将{{department}}的角色授予其他部门 {{holder}}。",
            en: "{{resource}} gives another department, {{holder}}, a role on what is {{department}}'s.",
        },
        clusterWide: {
            zh: "{{resource}} 将覆盖全部命名空间的角色 {{role}} 授予 {{holder}}。",
            en: "{{resource}} gives {{holder}} the role {{role}} in the namespaces of all tenants.",
        },
        holderUnknown: {
            zh: "{{resource}} 授予{{department}}角色的对象不在本次检查范围内，无法判断是否为服务商人员。",
            en: "{{resource}} gives a role on what is {{department}}'s to somebody outside of this run, so it can't be told whom.",
        },
    },
    types: [assignment, inherited, binding, clusterBinding],
    examples: {
        good: [
            {
                type: binding,
                system: "sd-portal",
                inputs: { subjects: [{ kind: "Group", name: "sd-bigdata-operators" }] },
            },
        ],
        bad: [
            { type: binding, system: "sd-portal", inputs: { subjects: [{ kind: "Group", name: "egov:operators" }] } },
            {
                type: clusterBinding,
                inputs: {
                    roleRef: { kind: "ClusterRole", name: "edit" },
                    subjects: [{ kind: "Group", name: "egov:operators" }],
                },
            },
        ],
    },
    check(resource, context) {
        if (resource.type === clusterBinding) return judgeClusterBinding(resource);
        const project = context.resources.targets(resource, "projectId")[0];
        const department = context.ownerOf(resource).department ?? (project && context.ownerOf(project).department);
        if (department === undefined) return notApplicable;
        return resource.type === binding
            ? judgeBinding(resource, department)
            : judgeAssignment(resource, department, context);
    },
};

function judgeClusterBinding(resource: StackResource): Judgement | Judgement[] {
    const role = textAt(resource, "roleRef.name") ?? "";
    if (!tenantWide.includes(role)) return notApplicable;
    return platformSubjects(resource).map((holder) => violation("clusterWide", { role, holder }));
}

function judgeBinding(resource: StackResource, department: string): Judgement[] {
    return platformSubjects(resource).map((holder) => violation("providerGroup", { department, holder }));
}

function platformSubjects(resource: StackResource): string[] {
    return objectsAt(resource, "subjects").flatMap((subject) => {
        const name = textAt(subject, "name") ?? "";
        const isPlatforms = name.startsWith(platformPrefix) || name === "system:masters";
        return isPlatforms && name !== platformPrefix + deployers ? [name] : [];
    });
}

function judgeAssignment(resource: StackResource, department: string, context: RuleContext): Judgement {
    const input = isSet(resource, "groupId") ? "groupId" : "userId";
    const holder = context.resources
        .targets(resource, input)
        .find(({ type }) => type.startsWith("openstack:identity/"));
    if (holder !== undefined) {
        const owner = context.ownerOf(holder).department;
        if (owner === department) return pass;
        if (owner !== undefined) return violation("otherDepartment", { department, holder: owner });
        if (input === "userId") return violation("providerUser", { department, holder: holder.name });
        return judgeGroup(textAt(holder, "name") ?? holder.name, department);
    }
    const group = platformGroup(resource, input, department, context);
    return group === undefined ? unknown("holderUnknown", { department }) : judgeGroup(group, department);
}

function judgeGroup(holder: string, department: string): Judgement {
    return holder === deployers ? pass : violation("providerGroup", { department, holder });
}
