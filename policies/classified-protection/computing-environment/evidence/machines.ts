import type { EvidenceItem } from "../../../kernel/evidence";

/** What rules leave open of audit, intrusion prevention and trusted verification (8.1.4.3 to 8.1.4.6). */
export const machineEvidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.1.4.3 c)",
        reason: {
            zh: "审计记录的定期备份由日志平台执行，名称不含审计字样的存储无法识别。",
            en: "The regular backup of audit records is done by the log platform, and stores whose names do not say audit can't be told.",
        },
        evidence: {
            zh: "平台运维方留存日志备份任务及恢复演练记录。",
            en: "The operator keeps the backup jobs of logs and tests of restoring them.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.3 d)",
        reason: {
            zh: "云主机内 auditd 等审计进程的保护在操作系统内设置；未部署采集代理时资源定义不能证明已有替代。",
            en: "Protection of auditd and the like is set inside machines; where no collector is declared, no resource shows what does its work.",
        },
        evidence: {
            zh: "平台运维方留存采集代理部署与存活监测记录；镜像提供方留存 auditd 配置。",
            en: "The operator keeps records of collectors and that they are alive; whoever builds images keeps the settings of auditd.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.4 a)",
        reason: {
            zh: "操作系统和镜像内安装了哪些组件，资源定义看不到。",
            en: "What is installed inside machines and images is in no resource.",
        },
        evidence: {
            zh: "镜像提供方留存软件清单（SBOM）与最小化安装报告。",
            en: "Whoever builds images keeps a bill of materials and the report of minimal installation.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.4 b)",
        reason: {
            zh: "操作系统内的服务和默认共享不在资源定义中。",
            en: "Services and default shares inside machines are in no resource.",
        },
        evidence: {
            zh: "镜像提供方留存服务核查记录；平台运维方每季度留存端口扫描报告。",
            en: "Whoever builds images keeps checks of services; the operator keeps a quarterly port scan.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.4 c)",
        reason: {
            zh: "管理终端本身的接入方式（准入、绑定）不在云上。",
            en: "How terminals of administrators are admitted is not on the cloud.",
        },
        evidence: {
            zh: "平台运维方留存终端准入和堡垒机白名单记录。",
            en: "The operator keeps records of terminal admission and of the bastion's list of terminals.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.4 e)",
        reason: {
            zh: "漏洞扫描、评估和补丁安装是运行过程，资源定义只能说明版本和来源。",
            en: "Scanning, judging and patching happen while systems run; resources show versions and origin only.",
        },
        evidence: {
            zh: "平台运维方和部门留存漏洞扫描、修复与复测报告。",
            en: "The operator and departments keep reports of scans, repairs and second tests.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.4 f)",
        reason: {
            zh: "产品尚无入侵检测组件；云主机内的代理和报警渠道不在资源定义中。",
            en: "The product has no component for intrusion detection yet; agents inside machines and ways of alarm are in no resource.",
        },
        evidence: {
            zh: "平台运维方留存检测代理覆盖清单、报警记录和处置单。",
            en: "The operator keeps the list of nodes that agents cover, alarms, and what was done about them.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.6",
        reason: {
            zh: "宿主机的可信根、度量和远程证明由硬件与虚拟化层实现。",
            en: "Root of trust, measuring and attestation of hosts are done by hardware and hypervisor.",
        },
        evidence: {
            zh: "平台运维方留存可信启动配置与验证结果送管理中心的记录。",
            en: "The operator keeps the set-up of trusted boot and records of results at the management centre.",
        },
    },
];
