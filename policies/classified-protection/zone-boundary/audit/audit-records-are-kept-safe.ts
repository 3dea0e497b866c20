import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { markOf } from "../../../kernel/reading/marks";
import { booleanAt, isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const container = "openstack:objectstorage/container:Container";
const auditName = /(^|[^a-z])(audit|logs?|logging)([^a-z]|$)|审计|日志/i;
/** Access lists of Swift that let in people without an account, or everybody with one. */
const everybody = /\.r:\*|(^|[\s,])\*(:\*)?($|[\s,])/;

/** Audit records can't be deleted, overwritten or read by everybody, and there is a copy elsewhere. */
export const auditRecordsAreKeptSafe: ResourceRule = {
    id: "classified-protection/audit-records-are-kept-safe",
    title: { zh: "审计记录存储须防删改并异地备份", en: "Audit records are kept safe" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.5 c)"],
    why: {
        zh: "入侵者首先清除痕迹；没有版本保留、删除保护和备份的审计记录不可信。",
        en: "Intruders clear their traces first: records without versions, protection and a copy prove nothing.",
    },
    reads: {
        zh: "审计、日志容器（按名称或 egov:role=audit）的 versioning、forceDestroy、containerRead、containerWrite、containerSyncTo 和 protect。",
        en: "versioning, forceDestroy, containerRead, containerWrite, containerSyncTo and protect of containers for audit and logs (by name or egov:role=audit).",
    },
    remedy: {
        zh: "设 versioning=true、containerSyncTo 为灾备站点，去掉 forceDestroy 和公开的访问列表，资源选项设 protect。",
        en: "Set versioning=true and containerSyncTo to the recovery site, remove forceDestroy and public access lists, protect the resource.",
    },
    messages: {
        noVersions: {
            zh: "审计容器 {{resource}} 未保留版本，记录可被覆盖。",
            en: "The audit container {{resource}} keeps no versions: records can be overwritten.",
        },
        destroyedWhole: {
            zh: "审计容器 {{resource}} 允许连同记录一并删除（forceDestroy）。",
            en: "The audit container {{resource}} may be deleted with all its records (forceDestroy).",
        },
        open: {
            zh: "审计容器 {{resource}} 的访问列表 {{list}} 对所有人开放。",
            en: "The access list {{list}} of the audit container {{resource}} is open to everybody.",
        },
        noCopy: {
            zh: "审计容器 {{resource}} 没有同步到其他站点。",
            en: "The audit container {{resource}} is synchronised to no other site.",
        },
        notProtected: {
            zh: "审计容器 {{resource}} 未设删除保护（protect）。",
            en: "The audit container {{resource}} is not protected from deletion.",
        },
    },
    types: [container],
    examples: {
        good: [
            {
                type: container,
                protect: true,
                inputs: { name: "audit-2026", versioning: true, containerSyncTo: "//egov/dr/AUTH_1/audit-2026" },
            },
        ],
        bad: [{ type: container, inputs: { name: "audit-2026" } }],
    },
    check(resource, context) {
        // The vault of an audit system has rules of its own, as every vault has.
        if (!isForAudit(resource) || context.stackOf(resource).kind === "standby") return notApplicable;
        const found: Judgement[] = [];
        if (!resource.protect) found.push(violation("notProtected"));
        if (booleanAt(resource, "versioning") !== true) found.push(violation("noVersions"));
        if (booleanAt(resource, "forceDestroy") === true) found.push(violation("destroyedWhole"));
        if (!isSet(resource, "containerSyncTo")) found.push(violation("noCopy"));
        for (const input of ["containerRead", "containerWrite"]) {
            const list = textAt(resource, input) ?? "";
            if (everybody.test(list)) found.push(violation("open", { list }));
        }
        return found;
    },
};

const isForAudit = (resource: StackResource): boolean =>
    ["audit", "log"].includes(markOf(resource, "role") ?? "") ||
    auditName.test(textAt(resource, "name") ?? resource.name);
