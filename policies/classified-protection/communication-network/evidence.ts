import type { EvidenceItem } from "../../kernel/evidence";

/** What rules of this section leave open, and who keeps the record of it. */
export const evidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.1.2.1 b)",
        reason: {
            zh: "线路和设备的实际带宽与高峰流量须实测；代码只能说明限速不低于申报的高峰带宽。",
            en: "What lines and devices carry, and what the peak is, has to be measured; code only shows that no limit is below the declared peak.",
        },
        evidence: {
            zh: "线路合同带宽和高峰期流量监测报告，由平台服务商保存。",
            en: "Contracted bandwidth of lines and reports of measured peaks, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.2.1 e)",
        reason: {
            zh: "通信线路、物理网络设备和服务器的冗余在代码之外；代码只能说明虚拟资源如何分布。",
            en: "Redundancy of lines, switches and hosts is outside the code, which shows how virtual resources are spread.",
        },
        evidence: {
            zh: "不同运营商双线路合同、网络拓扑图和设备清单，由平台服务商保存。",
            en: "Contracts for two lines of different carriers, topology and list of devices, kept by the platform's provider.",
        },
    },
    {
        clause: "GB/T 22239 8.1.2.2 a)",
        reason: {
            zh: "业务应用在自有端口上传输的数据如何校验，只有系统自身知道。",
            en: "How a system checks what it sends on ports of its own is known to that system alone.",
        },
        evidence: {
            zh: "系统的通信安全设计和密码应用安全性评估报告，由部门保存。",
            en: "The system's design of communication security and its cryptography assessment, kept by the department.",
        },
    },
    {
        clause: "GB/T 22239 8.1.2.2 b)",
        reason: {
            zh: "跨平台专线和系统自有端口上的加密不由本代码配置。",
            en: "Encryption on lines between platforms and on a system's own ports is not set by this code.",
        },
        evidence: {
            zh: "链路加密设备的商用密码产品认证和密码应用安全性评估报告，由平台服务商和部门分别保存。",
            en: "Certificates of link encryptors and cryptography assessments, kept by provider and department.",
        },
    },
    {
        clause: "GB/T 22239 9.1.2.2 c)",
        reason: {
            zh: "直通的 HTTPS 和系统自有协议由系统自行认证，代码看不到。",
            en: "Where HTTPS is passed through, or the protocol is the system's own, the system authenticates and code doesn't see it.",
        },
        evidence: {
            zh: "系统双向认证的设计和测试记录，由部门保存。",
            en: "Design and test record of the system's mutual authentication, kept by the department.",
        },
    },
    {
        clause: "GB/T 22239 8.1.2.3",
        reason: {
            zh: "物理通信设备的可信根和验证结果不在代码之中。",
            en: "Roots of trust of physical devices, and what they found, are not in the code.",
        },
        evidence: {
            zh: "设备可信验证功能说明和验证告警记录，由平台服务商保存。",
            en: "Statement of the devices' trusted verification and its alarms, kept by the platform's provider.",
        },
    },
];
