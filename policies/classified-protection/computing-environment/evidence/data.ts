import type { EvidenceItem } from "../../../kernel/evidence";

/** What rules leave open of integrity, confidentiality, backup, residual and personal data (8.1.4.7 to 8.1.4.11). */
export const dataEvidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.1.4.7 a)",
        reason: {
            zh: "应用之间、应用到数据库的连接是否校验，由应用决定；同一网络内到后端的明文也在其中。",
            en: "Whether applications check what they exchange, and with databases, is theirs to decide; so is plain traffic to members in one network.",
        },
        evidence: {
            zh: "部门留存密码应用方案与评估报告。",
            en: "Departments keep the cryptographic scheme and its assessment.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.7 b)",
        reason: {
            zh: "块存储、数据库中的数据完整性校验由存储和应用实现。",
            en: "Integrity of blocks and of tables is checked by storage and applications.",
        },
        evidence: {
            zh: "平台运维方留存存储校验（scrub）记录；部门留存重要数据完整性保护方案。",
            en: "The operator keeps records of storage scrubbing; departments keep how important data is protected.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.8 a)",
        reason: {
            zh: "TCP 端口和应用内部连接是否加密，由应用协议决定。",
            en: "Whether TCP endpoints and connections inside applications are encrypted, their protocols decide.",
        },
        evidence: {
            zh: "部门留存密码应用方案、证书清单与评估报告。",
            en: "Departments keep the cryptographic scheme, the list of certificates and the assessment.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.8 b)",
        reason: {
            zh: "提供者没有 Cinder 类型加密的资源，目录所写须与平台实际一致；对象、文件和数据库服务的加密在服务端配置。",
            en: "The provider has no resource for encryption of Cinder's types, so the catalogue has to be true of the cloud; objects, shares and databases are encrypted by their services.",
        },
        evidence: {
            zh: "平台运维方留存各存储类型加密配置的导出和密钥管理记录。",
            en: "The operator keeps exports of the encryption of each storage type and records of key management.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.9 a)",
        reason: {
            zh: "Cinder 备份任务和数据库备份没有对应的资源类型，恢复演练更不在代码中。",
            en: "Cinder's backups and those of databases have no resource type, and tests of restoring are in no code.",
        },
        evidence: {
            zh: "平台运维方留存备份任务日志；部门每年留存恢复测试记录。",
            en: "The operator keeps logs of backup jobs; departments keep a yearly test of restoring.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.9 b)",
        reason: {
            zh: "复制是否实时送达异地，只有运行数据能说明。",
            en: "Whether copies reach the other place in real time only running systems show.",
        },
        evidence: {
            zh: "灾备中心留存复制延迟监测与校验记录。",
            en: "The DR centre keeps the lag of replication and checks of the copies.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.9 c)",
        reason: {
            zh: "数据库主备和应用会话的切换在软件内部实现。",
            en: "Standby of databases and hand-over of sessions are inside software.",
        },
        evidence: { zh: "部门留存主备切换测试记录。", en: "Departments keep tests of switching to the standby." },
    },
    {
        clause: "GB/T 22239 9.1.4.9 d)",
        reason: {
            zh: "灾备中心的建设与实时切换能力由场地和演练证明，台账中只有等级声明。",
            en: "The DR centre and its switching are shown by the place itself and by drills; the estate states grades only.",
        },
        evidence: {
            zh: "灾备中心留存建设验收、切换演练报告。",
            en: "The DR centre keeps its acceptance and reports of drills.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.10 b)",
        reason: {
            zh: "目录所写的清除能力由存储设备执行，报废介质的销毁在线下。",
            en: "What the catalogue says of clearing the storage does, and media are destroyed outside the cloud.",
        },
        evidence: {
            zh: "平台运维方留存清除测试与介质销毁记录。",
            en: "The operator keeps tests of clearing and records of destroyed media.",
        },
    },
    {
        clause: "GB/T 22239 8.1.4.11 b)",
        reason: {
            zh: "应用内谁可查询个人信息、为何查询，不在资源定义中。",
            en: "Who may look up personal data in an application, and why, is in no resource.",
        },
        evidence: {
            zh: "部门留存个人信息访问授权、查询审计和影响评估。",
            en: "Departments keep authorisations, audit of look-ups and the impact assessment.",
        },
    },
];
