import type { EvidenceItem } from "../../kernel/evidence";

/** Clauses of this section that nothing in infrastructure code can show. */
export const constructionOperationEvidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.1.9.1 a)",
        reason: {
            zh: "规则只能看到登记了定级报告文号；报告中的定级方法和理由是书面论证，代码中没有。",
            en: "The rule sees that a report is on record by its number; method and reasons are a written argument that no code holds.",
        },
        evidence: {
            zh: "定级报告和专家评审意见，由系统所属部门保存。",
            en: "Grading report and opinion of the experts, kept by the department that owns the system.",
        },
    },
    {
        clause: "GB/T 22239 8.1.9.1 d)",
        reason: {
            zh: "规则只能核对备案编号是否登记、是否重复，不能证明编号真实有效。",
            en: "The rule sees that a filing number is on record and used once; it can't tell that the number is a true one.",
        },
        evidence: {
            zh: "公安机关出具的备案证明，由系统所属部门和平台主管部门保存。",
            en: "Filing certificate of the public security organ, kept by the department and by the platform's authority.",
        },
    },
    {
        clause: "GB/T 22239 8.1.9.3 b)",
        reason: {
            zh: "密码产品的型号和认证不体现在云资源属性中，规则只核对目录登记。",
            en: "No property of a cloud resource tells model and certificate of a cryptographic product; the rule sees the catalogue.",
        },
        evidence: {
            zh: "商用密码产品认证证书和采购合同，由服务商提供、平台主管部门保存。",
            en: "Certificates of commercial cryptographic products and purchase contracts: from the provider, kept by the platform's authority.",
        },
    },
    {
        clause: "GB/T 22239 8.1.9.9 a)",
        reason: {
            zh: "规则核对登记的测评日期是否超期；测评是对实际运行系统的现场活动，结论和整改情况代码中没有。",
            en: "The rule sees whether the date on record is too old; the evaluation is done on site, on the running system, and no code holds what it found.",
        },
        evidence: {
            zh: "测评机构出具的等级测评报告（三级每年一次），由系统所属部门保存。",
            en: "Evaluation report of an accredited body (each year at level 3), kept by the department that owns the system.",
        },
    },
    {
        clause: "GB/T 22239 8.1.10.6 g)",
        reason: {
            zh: "规则能看到连接受保护，看不到每次变更是否经过审批、是否留有不可更改的审计日志。",
            en: "The rule sees that connections are protected, not that each change was approved and logged beyond alteration.",
        },
        evidence: {
            zh: "变更审批单和变更过程的审计日志，由平台主管部门保存。",
            en: "Approvals of changes and audit log of their making, kept by the platform's authority.",
        },
    },
    {
        clause: "GB/T 22239 8.1.10.9 a)",
        reason: {
            zh: "规则核对密钥、加密算法和目录，应用内部使用的密码算法不在基础设施代码中。",
            en: "The rules see keys, ciphers and the catalogue; what applications use inside is not in infrastructure code.",
        },
        evidence: {
            zh: "商用密码应用安全性评估报告，由系统所属部门保存。",
            en: "Report of the commercial-cryptography assessment, kept by the department that owns the system.",
        },
    },
    {
        clause: "GB/T 22239 8.1.10.11 b)",
        reason: {
            zh: "OpenStack 提供程序没有备份计划资源，云主机和云硬盘的备份策略在备份系统中配置。",
            en: "The OpenStack provider has no resource for backup schedules; those of machines and volumes are in the backup system.",
        },
        evidence: {
            zh: "备份策略文件和备份系统的任务配置，由服务商保存、部门确认。",
            en: "Backup policy and jobs of the backup system, kept by the provider and confirmed by the department.",
        },
    },
];
