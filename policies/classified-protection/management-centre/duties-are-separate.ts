import { handedOver } from "../../kernel/other-stacks/handed-over";
import { notApplicable, pass, unknown, violation } from "../../kernel/judgement";
import { textAt } from "../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../kernel/rule";
import { plain } from "../../kernel/values";
import { dutyOf, type Duty } from "./duties";

const membership = "openstack:identity/userMembershipV3:UserMembershipV3";

/** No account is in groups of two of the three duties: system, audit and security administration. */
export const dutiesAreSeparate: ResourceRule = {
    id: "classified-protection/duties-are-separate",
    title: { zh: "系统、审计、安全管理员三权分立", en: "System, audit and security administration are separate" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.5.1 a)", "GB/T 22239 8.1.5.2 a)", "GB/T 22239 8.1.5.3 a)"],
    why: {
        zh: "同一账户兼任管理和审计，其操作就无人监督。",
        en: "Who administers and audits with one account is watched by nobody.",
    },
    reads: {
        zh: "用户组成员关系的 userId 和 groupId，用户组名称所代表的职责。",
        en: "userId and groupId of group memberships, and the duty that the name of the group stands for.",
    },
    remedy: {
        zh: "将账户从其中一个组移出，由不同人员分别担任三类管理员。",
        en: "Take the account out of one of the groups; three people hold the three duties.",
    },
    messages: {
        twoDuties: {
            zh: "{{resource}} 使同一账户同时担任 {{duty}} 和 {{other}} 两类管理员。",
            en: "{{resource}} gives one account the duty {{duty}} beside {{other}}.",
        },
        groupUnknown: {
            zh: "{{resource}} 的用户组由其他资源栈提供，无法判断其代表的职责。",
            en: "The group of {{resource}} is another stack's, and nobody tells which, so its duty can't be told.",
        },
        accountUnknown: {
            zh: "{{resource}} 的账户在部署前未知，无法判断是否兼任。",
            en: "The account of {{resource}} is not known yet, so it can't be told whether it holds two duties.",
        },
    },
    types: [membership],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const duty = dutyOfGroup(resource, context);
        if (duty === undefined)
            return handedOver(resource, "groupId", context)?.length === 0 ? unknown("groupUnknown") : notApplicable;
        const others = context.resources.ofTypeIn(resource.stack, membership).flatMap((one) => {
            const other = dutyOfGroup(one, context);
            return other === undefined || other === duty ? [] : [{ one, other }];
        });
        if (others.length === 0) return pass;
        const account = accountOf(resource, context);
        const same = others.find(({ one }) => account !== undefined && accountOf(one, context) === account);
        if (same !== undefined) return violation("twoDuties", { duty, other: same.other });
        const isTold = account !== undefined && others.every(({ one }) => accountOf(one, context) !== undefined);
        return isTold ? pass : unknown("accountUnknown");
    },
};

function dutyOfGroup(resource: StackResource, context: RuleContext): Duty | undefined {
    const [group] = context.resources.targets(resource, "groupId");
    if (group !== undefined && group.type.startsWith("openstack:identity/group"))
        return dutyOf(textAt(group, "name") ?? group.name);
    const [output] = handedOver(resource, "groupId", context) ?? [];
    return output === undefined ? undefined : dutyOf(output.slice(output.lastIndexOf(".") + 1));
}

/** The user's resource, the id, or where the id comes from; undefined where none of it is known. */
function accountOf(resource: StackResource, { resources }: RuleContext): string | undefined {
    const user = resources.targets(resource, "userId").find(({ type }) => type === "openstack:identity/user:User");
    if (user !== undefined) return user.urn;
    const value = plain(resource.inputs["userId"]);
    return typeof value === "string" ? value : undefined;
}
