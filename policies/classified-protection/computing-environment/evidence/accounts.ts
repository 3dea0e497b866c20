import type { EvidenceItem } from "../../../kernel/evidence";

/** What rules leave open of identification and access control (8.1.4.1, 8.1.4.2). */
export const accountEvidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.1.4.1 a)",
        reason: {
            zh: "口令长度、有效期等参数在 Keystone 配置（[security_compliance]）及操作系统、应用内设置，不在资源定义中。",
            en: "Length and age of passwords are set in keystone.conf ([security_compliance]) and inside machines and applications, not in resources.",
        },
        evidence: {
            zh: "平台运维方留存身份服务配置和账户清单；部门留存操作系统与应用的口令策略核查记录。",
            en: "The operator keeps the configuration of the identity service and the list of accounts; departments keep checks of password settings in their machines and applications.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.1 b)",
        reason: {
            zh: "失败次数、锁定时长和会话超时在身份服务、堡垒机和应用内设置。",
            en: "How many failures lock, for how long, and when sessions end is set in the identity service, the bastion and applications.",
        },
        evidence: {
            zh: "平台运维方留存身份服务与堡垒机配置；部门留存应用测试记录。",
            en: "The operator keeps the configuration of identity service and bastion; departments keep tests of their applications.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.1 c)",
        reason: {
            zh: "clouds.yaml、kubeconfig 文件以及堡垒机到主机的会话不在资源定义中。",
            en: "What stands in clouds.yaml and kubeconfig files, and sessions from the bastion to machines, are in no resource.",
        },
        evidence: {
            zh: "平台运维方留存部署环境配置和堡垒机协议清单。",
            en: "The operator keeps the configuration of the machine that deploys and the list of the bastion's protocols.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.1 d)",
        reason: {
            zh: "统一身份认证、堡垒机和操作系统登录的第二因素由各系统自行实施。",
            en: "The second factor of single sign-on, bastion and machines is set up inside those systems.",
        },
        evidence: {
            zh: "平台运维方留存堡垒机双因素配置与密码产品型号；部门留存应用登录测试记录。",
            en: "The operator keeps the bastion's set-up and the certified cryptographic products used; departments keep tests of their applications' login.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.2 a)",
        reason: {
            zh: "操作系统、数据库和应用内部的账户及权限不在资源定义中。",
            en: "Accounts and rights inside machines, databases and applications are in no resource.",
        },
        evidence: {
            zh: "部门留存账户权限表及定期核对记录。",
            en: "Departments keep tables of accounts and rights, with dated reviews.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.2 b)",
        reason: {
            zh: "镜像和软件自带的账户在镜像内部，资源定义看不到。",
            en: "Accounts that an image or a product brings are inside it.",
        },
        evidence: {
            zh: "镜像提供方留存镜像加固与账户清理报告。",
            en: "Whoever builds the images keeps reports of hardening and of accounts removed.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.2 c)",
        reason: {
            zh: "人员离岗、账户是否多人使用只有人事和登录记录能说明。",
            en: "Who has left and who shares an account only staff and login records can tell.",
        },
        evidence: {
            zh: "部门每季度留存账户清理记录；堡垒机留存登录审计。",
            en: "Departments keep a quarterly clean-up of accounts; the bastion keeps login records.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.2 d)",
        reason: {
            zh: "操作系统和数据库管理权限的划分、只以编号出现的平台角色，资源定义不能说明。",
            en: "How rights of administrators are split inside machines and databases, and what a role means of which only the id is known, no resource shows.",
        },
        evidence: {
            zh: "平台运维方留存角色与策略文件；部门留存管理员权限分离表。",
            en: "The operator keeps roles and policy files; departments keep the table of separated administrators' duties.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.2 f)",
        reason: {
            zh: "文件级和数据库表级的访问控制在操作系统和数据库内；无访问列表的机密按 Barbican 角色策略控制。",
            en: "Access to files and tables is inside machines and databases; secrets without an access list follow the roles of Barbican's policy.",
        },
        evidence: {
            zh: "部门留存数据库与文件授权清单；平台运维方留存 Barbican 策略文件。",
            en: "Departments keep grants of databases and files; the operator keeps Barbican's policy file.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.2 g)",
        reason: {
            zh: "按安全标记控制访问（四级为强制访问控制）由操作系统、数据库实施，资源标签本身不产生控制。",
            en: "Control of access by marks (mandatory at level 4) is done in machines and databases; a label on a resource controls nothing.",
        },
        evidence: {
            zh: "部门留存强制访问控制策略与测试记录。",
            en: "Departments keep the mandatory access policy and its tests.",
        },
    },
];
