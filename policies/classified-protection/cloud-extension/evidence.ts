import type { EvidenceItem } from "../../kernel/evidence";

/**
 * Clauses of this section, or parts of them, that nothing in infrastructure code can show. Those that have rules too are
 * proven by them in part.
 */
export const cloudExtensionEvidence: readonly EvidenceItem[] = [
    {
        clause: "GB/T 22239 8.2.1.1",
        reason: {
            zh: "登记的机房所在地和域名只是声明，代码看不到机房的实际位置。",
            en: "Site and names are what is declared; code does not see where the data centre stands.",
        },
        evidence: {
            zh: "机房产权或租赁合同、现场核查记录，由云平台主管单位保管。",
            en: "Title or lease of the data centre and records of inspections, kept by the owner of the platform.",
        },
    },
    {
        clause: "GB/T 22239 8.2.2.1 b)",
        reason: {
            zh: "配置只能说明隔离的意图，虚拟交换机和宿主机上的实际隔离不在代码中。",
            en: "Configuration says what is meant; how virtual switches and hosts keep it is not in code.",
        },
        evidence: {
            zh: "租户间连通性测试报告，由云服务商每年出具。",
            en: "Yearly report of reachability tests between tenants, by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.2.1 c)",
        reason: {
            zh: "VPN、防火墙、入侵防范等服务是否提供，由平台部署和服务目录决定，云资产定义中没有相应条目。",
            en: "Whether VPN, firewall and intrusion prevention are offered depends on the services of the cloud; the estate has no entry for them.",
        },
        evidence: {
            zh: "云平台安全服务目录和开通记录，由云服务商保管。",
            en: "Catalogue of security services and records of their use, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.2.1 d)",
        reason: {
            zh: "权限和配额可查，租户能否自主选择安全组件、配置策略的操作界面无法从代码看出。",
            en: "Rights and limits can be read; whether tenants have the interfaces to choose components and set policies cannot.",
        },
        evidence: {
            zh: "租户自助控制台的功能说明和验收记录，由云服务商保管。",
            en: "Description and acceptance records of the tenants' console, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 9.2.2.1 g)",
        reason: {
            zh: "网闸等协议转换、隔离设备不是 OpenStack 或 Kubernetes 资源，云资产定义中也没有相应条目。",
            en: "Gateways that convert or isolate protocols are resources of neither OpenStack nor Kubernetes, and the estate has no entry for them.",
        },
        evidence: {
            zh: "网闸等数据交换设备的部署图、策略清单和检测证书，由云平台主管单位保管。",
            en: "Deployment plan, policies and certificates of the exchange devices, kept by the owner of the platform.",
        },
    },
    {
        clause: "GB/T 22239 8.2.3.2 c)",
        reason: {
            zh: "虚拟机与宿主机之间的流量探针部署在虚拟化层；流量镜像（TaaS）在当前提供者版本中没有资源类型。",
            en: "Sensors between machines and hosts sit in the hypervisor, and the provider has no resource for traffic mirrors (TaaS).",
        },
        evidence: {
            zh: "东西向流量监测系统的部署和告警记录，由云服务商的安全管理员保管。",
            en: "Deployment and alarm records of the monitoring of east-west traffic, kept by the provider's security administrator.",
        },
    },
    {
        clause: "GB/T 22239 8.2.3.3 b)",
        reason: {
            zh: "云服务商在控制面和宿主机上的操作记录由平台服务产生，不是可声明的资源。",
            en: "Records of operations on the control plane and on hosts are made by the services of the cloud, not declared.",
        },
        evidence: {
            zh: "控制面审计日志（CADF）及其向租户开放的记录，由审计管理员保管。",
            en: "Audit trail of the control plane (CADF) and records of its disclosure to tenants, kept by the audit administrator.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.1",
        reason: {
            zh: "管理终端的证书和 clouds.yaml 中的连接参数在部署端，不在代码中。",
            en: "Certificates of terminals and what clouds.yaml says of the connection are where one deploys from, not in code.",
        },
        evidence: {
            zh: "管理终端证书发放清单和接口证书检查记录，由系统管理员保管。",
            en: "List of certificates given to terminals and checks of the interfaces' certificates, kept by the system administrator.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.2 a)",
        reason: {
            zh: "迁移由平台执行，目标宿主机是否已下发策略只能实测。",
            en: "The cloud migrates machines; whether the target host has the policies can only be tried.",
        },
        evidence: {
            zh: "热迁移前后访问控制测试记录，由云服务商保管。",
            en: "Records of tests of access control before and after live migration, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.4 a)",
        reason: {
            zh: "代码中只有“已加固”的声明，看不到镜像内部。",
            en: "Code has the statement that an image is hardened and not what is in it.",
        },
        evidence: {
            zh: "镜像加固基线和核查报告，由云服务商按镜像版本保管。",
            en: "Hardening baseline and reports for each version of an image, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.4 b)",
        reason: {
            zh: "快照由平台运行时产生，提供者没有管理快照的资源类型。",
            en: "Snapshots are made while a cloud runs; the provider has no resource for them.",
        },
        evidence: {
            zh: "快照校验功能的配置和抽查记录，由云服务商保管。",
            en: "Configuration and samples of the verification of snapshots, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.4 c)",
        reason: {
            zh: "快照的访问权限和镜像内残留的敏感信息不在代码中。",
            en: "Who reaches snapshots, and what is left over in an image, is not in code.",
        },
        evidence: {
            zh: "快照权限核查和镜像敏感信息扫描记录，由安全管理员保管。",
            en: "Reviews of rights on snapshots and scans of images for what is sensitive, kept by the security administrator.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.5 a)",
        reason: {
            zh: "应用自身向境外传输数据不经过基础设施声明；出境评估是法律程序。",
            en: "What an application itself sends abroad is not declared; the assessment of such transfers is a procedure of law.",
        },
        evidence: {
            zh: "数据出境安全评估结论，或无出境的声明，由数据所属部门保管。",
            en: "Result of the assessment of transfers abroad, or a statement that there are none, kept by the department.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.5 b)",
        reason: {
            zh: "部署账号代部门操作，其授权文件不在代码中；宿主机和存储后端上的权限也不是可声明的资源。",
            en: "The account that deploys acts for departments by a consent that is not in code; rights on hosts and storage are not declared either.",
        },
        evidence: {
            zh: "部门对部署账号和代运维的书面授权、权限回收记录，由部门和云服务商各存一份。",
            en: "Departments' written consent to the deploying account and to help in operation, with records of its end; department and provider keep a copy each.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.6 a)",
        reason: {
            zh: "客户本地备份在云平台之外，云资产定义中没有本地备份目标的条目。",
            en: "A customer's local backup is outside the platform, and the estate has no entry for it.",
        },
        evidence: {
            zh: "部门本地备份的策略、介质清单和恢复演练记录，由部门保管。",
            en: "Policy, media and restore drills of the local backup, kept by the department.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.6 b)",
        reason: {
            zh: "规则证明存储位置可确定；向租户提供的查询界面和备份副本位置不在代码中。",
            en: "Rules show that locations are known; the interface by which tenants ask, and where backups are, are not in code.",
        },
        evidence: {
            zh: "位置查询功能说明和查询记录样本，由云服务商保管。",
            en: "Description of the location service and samples of answers, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.6 c)",
        reason: {
            zh: "对象存储和数据库的副本数由后端策略决定，提供者没有相应属性；副本一致性只能实测。",
            en: "Copies in object stores and databases are a matter of their back ends, of which the provider says nothing; that copies agree can only be tried.",
        },
        evidence: {
            zh: "存储集群副本策略和一致性检查记录，由云服务商保管。",
            en: "Replica policies of the storage clusters and consistency checks, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.6 d)",
        reason: {
            zh: "镜像格式可查，迁出方案和协助义务在合同中。",
            en: "Formats can be read; the plan to leave and the duty to help are in contracts.",
        },
        evidence: {
            zh: "迁出方案、合同条款和演练记录，由部门和云平台主管单位保管。",
            en: "Exit plan, contract terms and drills, kept by the department and the owner of the platform.",
        },
    },
    {
        clause: "GB/T 22239 8.2.4.7 b)",
        reason: {
            zh: "规则只能看到声明的资源；快照、备份和后端副本的清除由平台完成。",
            en: "Rules see declared resources only; the cloud clears snapshots, backups and copies in back ends.",
        },
        evidence: {
            zh: "数据删除申请、执行和复核记录，由云服务商和部门保管。",
            en: "Requests, execution and review of deletions, kept by provider and department.",
        },
    },
    {
        clause: "GB/T 22239 8.2.5.1 a)",
        reason: {
            zh: "配额可查，物理资源的调度策略在平台调度器配置中。",
            en: "Quotas can be read; how physical resources are scheduled is in the configuration of the schedulers.",
        },
        evidence: {
            zh: "调度策略配置和容量报告，由云服务商保管。",
            en: "Configuration of the schedulers and capacity reports, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.5.1 b)",
        reason: {
            zh: "物理网卡、交换机和宿主机上的流量分离不在代码中。",
            en: "How cards, switches and hosts keep the two kinds of traffic apart is not in code.",
        },
        evidence: {
            zh: "物理组网图和交换机配置核查记录，由云服务商保管。",
            en: "Plan of the physical network and reviews of switches, kept by the provider.",
        },
    },
    {
        clause: "GB/T 22239 8.2.5.1 c)",
        reason: {
            zh: "本平台尚无集中日志组件，各方审计数据的收集链路不在代码中。",
            en: "The product has no component for central logs yet: how each side's records are collected is not in code.",
        },
        evidence: {
            zh: "双方日志平台的接入清单和留存记录，由双方审计管理员各自保管。",
            en: "Sources and retention of each side's log platform, kept by its audit administrator.",
        },
    },
    {
        clause: "GB/T 22239 8.2.5.1 d)",
        reason: {
            zh: "本平台尚无集中监测组件，物理网络和设备的监测也不在代码中。",
            en: "The product has no component for central monitoring yet, and that of devices and lines is not in code.",
        },
        evidence: {
            zh: "双方监测平台的对象清单和告警记录，由双方系统管理员各自保管。",
            en: "Targets and alarms of each side's monitoring, kept by its system administrator.",
        },
    },
    {
        clause: "GB/T 22239 8.2.7.1",
        reason: {
            zh: "规则限定运维来源地址，运维人员和终端的实际所在地无法从代码得知。",
            en: "Rules limit the addresses of operators; where persons and terminals really are is not in code.",
        },
        evidence: {
            zh: "运维场所清单、人员名册和门禁、VPN 登录记录，由云服务商保管。",
            en: "Places of operation, list of staff, and records of doors and VPN logins, kept by the provider.",
        },
    },
];
