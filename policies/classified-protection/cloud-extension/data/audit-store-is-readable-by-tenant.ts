import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { isAuditStore } from "../support/audit";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

/** Records of what the provider did with a department's systems can be read by that department, and by it alone. */
export const auditStoreIsReadableByTenant: ResourceRule = {
    id: "classified-protection/audit-store-is-readable-by-tenant",
    title: { zh: "租户可查阅对其操作的审计记录", en: "Tenants can read the audit records about them" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.3.3 b)"],
    why: {
        zh: "服务商对租户系统和数据的操作，须能由租户自行审计。",
        en: "A customer has to be able to see for itself what the provider did with its systems and data.",
    },
    reads: {
        zh: "部门审计日志容器（egov:purpose=audit，或名称含 audit、log）的 containerRead。",
        en: "containerRead of a department's containers for audit records (egov:purpose=audit, or audit or log in the name).",
    },
    remedy: {
        zh: "在 containerRead 中授予该部门项目的只读权限，例如 <项目 ID>:*；不要公开。",
        en: "Let the department's project read in containerRead, e.g. <project id>:*; don't make the container public.",
    },
    messages: {
        noReader: {
            zh: "{{resource}} 存放部门 {{department}} 的审计记录，但未授予任何人读取。",
            en: "{{resource}} holds audit records of department {{department}}, and nobody may read them.",
        },
        anyReader: {
            zh: "{{resource}} 存放部门 {{department}} 的审计记录，却允许任何人读取。",
            en: "{{resource}} holds audit records of department {{department}}, and anybody may read them.",
        },
    },
    types: [openstackTypes.bucket],
    examples: {
        good: [
            {
                type: openstackTypes.bucket,
                system: "sd-budget",
                inputs: { name: "sd-budget-audit", containerRead: "0123456789abcdef:*" },
            },
        ],
        bad: [{ type: openstackTypes.bucket, system: "sd-budget", inputs: { name: "sd-budget-audit" } }],
    },
    check(resource, context) {
        const department = departmentOf(resource, context);
        if (department === undefined || !isAuditStore(resource)) return notApplicable;
        const readers = (textAt(resource, "containerRead") ?? "")
            .split(",")
            .map((reader) => reader.trim())
            .filter((reader) => reader !== "" && reader !== ".rlistings");
        if (readers.some((reader) => /^\.r:|^\*(:\*)?$/.test(reader))) return violation("anyReader", { department });
        return readers.length > 0 ? pass : violation("noReader", { department });
    },
};
