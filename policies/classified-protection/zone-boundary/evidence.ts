import type { EvidenceItem } from "../../kernel/evidence";

/** What rules of this section leave open, and who keeps the record of it. */
export const evidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.1.3.1 b)",
        reason: {
            zh: "物理端口、交换机的准入控制不在代码之中。",
            en: "Admission control at physical ports and switches is not in the code.",
        },
        evidence: {
            zh: "交换机端口准入（802.1X、端口绑定）配置和检查记录，由平台服务商保存。",
            en: "Configuration and checks of switch admission (802.1X, bound ports), kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.3.1 c)",
        reason: {
            zh: "办公终端用无线网卡、手机热点等私自外联，平台资源不能反映。",
            en: "Terminals that go out by a wireless card or a phone are no resources of the platform.",
        },
        evidence: {
            zh: "终端非法外联监测系统的策略和告警记录，由部门保存。",
            en: "Policy and alarms of the terminals' monitor for unauthorised links, kept by the department.",
        },
    },
    {
        clause: "GB/T 22239 8.1.3.2 e)",
        reason: {
            zh: "WAF 采用哪些特征库、是否处于拦截模式，只有设备自身知道。",
            en: "Which signatures a web firewall has, and whether it blocks, only the device itself tells.",
        },
        evidence: {
            zh: "WAF 策略导出和拦截记录，由平台服务商保存。",
            en: "Exported policy and blocked requests of the web firewall, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 9.1.3.2 e)",
        reason: {
            zh: "网闸是物理设备，不是 OpenStack 或 Kubernetes 资源；代码只能说明没有绕过它的直通路径。",
            en: "An exchange gateway is a device, no resource of OpenStack or Kubernetes; code only shows that nothing leads past it.",
        },
        evidence: {
            zh: "网闸部署位置、协议转换策略和产品检测报告，由平台服务商保存。",
            en: "Place, policy and test report of the exchange gateway, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.3.3 a)",
        reason: {
            zh: "3.15 版 OpenStack 资源没有流量镜像和入侵检测，边界是否部署检测设备不能由代码证明。",
            en: "The OpenStack resources of version 3.15 have neither mirrors nor sensors: code can't show that the border has one.",
        },
        evidence: {
            zh: "边界入侵检测（防护）设备部署图、特征库升级和告警处置记录，由平台服务商保存。",
            en: "Placement, signature updates and handled alarms of the border's intrusion detection, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.3.3 b)",
        reason: {
            zh: "平台组件尚不包含东西向检测探针；虚拟交换机的流量输出不是可声明的资源。",
            en: "No component brings a sensor for traffic inside yet; flow export of virtual switches is no resource that can be declared.",
        },
        evidence: {
            zh: "内部流量检测系统覆盖清单和告警处置记录，由平台服务商保存。",
            en: "What the internal traffic analysis covers, and its handled alarms, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.3.5 a)",
        reason: {
            zh: "Neutron、Octavia 的日志外送在服务端配置，提供者没有对应资源。",
            en: "Log export of Neutron and Octavia is set on the servers; the provider has no resource for it.",
        },
        evidence: {
            zh: "防火墙、负载均衡、VPN 的日志外送配置和日志审计系统的接入清单，由平台服务商保存。",
            en: "Log export of firewalls, load balancers and VPNs, and the list of sources of the log system, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.3.5 c)",
        reason: {
            zh: "审计记录写入对象存储之前的保存和备份情况，代码看不到。",
            en: "How records are kept before they get to the object store is not seen in the code.",
        },
        evidence: {
            zh: "日志审计系统的备份策略和恢复测试记录，由平台服务商保存。",
            en: "Backup policy and restore tests of the log system, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.3.5 d)",
        reason: {
            zh: "堡垒机的会话录像和上网行为审计在设备内完成。",
            en: "Recording of sessions and audit of internet use happen inside the bastion and its like.",
        },
        evidence: {
            zh: "堡垒机会话审计和上网行为审计记录样本，由平台服务商保存。",
            en: "Samples of recorded sessions and of audited internet use, kept by the platform's provider.",
        },
    },
];
