import type { EvidenceItem } from "../../kernel/evidence";

const operationLog = {
    zh: "堡垒机的账户清单、登录策略和操作审计记录，由服务商保存、平台主管部门检查。",
    en: "Accounts, sign-in policy and recorded sessions of the bastion, kept by the provider and checked by the platform's authority.",
};

/** Clauses of this section, or parts of them, that nothing in infrastructure code can show. */
export const managementCentreEvidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.1.5.1 a)",
        reason: {
            zh: "管理员登录时的身份鉴别和操作审计发生在堡垒机上，规则只看到账户分组、管理网络和岗位登记。",
            en: "Administrators sign in and are recorded at the bastion; the rules see groups, the management network and posts.",
        },
        evidence: operationLog,
    },
    {
        clause: "GB/T 22239 8.1.5.2 a)",
        reason: {
            zh: "审计管理员的登录鉴别，以及内置角色的授予，不在代码中。",
            en: "How auditors sign in, and who is given built-in roles by id, is not in the code.",
        },
        evidence: operationLog,
    },
    {
        clause: "GB/T 22239 8.1.5.3 a)",
        reason: {
            zh: "安全管理员的登录鉴别和操作审计不在代码中。",
            en: "How security administrators sign in and are recorded is not in the code.",
        },
        evidence: operationLog,
    },
    {
        clause: "GB/T 22239 8.1.5.4 c)",
        reason: {
            zh: "链路、网络设备和物理服务器的监测在监控平台中配置，规则只看到负载均衡后端的健康监测。",
            en: "Links, network devices and physical servers are watched by the monitoring platform; the rule sees pools of load balancers.",
        },
        evidence: {
            zh: "监控平台的对象清单和告警规则，由服务商保存。",
            en: "Targets and alarms of the monitoring platform, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.5.4 d)",
        reason: {
            zh: "规则核对代码写明的留存时间；审计数据是否全部汇总到省级日志平台并得到分析，代码中看不到。",
            en: "The rule reads how long programs keep records; that all of them reach the central store and are analysed is not in the code.",
        },
        evidence: {
            zh: "日志平台的接入清单、留存策略和分析报告，由服务商保存、平台主管部门检查。",
            en: "Sources, retention and analyses of the log platform, kept by the provider and checked by the platform's authority.",
        },
    },
];
