import type { EvidenceItem } from "../kernel/evidence";

/** What the province does besides building clouds; the estate has no entries for it. */
export const consolidationEvidence: readonly EvidenceItem[] = [
    {
        clause: "LZBF 2015-7 1",
        reason: {
            zh: "数据定义写明谁自建平台，但不说明该市是否具备自建的条件。",
            en: "The estate says who has a platform of its own, not whether the city had the conditions for one.",
        },
        evidence: {
            zh: "归口管理部门保存的市级平台建设论证和批复。",
            en: "Feasibility studies and approvals of municipal platforms, kept by the IT authority.",
        },
    },
    {
        clause: "LZBF 2015-7 5",
        reason: {
            zh: "规则证明灾备中心已定义、异地、容量足够且有演练记录；数据是否真正到达、云主机备份任务是否执行、记录是否属实，代码无法证明。",
            en: "Rules show that the centre is defined, apart, large enough and drilled on record; whether data really arrives, backups of machines are made and records are true, no code shows.",
        },
        evidence: {
            zh: "异地灾备中心的建设批复和验收文件、备份与复制的运行日志、演练报告，由归口管理部门保存。",
            en: "Approval and acceptance of the off-site centre, logs of backups and replication and reports of drills, kept by the IT authority.",
        },
    },
    {
        clause: "LZBF 2015-7 7",
        reason: {
            zh: "共享交换平台和大数据平台尚未作为服务建模；即使作为业务系统登记，数据定义也不说明其用途以及目录的提供方和使用方。",
            en: "Exchange platform and big-data platform are not modelled as services; where one stands among the systems, the estate does not say what it is for, nor who provides and who uses which catalogue.",
        },
        evidence: {
            zh: "两个平台的验收文件、信息资源目录和共享交换记录，由归口管理部门保存。",
            en: "Acceptance of both platforms, the catalogue of information resources and records of exchange, kept by the IT authority.",
        },
    },
    {
        clause: "LZBF 2015-7 9",
        reason: {
            zh: "标准是发布的文件。本项目的结构定义和规则是其中一部分的机器可读形式，但不能证明标准已经发布和执行。",
            en: "Standards are published documents. Schemas and rules of this project are a machine-readable form of a part of them and don't show that they were issued and are followed.",
        },
        evidence: {
            zh: "已发布的应用部署迁移、服务管理、质量评价、运行保障、平台接入标准文本，由归口管理部门保存。",
            en: "The published standards for migration, service management, quality evaluation, operation assurance and platform access, kept by the IT authority.",
        },
    },
    {
        clause: "LZBF 2015-7 10",
        reason: {
            zh: "规则只证明平台在有效合同内运行；考核结果及其在采购预算中的使用不在数据定义之内。",
            en: "Rules show that a platform runs under a contract that holds; results of the evaluation, and what they did to the purchase plan, are not in the estate.",
        },
        evidence: {
            zh: "年度服务质量考核报告、购买服务计划和支付凭证，由归口管理部门和财政部门保存。",
            en: "Yearly evaluation of service quality, purchase plan and payments, kept by the IT authority and the department of finance.",
        },
    },
    {
        clause: "LZBF 2015-7 14",
        reason: {
            zh: "数据定义写明现状和要求，不写明各阶段何时完成；系统迁移的期限另由第 6 条的规则判定。",
            en: "The estate says what there is and shall be, not when a stage was done; deadlines of systems are for the rules of item 6.",
        },
        evidence: {
            zh: "外网接入、省级平台、交换平台、灾备中心、大数据平台各阶段的验收文件及日期，由归口管理部门保存。",
            en: "Dated acceptance of each stage (extranet access, provincial platform, exchange platform, recovery centre, big data), kept by the IT authority.",
        },
    },
];
