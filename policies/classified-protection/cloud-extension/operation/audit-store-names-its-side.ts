import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { statedOwner } from "../../../kernel/owner";
import type { ResourceRule } from "../../../kernel/rule";
import { isAuditStore } from "../support/audit";
import { openstackTypes } from "../support/types";

/** Of every store of audit records it is known whether it is the provider's or a customer's. */
export const auditStoreNamesItsSide: ResourceRule = {
    id: "classified-protection/audit-store-names-its-side",
    title: { zh: "审计数据按责任方分别收集", en: "Audit records are collected by responsibility" },
    scope: "resource",
    severity: "low",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.5.1 c)"],
    why: {
        zh: "服务商和客户各自收集自己控制部分的审计数据，混存则责任不清。",
        en: "Provider and customers collect records of what each controls; in a store of nobody the two are mixed.",
    },
    reads: {
        zh: "审计日志容器（egov:purpose=audit，或名称含 audit、log）的归属元数据。",
        en: "Ownership metadata of containers for audit records (egov:purpose=audit, or audit or log in the name).",
    },
    remedy: {
        zh: "写明归属：部门的写 egov:department，云平台的写 egov:division。",
        en: "State the owner: egov:department for a department's, egov:division for the platform's.",
    },
    messages: {
        noOwner: {
            zh: "{{resource}} 存放审计记录，但未写明属于服务商还是客户。",
            en: "{{resource}} holds audit records and does not say whether they are the provider's or a customer's.",
        },
    },
    types: [openstackTypes.bucket],
    examples: {
        good: [
            {
                type: openstackTypes.bucket,
                inputs: { name: "platform-audit", metadata: { "egov:division": "370000" } },
            },
        ],
        bad: [{ type: openstackTypes.bucket, inputs: { name: "all-audit" } }],
    },
    check(resource) {
        if (!isAuditStore(resource)) return notApplicable;
        const { division, department, system } = statedOwner(resource);
        return (division ?? department ?? system) === undefined ? violation("noOwner") : pass;
    },
};
