import type { EstateModel, PlatformModel } from "../../../infra/estate/model";
import { ofPlatform } from "../../kernel/estate-entry";
import { pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";

const roles = ["system-administrator", "audit-administrator", "security-administrator"] as const;

/** Every platform has a system, an audit and a security administrator, and they are three people. */
export const threeAdministratorsAreAppointed: EstateRule = {
    id: "classified-protection/three-administrators-are-appointed",
    title: { zh: "平台配备三类管理员且不兼任", en: "Platforms have three administrators, three people" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.5.1 a)", "GB/T 22239 8.1.5.2 a)", "GB/T 22239 8.1.5.3 a)"],
    why: {
        zh: "系统、审计、安全三类管理员相互制约，缺一或兼任都会失去制约。",
        en: "The three keep each other in check; where one is missing, or one person is two, nobody does.",
    },
    reads: {
        zh: "平台所属区划各部门的 roleHolders 的角色和姓名（岗位）。",
        en: "Roles and names (or posts) of roleHolders in departments of the division that owns the platform.",
    },
    remedy: {
        zh: "在 roleHolders 中登记三类管理员，由不同人员担任。",
        en: "Record the three administrators in roleHolders, each another person.",
    },
    messages: {
        missing: {
            zh: "{{title.zh}}（{{division}}）未登记管理员：{{roles}}。",
            en: "{{title.en}} ({{division}}) has no {{roles}} on record.",
        },
        onePerson: {
            zh: "{{title.zh}}（{{division}}）的 {{name}} 兼任 {{roles}}。",
            en: "{{name}} of {{title.en}} ({{division}}) holds the roles {{roles}}.",
        },
    },
    *checkEstate(estate) {
        for (const platform of estate.platforms.values()) yield ofPlatform(platform, judge(estate, platform));
    },
};

function judge(estate: EstateModel, { division, title }: PlatformModel): Judgement {
    const holders = [...estate.roleHolders.values()].filter(
        ({ department }) => estate.departments.get(department)?.division === division,
    );
    const missing = roles.filter((role) => !holders.some((holder) => holder.role === role));
    if (missing.length > 0) return violation("missing", { division, title, roles: missing.join(", ") });
    const byName = new Map<string, Set<string>>();
    for (const { name, role } of holders)
        if ((roles as readonly string[]).includes(role)) byName.set(name, (byName.get(name) ?? new Set()).add(role));
    const double = [...byName].find(([, held]) => held.size > 1);
    return double === undefined
        ? pass
        : violation("onePerson", { division, title, name: double[0], roles: [...double[1]].join(", ") });
}
