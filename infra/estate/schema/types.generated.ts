// Generated from the JSON Schemas of this folder by `npm run types`; change those, not this file.

/**
 * Stable identifier, part of resource names: lower-case letters, digits and hyphens, 2 to 40 characters, starts with a letter. 稳定标识，用于资源命名。
 */
export type Identifier = string;
/**
 * Administrative division code of GB/T 2260, six digits, quoted. 行政区划代码（GB/T 2260），六位数字，须加引号。
 */
export type DivisionCode = string;
/**
 * IPv4 address block in CIDR notation without host bits, e.g. 10.37.0.0/16. IPv4 地址块。
 */
export type Cidr = string;
/**
 * IPv4 address. IPv4 地址。
 */
export type IpAddress = string;
/**
 * Calendar date, YYYY-MM-DD. 日期。
 */
export type CalendarDate = string;
/**
 * Zone of the e-government extranet: common (公用网络区), dedicated (专用网络区), internet (互联网接入区). 电子政务外网分区。
 */
export type Zone = "common" | "dedicated" | "internet";
/**
 * Classified-protection level of GB/T 22239 as S (data), A (service) and G (general, the higher of both), e.g. S3A2G3. 等级保护级别。
 */
export type ProtectionLevel = string;
/**
 * A place where links end: a platform, a recovery site, or the edge router of a division without a cloud. 链路端点：云平台、灾备中心，或无平台行政区划的边缘路由器。
 */
export type ExtranetSite = CloudSite | EdgeSite;
/**
 * Number of the site, part of computed addresses; never given to another one. 节点编号，用于推算地址，不得改作他用。
 */
export type SiteNumber = number;
/**
 * Id of a rule, e.g. classified-protection/listener-encrypts (egov rules lists them). 规则标识（egov rules 可列出）。
 */
export type RuleId = string;

/**
 * An emergency waiver, kept outside the estate and given with --break-glass: signed off by two people, for at most 72 hours. 应急豁免文件，独立于数据目录，由 --break-glass 指定：须两人批准，最长 72 小时。
 */
export interface BreakGlassFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "BreakGlass";
    /**
     * Number of the incident or of the document that it rests on. 事件编号或依据文号。
     */
    document: string;
    /**
     * When it begins, with the offset from UTC, e.g. 2026-11-24T18:00:00+08:00. 生效时间（含时区）。
     */
    from: string;
    /**
     * When it ends: at most 72 hours later. 失效时间，距生效不超过 72 小时。
     */
    until: string;
    /**
     * Role holders who approved: at least two, it-authority or security-administrator. 批准人：至少两名归口管理部门负责人或安全管理员。
     *
     * @minItems 2
     */
    approvers: Identifier[];
    /**
     * What is waived. 豁免内容。
     *
     * @minItems 1
     */
    waivers: BreakGlassWaiver[];
}
export interface BreakGlassWaiver {
    /**
     * Identifier of the waiver. 豁免标识。
     */
    id: Identifier;
    /**
     * Rule that is waived. 被豁免的规则。
     */
    rule: RuleId;
    /**
     * What it covers. 范围。
     */
    scope: WaiverScope;
    /**
     * Why, and what protects meanwhile. 理由及替代措施。
     */
    reason: string;
    /**
     * Role holder who answers for putting it right; none of the approvers. 负责整改的责任人，不得为批准人。
     */
    owner: Identifier;
}
/**
 * catalogue.yaml: what platforms offer and systems choose from. 服务目录。
 */
export interface CatalogueFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "Catalogue";
    /**
     * Sizes of virtual machines. 云主机规格。
     *
     * @minItems 1
     */
    flavors: Flavor[];
    /**
     * Operating system images. 操作系统镜像。
     *
     * @minItems 1
     */
    images: MachineImage[];
    /**
     * Kinds of block storage. 云硬盘类型。
     *
     * @minItems 1
     */
    volumeTypes: VolumeType[];
    /**
     * Bandwidth classes of networks. 网络带宽等级。
     */
    qosPolicies: QosPolicy[];
    /**
     * Container registries from which workloads may come. 容器镜像仓库。
     *
     * @minItems 1
     */
    registries: string[];
    /**
     * Products by preference: independent, controllable and trustworthy first. 自主可控产品目录。
     *
     * @minItems 1
     */
    trustedProducts: TrustedProduct[];
}
export interface Flavor {
    /**
     * Name of the flavor. 规格名。
     */
    name: string;
    /**
     * Virtual CPUs. 虚拟 CPU 数。
     */
    vcpus: number;
    /**
     * Memory in MiB. 内存（MiB）。
     */
    memoryMiB: number;
    /**
     * System disk in GiB. 系统盘（GiB）。
     */
    diskGiB: number;
    /**
     * Resource pool; level-4 systems have their own (GB/T 22239-2019 9.2.2.1 h). 资源池。
     */
    pool?: "general" | "level4";
    /**
     * Nova extra specs. 附加属性。
     */
    extraSpecs?: {
        [k: string]: string;
    };
}
export interface MachineImage {
    /**
     * Name of the image. 镜像名。
     */
    name: string;
    /**
     * Title. 名称。
     */
    title: Text;
    /**
     * Product of the trusted catalogue that it holds. 对应的可信产品。
     */
    product: Identifier;
    /**
     * Address from which the platform imports it. 镜像来源地址。
     */
    source: string;
    /**
     * SHA-256 of the image file. 校验值。
     */
    sha256?: string;
    /**
     * Disk format; open formats only (GB/T 22239-2019 8.2.4.6 d, unverified). 磁盘格式。
     */
    diskFormat: "qcow2" | "raw";
    /**
     * Processor architecture. 处理器架构。
     */
    architecture?: "x86_64" | "aarch64" | "loongarch64";
    /**
     * Smallest disk in GiB. 最小磁盘（GiB）。
     */
    minDiskGiB: number;
    /**
     * Smallest memory in MiB. 最小内存（MiB）。
     */
    minMemoryMiB: number;
    /**
     * Hardened by the provider. 是否经过安全加固。
     */
    hardened: boolean;
    /**
     * Boot loader and kernel are signed, so that machines start under UEFI Secure Boot; hosts have to offer it. 引导程序和内核已签名，云主机以 UEFI 安全启动；计算节点须支持。
     */
    secureBoot?: boolean;
    /**
     * Last day of security updates. 安全更新终止日。
     */
    endOfLife?: CalendarDate;
}
export interface VolumeType {
    /**
     * Name of the volume type. 类型名。
     */
    name: string;
    /**
     * Title. 名称。
     */
    title: Text;
    /**
     * Cinder back-end name. 后端名。
     */
    backend?: string;
    /**
     * Copies kept. 副本数。
     */
    replicas: number;
    /**
     * Storage is cleared before reuse. 释放前清除。
     */
    wipeOnDelete: boolean;
    encryption?: VolumeEncryption;
}
/**
 * Encryption of the volume; absent means not encrypted. 加密参数，缺省为不加密。
 */
export interface VolumeEncryption {
    /**
     * Encryption provider. 加密方式。
     */
    provider: "luks" | "luks2";
    /**
     * Cipher. 算法。
     */
    cipher: "aes-xts-plain64" | "sm4-xts-plain64";
    /**
     * Key size in bits. 密钥长度。
     */
    keySizeBits: 256 | 512;
    /**
     * Where data is encrypted. 加密位置。
     */
    controlLocation: "front-end" | "back-end";
}
export interface QosPolicy {
    /**
     * Name of the policy. 策略名。
     */
    name: Identifier;
    /**
     * Highest bandwidth per port in Mbit/s. 端口最大带宽（Mbit/s）。
     */
    maxMbps: number;
    /**
     * DSCP mark of the traffic. DSCP 标记。
     */
    dscpMark?: number;
    /**
     * Importance of the level-4 systems whose machines send in this class; give it a DSCP mark (GB/T 22239-2019 9.1.2.1 f, unverified). 采用该等级的四级系统的重要程度，应配 DSCP 标记。
     */
    level4Importance?: "core" | "important";
}
export interface TrustedProduct {
    /**
     * Identifier of the product. 产品标识。
     */
    id: Identifier;
    /**
     * Name of the product. 产品名。
     */
    title: Text;
    /**
     * Maker. 厂商。
     */
    vendor: string;
    /**
     * Category. 类别。
     */
    category: "operating-system" | "database" | "middleware" | "hardware" | "cryptography" | "virtualization";
    /**
     * Preference. 优先级。
     */
    status: "preferred" | "tolerated" | "forbidden";
    /**
     * Last day on which a tolerated product may be used. 容忍期止。
     */
    until?: CalendarDate;
}
/**
 * A text that people read, in Chinese and English. 供人阅读的文字，中英文各一。
 */
export interface Text {
    /**
     * Chinese text. 中文。
     */
    zh: string;
    /**
     * English text. 英文。
     */
    en: string;
}
/**
 * A decision on record: who decided, when, in which document. 有据可查的批准。
 */
export interface Approval {
    /**
     * Document number. 文号。
     */
    document: string;
    /**
     * Date of the decision. 批准日期。
     */
    date: CalendarDate;
    /**
     * Authority that decided. 批准机关。
     */
    authority: string;
    /**
     * Last day on which the approval holds. 有效期止。
     */
    expires?: CalendarDate;
}
/**
 * A department: owner of systems and data, tenant of a platform. 部门（云租户）。
 */
export interface Department {
    /**
     * Identifier, unique in the estate. 标识，全省唯一。
     */
    id: Identifier;
    /**
     * Name of the department. 部门名称。
     */
    title: Text;
    /**
     * Division of the department; absent means the division of the file. 所属行政区划，缺省为本文件的。
     */
    division?: DivisionCode;
    /**
     * Department line across levels, e.g. finance; has its own dedicated VPN. 条线（专网）。
     */
    line?: Identifier;
    /**
     * Access class of DB34/T 3607-2020 (Anhui; read in a public copy): decides which zones it may have networks in. 接入类别（参照安徽 DB34/T 3607-2020），决定可使用的分区。
     */
    accessClass?: "A" | "B" | "C" | "D" | "E" | "F";
    /**
     * One network per zone that the department uses. 部门网络，每分区一个。
     *
     * @minItems 1
     */
    networks: DepartmentNetwork[];
    quota: DepartmentQuota;
}
export interface DepartmentNetwork {
    /**
     * Zone. 分区。
     */
    zone: Zone;
    /**
     * Address block, inside the platform's block of the zone. 地址块。
     */
    cidr: Cidr;
}
/**
 * What the department may use. 配额。
 */
export interface DepartmentQuota {
    /**
     * Virtual machines. 云主机数。
     */
    instances: number;
    /**
     * Virtual CPUs. 虚拟 CPU 数。
     */
    vcpus: number;
    /**
     * Memory in GiB. 内存（GiB）。
     */
    memoryGiB: number;
    /**
     * Volumes. 云硬盘数。
     */
    volumes: number;
    /**
     * Block storage in GiB. 块存储（GiB）。
     */
    storageGiB: number;
    /**
     * Load balancers. 负载均衡数。
     */
    loadBalancers: number;
}
/**
 * self-built: own platform; joined-province: on the provincial platform; joined-city: on a nearby city's self-built platform (Lu Zheng Ban Fa [2015] No. 7). 自建、接入省级平台或就近接入他市平台。
 */
export interface CityHosting {
    /**
     * Hosting mode. 承载方式。
     */
    mode: "self-built" | "joined-province" | "joined-city";
    /**
     * The self-built city that a joined city joins. 所接入的市。
     */
    host?: DivisionCode;
    /**
     * Was a national pilot of e-government on shared cloud before the rule. 是否国家试点。
     */
    nationalPilot?: boolean;
}
/**
 * A county, district, county-level city or functional zone. 县级单位。
 */
export interface County {
    /**
     * Code of the county. 行政区划代码。
     */
    code: DivisionCode;
    /**
     * Name of the county. 名称。
     */
    title: Text;
    /**
     * Kind of county; a functional zone is a statistical development zone, not one of GB/T 2260. 类别。
     */
    kind: "district" | "county" | "county-level-city" | "functional-zone";
    hosting?: CountyHosting;
    /**
     * Platform of a grandfathered pilot; no other county has one. 过渡期平台。
     */
    platform?: Platform;
}
/**
 * tenant: on the platform that hosts the county's city; grandfathered: a national pilot from before the rule, with an end date. 县级只作租户；试点过渡除外。
 */
export interface CountyHosting {
    /**
     * Hosting mode. 承载方式。
     */
    mode: "tenant" | "grandfathered";
    /**
     * Decision that lets the pilot go on. 保留试点的批准。
     */
    approval?: Approval;
    /**
     * Last day of the pilot's platform. 过渡截止日。
     */
    ends?: CalendarDate;
    /**
     * Capacity that the pilot may not outgrow. 容量上限。
     */
    ceiling?: Capacity;
}
/**
 * A person (or post) who answers for something. 责任人。
 */
export interface RoleHolder {
    /**
     * Identifier. 标识。
     */
    id: Identifier;
    /**
     * Name or post. 姓名或岗位。
     */
    name: string;
    /**
     * Role; system, security and audit administrators are three people (GB/T 22239-2019 8.1.5, unverified). 角色。
     */
    role:
        | "it-authority"
        | "platform-owner"
        | "system-administrator"
        | "security-administrator"
        | "audit-administrator"
        | "department-owner";
    /**
     * Department. 所在部门。
     */
    department: Identifier;
    /**
     * Training records. 培训记录。
     */
    trainings?: Training[];
}
export interface Training {
    /**
     * Course. 课程。
     */
    course: string;
    /**
     * Day of completion. 完成日期。
     */
    completed: CalendarDate;
}
/**
 * province.yaml and city-*.yaml: one division, the counties below it (of a city), its platform, departments, systems and role holders. 一个省或市的全部内容，由本级团队维护。
 */
export interface DivisionFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "Division";
    /**
     * Code of the division. 行政区划代码。
     */
    code: DivisionCode;
    /**
     * Name of the division. 行政区划名称。
     */
    title: Text;
    /**
     * Level of the division. 级别。
     */
    level: "province" | "city";
    /**
     * Where the systems of the city run; not for the province. 市级承载方式。
     */
    hosting?: CityHosting;
    /**
     * The division's own cloud platform: the province and self-built cities only. 本级云平台。
     */
    platform?: Platform;
    /**
     * Counties, districts, county-level cities and functional zones of the city. 所辖县（市、区）及功能区。
     */
    counties?: County[];
    /**
     * Departments of the division and of its counties. 部门。
     */
    departments?: Department[];
    /**
     * Business systems of these departments. 业务应用系统。
     */
    systems?: System[];
    /**
     * Who holds which role. 责任人。
     */
    roleHolders?: RoleHolder[];
}
/**
 * Recovery time and recovery point in minutes. 恢复时间与恢复点（分钟）。
 */
export interface RecoveryTimes {
    /**
     * Minutes until the system served again. 恢复时间（分钟）。
     */
    rtoMinutes: number;
    /**
     * Minutes of data that were lost. 数据丢失量（分钟）。
     */
    rpoMinutes: number;
}
/**
 * drills/*.json (optional): what a recovery drill, or a real disaster, showed. 灾备演练记录（可选）。
 */
export interface DrillRecord {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "DrillRecord";
    /**
     * Identifier of the record. 标识。
     */
    id: Identifier;
    /**
     * A planned drill or a real disaster. 计划演练或真实灾难。
     */
    occasion: "planned" | "disaster";
    /**
     * Day of the drill. 日期。
     */
    date: CalendarDate;
    /**
     * Recovery site. 灾备中心。
     */
    site: Identifier;
    /**
     * The record is made up for illustration and proves nothing. 仅为示例，不作证据。
     */
    illustrative?: boolean;
    /**
     * Document number of the report. 报告文号。
     */
    document?: string;
    /**
     * Systems that were switched. 参演系统。
     *
     * @minItems 1
     */
    systems: DrilledSystem[];
    /**
     * What was done, in order. 步骤。
     */
    steps: DrillStep[];
    /**
     * Passed only where every system did. 总体结论。
     */
    result: "passed" | "failed";
}
export interface DrilledSystem {
    /**
     * Business system. 业务应用系统。
     */
    system: Identifier;
    /**
     * RTO and RPO that the estate promised on that day. 承诺值。
     */
    promised: RecoveryTimes;
    /**
     * What was measured; absent where the system did not come up. 实测值；未恢复时缺省。
     */
    reached?: RecoveryTimes;
    /**
     * Whether the promise was kept. 是否达标。
     */
    result: "passed" | "failed";
}
export interface DrillStep {
    /**
     * Step. 步骤。
     */
    name: string;
    /**
     * Minutes that it took. 用时（分钟）。
     */
    minutes: number;
    /**
     * Whether it succeeded. 是否成功。
     */
    result: "passed" | "failed";
}
/**
 * estate.yaml: what holds for the whole province. 全省通用信息。
 */
export interface EstateFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "Estate";
    /**
     * Name of the estate, as a rule that of its folder. 名称，一般与目录同名。
     */
    name: Identifier;
    /**
     * Title of the estate. 标题。
     */
    title: Text;
    /**
     * Code of the province. 省级行政区划代码。
     */
    province: DivisionCode;
    /**
     * complete: every city and county of the division table must be here; partial: a learning or test estate that holds some of them. 是否覆盖全部市县。
     */
    coverage?: "complete" | "partial";
    /**
     * What in this estate is made up for illustration. 哪些数据仅为示例。
     */
    illustrative?: Text;
    overcommit: Overcommit;
    addressPlan: AddressPlan;
}
/**
 * How many times its capacity a platform may promise in quotas. 配额超分比。
 */
export interface Overcommit {
    /**
     * Virtual CPUs promised per physical thread. CPU 超分比。
     */
    vcpus: number;
    /**
     * Memory promised per memory held. 内存超分比。
     */
    memory: number;
    /**
     * Storage promised per storage held. 存储超分比。
     */
    storage: number;
}
/**
 * Blocks of the whole province, one per zone; every platform's block of a zone lies inside. 全省地址规划。
 */
export interface AddressPlan {
    /**
     * Block of the common zone. 公用网络区地址块。
     */
    common: Cidr;
    /**
     * Block of the dedicated zone. 专用网络区地址块。
     */
    dedicated: Cidr;
    /**
     * Block of the internet access zone. 互联网接入区地址块。
     */
    internet: Cidr;
    /**
     * Block of the management plane, apart from tenant traffic. 管理平面地址块。
     */
    management: Cidr;
}
/**
 * A carrier. 运营商。
 */
export interface Carrier {
    /**
     * Identifier. 标识。
     */
    id: Identifier;
    /**
     * Name. 名称。
     */
    title: Text;
    /**
     * Number of the carrier, part of computed addresses; never given to another one. 编号，用于推算地址，不得改作他用。
     */
    number: number;
}
/**
 * Algorithms of a link. SM2, SM3 and SM4 can be named for dedicated devices; Neutron's VPN knows none of them. 链路所用算法；国密算法可供专用设备登记，Neutron VPN 尚不支持。
 */
export interface EncryptionSuite {
    /**
     * Identifier. 标识。
     */
    id: Identifier;
    /**
     * Name. 名称。
     */
    title: Text;
    /**
     * Key exchange, always IKEv2. 密钥交换（IKEv2）。
     */
    ike: Algorithms;
    /**
     * Traffic, always ESP in tunnel mode. 业务流量（ESP 隧道模式）。
     */
    ipsec: Algorithms;
}
/**
 * Algorithms of one phase. 一个阶段的算法。
 */
export interface Algorithms {
    /**
     * Cipher. 加密算法。
     */
    encryption: "aes-128" | "aes-192" | "aes-256" | "sm4";
    /**
     * Integrity check. 完整性算法。
     */
    integrity: "sha256" | "sha384" | "sha512" | "sm3";
    /**
     * Key exchange group, fresh for every key. 密钥交换组（完全前向保密）。
     */
    group: "group14" | "group19" | "group20" | "group21" | "sm2";
    /**
     * Life of a key in seconds. 密钥有效期（秒）。
     */
    lifetimeSeconds: number;
}
/**
 * A department line with a VPN of its own; departments name it as their line. 条线及其专用 VPN。
 */
export interface DedicatedLine {
    /**
     * The line as departments name it. 条线标识，与部门的 line 一致。
     */
    id: Identifier;
    /**
     * Name. 名称。
     */
    title: Text;
    /**
     * Number of the VPN (0 is the common zone, 1 the internet zone), part of computed VLANs and addresses; never given to another one. VPN 编号（0 为公用区，1 为互联网接入区），用于推算 VLAN 与地址，不得改作他用。
     */
    number: number;
}
/**
 * A site with a cloud: gateways are built there. 有云平台的节点，网关由系统创建。
 */
export interface CloudSite {
    /**
     * Kind of site. 节点类别。
     */
    kind: "cloud";
    /**
     * The platform or recovery site. 所在云平台或灾备中心。
     */
    at: ExtranetEnd;
    number: SiteNumber;
    /**
     * Physical network that leads to the zones' border routers. 通往分区边界路由器的物理网络。
     */
    physicalNetwork: string;
    /**
     * VLAN of VPN 0 towards the border router; VPN n has this one plus n. VPN 0 的 VLAN 号，VPN n 为其加 n。
     */
    firstVlan: number;
    /**
     * Lines of carriers. 运营商接入线路。
     *
     * @minItems 1
     */
    accesses: CloudAccess[];
}
/**
 * A division without a cloud: its edge router is set by hand, after what the stack says. 无平台的行政区划：边缘路由器按输出的参数人工配置。
 */
export interface EdgeSite {
    /**
     * Kind of site. 节点类别。
     */
    kind: "edge";
    /**
     * The division, as edge. 所属行政区划（edge）。
     */
    at: ExtranetEnd;
    number: SiteNumber;
    /**
     * Lines of carriers. 运营商接入线路。
     *
     * @minItems 1
     */
    accesses: EdgeAccess[];
    /**
     * Networks of the offices behind the edge router, inside the address plan. 边缘路由器之后的办公网络，须在地址规划之内。
     *
     * @minItems 1
     */
    networks: EdgeNetwork[];
}
export interface EdgeAccess {
    /**
     * Carrier. 运营商。
     */
    carrier: Identifier;
    /**
     * Address of the edge router on this line. 边缘路由器在该线路上的地址。
     */
    address: IpAddress;
}
export interface EdgeNetwork {
    /**
     * Zone. 分区。
     */
    zone: "common" | "dedicated";
    /**
     * Department line, for dedicated. 条线（专用网络区必填）。
     */
    line?: Identifier;
    /**
     * Address block. 地址块。
     */
    cidr: Cidr;
}
/**
 * A carrier's line at a site with a cloud; gateways have addresses there. 云平台节点的运营商线路，网关在其上取地址。
 */
export interface CloudAccess {
    /**
     * Carrier. 运营商。
     */
    carrier: Identifier;
    /**
     * Physical network. 物理网络。
     */
    physicalNetwork: string;
    /**
     * VLAN. VLAN 号。
     */
    vlan: number;
    /**
     * Addresses of the line; the gateway of VPN n has the address n + 2. 线路地址块；VPN n 的网关取第 n+2 个地址。
     */
    cidr: Cidr;
    /**
     * The carrier's router. 运营商侧网关。
     */
    gateway: IpAddress;
    /**
     * Bandwidth of the line in Mbit/s. 线路带宽（Mbit/s）。
     */
    bandwidthMbps: number;
}
/**
 * One of platform, recoverySite, edge. 三者取一：云平台、灾备中心、边缘。
 */
export interface ExtranetEnd {
    /**
     * Platform of this division. 该行政区划的云平台。
     */
    platform?: DivisionCode;
    /**
     * Recovery site. 灾备中心。
     */
    recoverySite?: Identifier;
    /**
     * Edge router of this division. 该行政区划的边缘路由器。
     */
    edge?: DivisionCode;
}
/**
 * An encrypted link between two sites. 两节点之间的加密链路。
 */
export interface ExtranetLink {
    /**
     * Identifier. 标识。
     */
    id: Identifier;
    /**
     * What it joins; platform-platform also joins a joined city to its host. 链路类别；platform-platform 含接入他市平台的市与其承载平台。
     */
    kind: "province-city" | "city-county" | "platform-platform" | "platform-dr";
    /**
     * The two ends, the upper one first. 两端，上级在前。
     *
     * @minItems 2
     * @maxItems 2
     */
    ends: ExtranetEnd[];
    /**
     * Zones whose traffic it carries. 承载的分区。
     *
     * @minItems 1
     */
    zones: Zone[];
    /**
     * Department lines whose VPNs it carries; absent: all that have networks at both ends. 承载的条线，缺省为两端均有网络的全部条线。
     *
     * @minItems 1
     */
    lines?: Identifier[];
    /**
     * Encryption suite. 加密套件。
     */
    suite: Identifier;
    /**
     * Level of what it carries; level 3 needs two paths. 所承载业务的等级，三级须有两条路径。
     */
    protectionLevel: ProtectionLevel;
    /**
     * Approval of the connection. 连接的批准。
     */
    approval: Approval;
    /**
     * Paths, each over one carrier. 路径，每条使用一家运营商。
     *
     * @minItems 1
     * @maxItems 4
     */
    paths: LinkPath[];
}
export interface LinkPath {
    /**
     * Identifier within the link. 链路内标识。
     */
    id: Identifier;
    /**
     * Carrier at both ends. 两端所用运营商。
     */
    carrier: Identifier;
    /**
     * Bandwidth in Mbit/s. 带宽（Mbit/s）。
     */
    bandwidthMbps: number;
    /**
     * 1 is used first. 优先级，1 最先使用。
     */
    priority: number;
}
/**
 * A pair of devices between the internet zone and other zones: who comes from the internet proves who he is here and reaches only what is opened. 互联网接入区与其他分区之间的一组设备：外来者在此认证，只能到达开放的服务。
 */
export interface SecureAccessGateway {
    /**
     * Identifier. 标识。
     */
    id: Identifier;
    /**
     * Name. 名称。
     */
    title: Text;
    /**
     * Number of the gateway, part of computed addresses; never given to another one of the platform. 编号，用于推算地址，同一平台内不得改作他用。
     */
    number: number;
    /**
     * Platform on which it stands. 所在云平台。
     */
    platform: DivisionCode;
    /**
     * Who comes in. 服务对象：公众或移动办公人员。
     */
    audience: "citizens" | "mobile-officials";
    /**
     * Product of the catalogue. 产品（目录中的可信产品）。
     */
    product: Identifier;
    /**
     * Devices; level 3 needs two. 设备数，三级不少于两台。
     */
    devices: number;
    /**
     * What it accepts from outside. 对外接受的协议端口。
     *
     * @minItems 1
     */
    accepts: GatewayPort[];
    /**
     * What it lets through into other zones. 向其他分区放行的服务。
     */
    opens: OpenedZone[];
    /**
     * Approval of the way in. 接入的批准。
     */
    approval: Approval;
}
export interface OpenedZone {
    /**
     * Zone. 分区。
     */
    zone: "common" | "dedicated";
    /**
     * Protocol. 协议。
     */
    protocol: "tcp" | "udp";
    /**
     * Port. 端口。
     */
    port: number;
}
/**
 * Protocol and port. 协议与端口。
 */
export interface GatewayPort {
    /**
     * Protocol. 协议。
     */
    protocol: "tcp" | "udp";
    /**
     * Port. 端口。
     */
    port: number;
}
/**
 * extranet.yaml (optional): the wide-area part of the e-government extranet: sites, lines of carriers, encrypted links, secure access gateways. 电子政务外网广域部分（可选）：节点、运营商线路、加密链路、安全接入网关。
 */
export interface ExtranetFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "Extranet";
    /**
     * What of this file is made up for illustration. 哪些数据仅为示例。
     */
    illustrative?: Text;
    /**
     * Block from which the networks between gateways and the zones' border routers are taken, a /28 for each site and VPN; outside the address plan. 网关与分区边界路由器互联网段的地址块，每节点每 VPN 取一个 /28，不得与地址规划重叠。
     */
    handover: Cidr;
    /**
     * Carriers whose lines the extranet uses. 线路运营商。
     *
     * @minItems 1
     */
    carriers: Carrier[];
    /**
     * Encryption suites, modern ones only. 加密套件，仅限现行可靠算法。
     *
     * @minItems 1
     */
    suites: EncryptionSuite[];
    /**
     * Department lines that have a VPN of their own in the dedicated zone. 在专用网络区拥有独立 VPN 的条线。
     */
    lines?: DedicatedLine[];
    /**
     * Where links end. 链路端点所在节点。
     */
    sites: ExtranetSite[];
    /**
     * Links between sites. 节点之间的链路。
     */
    links: ExtranetLink[];
    /**
     * The only ways in for citizens and mobile officials. 公众与移动办公人员的唯一入口：安全接入网关。
     */
    secureAccessGateways?: SecureAccessGateway[];
}
/**
 * Physical capacity, before overcommit. 物理容量（超分前）。
 */
export interface Capacity {
    /**
     * Processor threads. 处理器线程数。
     */
    vcpus: number;
    /**
     * Memory in GiB. 内存（GiB）。
     */
    memoryGiB: number;
    /**
     * Usable storage in GiB. 可用存储（GiB）。
     */
    storageGiB: number;
}
/**
 * Address block and provider network. 地址块与提供者网络。
 */
export interface ZoneNetwork {
    /**
     * Address block from which department networks are taken. 部门网络所用地址块。
     */
    block: Cidr;
    /**
     * Block inside it for the zone's own provider network. 分区互联网段。
     */
    transit?: Cidr;
    /**
     * Physical network. 物理网络。
     */
    physicalNetwork: string;
    /**
     * VLAN. VLAN 号。
     */
    vlan: number;
    /**
     * Bandwidth class of the catalogue. 带宽等级。
     */
    qosPolicy?: Identifier;
}
/**
 * A cluster that Magnum makes. Magnum 集群。
 */
export interface MagnumCluster {
    /**
     * Magnum makes the cluster. 由 Magnum 创建。
     */
    mode: "magnum";
    /**
     * Kubernetes version. 版本。
     */
    version: string;
    /**
     * Node image of the catalogue. 节点镜像。
     */
    image: string;
    /**
     * Flavor of control-plane nodes. 控制节点规格。
     */
    masterFlavor: string;
    /**
     * Control-plane nodes. 控制节点数。
     */
    masterCount: 1 | 3 | 5;
    /**
     * Address under which the ingress controller answers; names of container systems lead there. Ingress 地址，容器系统的域名指向它。
     */
    ingressAddress?: IpAddress;
    /**
     * Addresses of pods. 容器地址块。
     */
    podCidr: Cidr;
    /**
     * Addresses of services. 服务地址块。
     */
    serviceCidr: Cidr;
    /**
     * Worker node groups, one per availability zone or purpose. 工作节点组。
     *
     * @minItems 1
     */
    nodeGroups: NodeGroup[];
}
export interface NodeGroup {
    /**
     * Name of the group. 组名。
     */
    name: Identifier;
    /**
     * Availability zone. 可用区。
     */
    availabilityZone: Identifier;
    /**
     * Flavor of the nodes. 节点规格。
     */
    flavor: string;
    /**
     * Nodes. 节点数。
     */
    count: number;
    /**
     * Most nodes when scaling. 最大节点数。
     */
    maxCount?: number;
}
/**
 * A cluster that is there already, reached by kubeconfig. 已有集群。
 */
export interface ExistingCluster {
    /**
     * The cluster exists. 已有集群。
     */
    mode: "existing";
    /**
     * Address under which the ingress controller answers; names of container systems lead there. Ingress 地址，容器系统的域名指向它。
     */
    ingressAddress?: IpAddress;
    /**
     * Context in the kubeconfig. kubeconfig 上下文。
     */
    context: string;
    /**
     * What the cluster holds. 容量。
     */
    capacity: Capacity;
}
/**
 * A cloud platform. 云平台。
 */
export interface Platform {
    /**
     * Name of the cloud in clouds.yaml. clouds.yaml 中的名称。
     */
    cloud: string;
    /**
     * Name of the platform. 平台名称。
     */
    title: Text;
    /**
     * Put before names that are global on a cloud (flavors, images, volume types), for platforms that share one OpenStack, as on test clouds. 共用同一 OpenStack 时的名称前缀。
     */
    namePrefix?: string;
    /**
     * OpenStack region. 区域。
     */
    region: string;
    /**
     * Division in which the data centre stands. 机房所在地。
     */
    site: DivisionCode;
    /**
     * Level at which the platform is graded. 平台定级。
     */
    protectionLevel: ProtectionLevel;
    /**
     * Filing number at the public security organ. 备案编号。
     */
    filing?: string;
    /**
     * Number of the written grading report. 定级报告文号。
     */
    gradingReport?: string;
    /**
     * Date of the report of the last classified-protection evaluation. 最近一次等级测评报告日期。
     */
    lastEvaluation?: CalendarDate;
    provider: ProviderReference;
    /**
     * Availability zones with their hosts. 可用区。
     *
     * @minItems 1
     */
    availabilityZones: AvailabilityZone[];
    /**
     * What the platform holds. 容量。
     */
    capacity: Capacity;
    zones: PlatformZones;
    /**
     * Management plane, apart from tenant traffic. 管理平面。
     */
    management: ZoneNetwork;
    external: ExternalNetwork;
    /**
     * Container platform: a Magnum cluster or an existing cluster. 容器平台。
     */
    kubernetes: MagnumCluster | ExistingCluster;
}
/**
 * Who builds and operates the platform, under which contract. 服务商与合同。
 */
export interface ProviderReference {
    /**
     * Service provider. 服务商。
     */
    id: Identifier;
    /**
     * Contract of that provider. 合同。
     */
    contract: Identifier;
}
export interface AvailabilityZone {
    /**
     * Name of the availability zone. 可用区名。
     */
    name: Identifier;
    /**
     * Compute hosts. 计算节点。
     */
    hosts: string[];
    /**
     * Resource pool of the hosts. 资源池。
     */
    pool?: "general" | "level4";
}
/**
 * Address block and provider network per zone. 各分区网络。
 */
export interface PlatformZones {
    /**
     * Common zone. 公用网络区。
     */
    common: ZoneNetwork;
    /**
     * Dedicated zone. 专用网络区。
     */
    dedicated: ZoneNetwork;
    /**
     * Internet access zone. 互联网接入区。
     */
    internet: ZoneNetwork;
}
/**
 * External network through which the internet zone is reached. 外部网络。
 */
export interface ExternalNetwork {
    /**
     * Address block. 地址块。
     */
    cidr: Cidr;
    /**
     * Gateway. 网关。
     */
    gateway: IpAddress;
    /**
     * Physical network. 物理网络。
     */
    physicalNetwork: string;
    /**
     * VLAN; absent means flat. VLAN 号。
     */
    vlan?: number;
    pool: AddressRange;
}
/**
 * Addresses given to routers and load balancers. 可分配地址。
 */
export interface AddressRange {
    /**
     * First address. 首地址。
     */
    start: IpAddress;
    /**
     * Last address. 末地址。
     */
    end: IpAddress;
}
/**
 * providers.yaml: service providers that build and operate platforms, and their contracts. 服务商与合同。
 */
export interface ProvidersFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "ServiceProviders";
    /**
     * Service providers. 服务商。
     *
     * @minItems 1
     */
    serviceProviders: ServiceProvider[];
}
export interface ServiceProvider {
    /**
     * Identifier of the provider. 服务商标识。
     */
    id: Identifier;
    /**
     * Name of the provider. 服务商名称。
     */
    title: Text;
    /**
     * Contracts of the provider. 合同。
     *
     * @minItems 1
     */
    contracts: ProviderContract[];
}
export interface ProviderContract {
    /**
     * Identifier of the contract. 合同标识。
     */
    id: Identifier;
    /**
     * Contract number. 合同编号。
     */
    document: string;
    /**
     * First day. 起始日。
     */
    start: CalendarDate;
    /**
     * Last day. 终止日。
     */
    end: CalendarDate;
}
/**
 * How systems of a grade of GB/T 20988 are recovered. 一个灾备等级的恢复方式。
 */
export interface RecoveryTechnique {
    /**
     * Recovery grade. 灾备等级。
     */
    grade: number;
    /**
     * backup: copies in the vault only; pilot-light: networks and definitions stand ready, machines come when needed; warm-standby: runs at reduced size; hot-standby: runs at full size. 仅备份、引导就绪、温备（缩容运行）、热备（双活）。
     */
    technique: "backup" | "pilot-light" | "warm-standby" | "hot-standby";
    /**
     * Most minutes from one backup into the vault to the next; a system with a shorter RPO, whose data is not replicated, is saved as often as that asks for. 备份间隔上限（分钟）；RPO 更短且未复制的系统按其 RPO 备份。
     */
    backupEveryMinutes: 5 | 10 | 15 | 30 | 60 | 120 | 180 | 240 | 360 | 480 | 720 | 1440 | 10080;
    /**
     * Days for which backups are kept. 备份保存天数。
     */
    retentionDays: number;
    /**
     * How data reaches a standby that runs, besides the backups; needed for warm and hot standby. 运行中的备用系统的数据复制方式。
     */
    replication?: "asynchronous" | "synchronous";
    /**
     * Most minutes by which replicated data lags behind; 0 where synchronous. 复制滞后上限（分钟）。
     */
    replicationLagMinutes?: number;
    /**
     * Share of machines and replicas that a warm standby runs, in percent, rounded up. 温备运行的规模（百分比，向上取整）。
     */
    standbyPercent?: number;
}
/**
 * A disaster-recovery site. 灾备中心。
 */
export interface RecoverySite {
    /**
     * Identifier of the site. 标识。
     */
    id: Identifier;
    /**
     * Platforms whose systems the site protects. 保护的云平台。
     *
     * @minItems 1
     */
    protects: RecoveryProtection[];
    /**
     * The site's own cloud platform. 灾备中心云平台。
     */
    platform: Platform;
    objectStore: RecoveryObjectStore;
    dns: RecoveryNames;
}
/**
 * Object store that holds the backup vaults. 备份库所在的对象存储。
 */
export interface RecoveryObjectStore {
    /**
     * Address of its S3 interface, for tools in clusters. S3 接口地址。
     */
    endpoint: string;
    /**
     * Addresses behind it, which databases of the site may reach. 其地址块，灾备中心的数据库可访问。
     */
    addresses: Cidr;
    /**
     * Swift storage policy of the vaults; absent means the store's default. 存储策略。
     */
    storagePolicy?: string;
    /**
     * Algorithm with which the store encrypts what it keeps; absent means that it does not. 静态加密算法；缺省为不加密。
     */
    encryption?: "sm4" | "aes-256";
}
/**
 * Name service of the site: it tells users on which side a system runs, so it must not fail with the side that is lost. 域名切换。
 */
export interface RecoveryNames {
    /**
     * Zone that holds the host names of the systems, without a dot at the end. 域名区域。
     */
    zone: string;
    /**
     * Mail address of who runs the zone. 管理员邮箱。
     */
    email: string;
    /**
     * Seconds for which an answer is remembered: users go on asking the lost side for that long. 解析缓存时间（秒）。
     */
    ttlSeconds: number;
}
/**
 * A protected platform. Each of its departments has its network at the site at the same distance from the start of the block as at home, so that addresses are known before a disaster. 被保护的云平台；部门网络在灾备地址块中的位置与生产侧相同。
 */
export interface RecoveryProtection {
    /**
     * Division that owns the platform. 云平台所属行政区划。
     */
    division: DivisionCode;
    /**
     * Block of the common zone at the site. 公用网络区地址块。
     */
    common?: Cidr;
    /**
     * Block of the dedicated zone at the site. 专用网络区地址块。
     */
    dedicated?: Cidr;
    /**
     * Block of the internet access zone at the site. 互联网接入区地址块。
     */
    internet?: Cidr;
}
/**
 * recovery.yaml (optional): off-site disaster-recovery sites, what each protects, and how systems of each recovery grade are brought up there. 异地灾备（可选）：灾备中心、保护范围及各灾备等级的恢复方式。
 */
export interface RecoveryFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "Recovery";
    /**
     * Least distance in km between a site and what it protects, along the great circle. The default is a figure of practice for regional disasters, in no standard that this project has verified. 灾备中心与生产中心的最小距离（公里，大圆距离）；缺省值为业内惯例，未经核实。
     */
    leastDistanceKm?: number;
    /**
     * Where seats of divisions stand, for divisions of which the built-in table says nothing, or to correct it. 补充或更正内置的驻地坐标。
     */
    coordinates?: SeatCoordinates[];
    /**
     * How systems of each grade are recovered, one entry for each grade in use. 各灾备等级的恢复方式。
     *
     * @minItems 1
     */
    techniques: RecoveryTechnique[];
    /**
     * Disaster-recovery sites. 灾备中心。
     *
     * @minItems 1
     */
    sites: RecoverySite[];
}
export interface SeatCoordinates {
    /**
     * Division. 行政区划。
     */
    division: DivisionCode;
    /**
     * Latitude in degrees north. 纬度（度）。
     */
    latitude: number;
    /**
     * Longitude in degrees east. 经度（度）。
     */
    longitude: number;
    /**
     * Where the figures come from. 来源。
     */
    source: string;
}
/**
 * A data volume of each machine or replica. 数据盘。
 */
export interface DataVolume {
    /**
     * Name of the volume. 名称。
     */
    name: Identifier;
    /**
     * Size in GiB. 容量（GiB）。
     */
    sizeGiB: number;
    /**
     * Volume type of the catalogue. 云硬盘类型。
     */
    type: string;
}
/**
 * Runs on virtual machines. 运行在云主机上。
 */
export interface VirtualMachineRuntime {
    /**
     * Virtual machines. 云主机。
     */
    kind: "virtual-machines";
    /**
     * Image of the catalogue. 镜像。
     */
    image: string;
    /**
     * Tiers, e.g. web and database. 分层。
     *
     * @minItems 1
     */
    tiers: Tier[];
}
export interface Tier {
    /**
     * Name of the tier. 层名。
     */
    name: Identifier;
    /**
     * Flavor of the catalogue. 规格。
     */
    flavor: string;
    /**
     * Machines. 台数。
     */
    count: number;
    /**
     * Data volumes of each machine. 每台的数据盘。
     */
    volumes?: DataVolume[];
}
/**
 * Runs in containers. 运行在容器中。
 */
export interface ContainerRuntime {
    /**
     * Containers. 容器。
     */
    kind: "containers";
    /**
     * Workloads, each a Deployment (or a StatefulSet when it has volumes). 工作负载。
     *
     * @minItems 1
     */
    workloads: Workload[];
}
export interface Workload {
    /**
     * Name of the workload. 名称。
     */
    name: Identifier;
    /**
     * Container image by digest, from a registry of the catalogue. 镜像（含摘要）。
     */
    image: string;
    /**
     * Replicas. 副本数。
     */
    replicas: number;
    /**
     * CPU of a replica in thousandths of a core. CPU（毫核）。
     */
    cpuMillis: number;
    /**
     * Memory of a replica in MiB. 内存（MiB）。
     */
    memoryMiB: number;
    /**
     * Ports on which it listens. 监听端口。
     */
    ports?: number[];
    /**
     * Data volumes of each replica. 每副本的数据盘。
     */
    volumes?: DataVolume[];
    /**
     * Database that the workload is; its own replication carries its data to the recovery site, other volumes go there as backups. 数据库类型；数据由数据库自身复制到灾备中心，其他卷以备份方式送达。
     */
    database?: "postgresql";
}
/**
 * A business system. 业务应用系统。
 */
export interface System {
    /**
     * Identifier, unique in the estate. 标识，全省唯一。
     */
    id: Identifier;
    /**
     * Name of the system. 系统名称。
     */
    title: Text;
    /**
     * Department that owns the system and its data. 所属部门。
     */
    department: Identifier;
    /**
     * Level at which the system is graded. 系统定级。
     */
    protectionLevel: ProtectionLevel;
    /**
     * Filing number at the public security organ. 备案编号。
     */
    filing?: string;
    /**
     * Number of the written grading report. 定级报告文号。
     */
    gradingReport?: string;
    /**
     * Date of the report of the last classified-protection evaluation. 最近一次等级测评报告日期。
     */
    lastEvaluation?: CalendarDate;
    /**
     * Zone in which the system runs. 所在分区。
     */
    zone: Zone;
    /**
     * Importance of the system. 重要程度。
     */
    importance?: "core" | "important" | "general";
    /**
     * Class of its data. 数据分类。
     */
    dataClass: "public" | "internal" | "sensitive" | "personal";
    /**
     * Holds state secrets; such a system never runs on this platform. 是否涉密。
     */
    stateSecret?: boolean;
    /**
     * How the system runs. 运行方式。
     */
    runtime: VirtualMachineRuntime | ContainerRuntime;
    /**
     * What the system offers to its users. 对外服务端口。
     */
    endpoints?: Endpoint[];
    /**
     * Traffic between the parts of the system, or from another system; all else is denied. 允许的访问关系，其余一律拒绝。
     */
    flows?: Flow[];
    recovery: Recovery;
    migration: Migration;
    approvals?: Approvals;
}
export interface Endpoint {
    /**
     * Name of the endpoint. 名称。
     */
    name: Identifier;
    /**
     * Tier or workload that answers. 提供服务的层或工作负载。
     */
    part: Identifier;
    /**
     * Protocol; https ends at the load balancer or ingress, of level-4 systems at their machines, which ask for client certificates. 协议；https 在负载均衡或 Ingress 处终止，四级系统直通到云主机并由其要求客户端证书。
     */
    protocol: "https" | "tcp";
    /**
     * Port that users reach. 服务端口。
     */
    port: number;
    /**
     * Port of the tier or workload. 后端端口。
     */
    targetPort: number;
    /**
     * Path that the health monitor asks for; not asked where https passes through. 健康检查路径；https 直通时不使用。
     */
    healthPath?: string;
    /**
     * Host name; needed for https of containers. 域名。
     */
    hostName?: string;
    /**
     * Address blocks that may reach it; absent means the zone's block of the platform. 允许访问的地址块。
     *
     * @minItems 1
     */
    clients?: Cidr[];
}
export interface Flow {
    /**
     * Part of this system, or identifier of another system. 来源。
     */
    from: Identifier;
    /**
     * Part of this system. 目的。
     */
    to: Identifier;
    /**
     * Protocol. 协议。
     */
    protocol: "tcp" | "udp";
    /**
     * Port. 端口。
     */
    port: number;
}
/**
 * Recovery targets (GB/T 20988). 灾难恢复目标。
 */
export interface Recovery {
    /**
     * Recovery grade. 灾备等级。
     */
    grade: number;
    /**
     * Recovery time objective in minutes. 恢复时间目标（分钟）。
     */
    rtoMinutes: number;
    /**
     * Recovery point objective in minutes. 恢复点目标（分钟）。
     */
    rpoMinutes: number;
}
/**
 * Where the system stands on its way to the cloud. 迁移状态。
 */
export interface Migration {
    /**
     * new, migrating and migrated systems have resources; hosted (托管) and deferred (暂缓) ones stay off for now. 状态。
     */
    state: "planned" | "migrating" | "migrated" | "new" | "hosted" | "deferred" | "retired";
    /**
     * Day on which the system ran on the cloud. 完成日期。
     */
    completed?: CalendarDate;
    /**
     * Why it is late, deferred or hosted. 原因。
     */
    reason?: string;
    /**
     * Consent to be late, deferred or hosted. 缓迁或托管的批准。
     */
    approval?: Approval;
}
/**
 * Centralised management: review before money and resources are given. 归口管理审批。
 */
export interface Approvals {
    /**
     * Assessment by the IT authority. 评估审核。
     */
    assessment?: Approval;
    /**
     * Review by the expert committee. 专家评审。
     */
    expertReview?: Approval;
    /**
     * Decision on the purchase plan. 资金安排。
     */
    funding?: Approval;
}
/**
 * What a waiver covers: everything that is named must fit. 豁免范围：列出的条件须同时满足。
 */
export interface WaiverScope {
    /**
     * URN of a resource as findings show it; * stands for any characters. 资源 URN（与检查结果中的一致），* 代表任意字符。
     */
    resource?: string;
    /**
     * Business system. 业务应用系统。
     */
    system?: Identifier;
    /**
     * Department, its systems included. 部门（含其系统）。
     */
    department?: Identifier;
    /**
     * Division, without those below it. 行政区划（不含下级）。
     */
    division?: DivisionCode;
    /**
     * Stack, e.g. tenants-370100. 资源栈，如 tenants-370100。
     */
    stack?: string;
}
/**
 * An accepted finding. It holds only while it is in date and approved by somebody who may. 一项豁免；仅在有效期内且经有权人批准时生效。
 */
export interface Waiver {
    /**
     * Identifier of the waiver. 豁免标识。
     */
    id: Identifier;
    /**
     * Rule that is waived. 被豁免的规则。
     */
    rule: RuleId;
    /**
     * What it covers. 范围。
     */
    scope: WaiverScope;
    /**
     * Why, and what protects meanwhile. 理由及替代措施。
     */
    reason: string;
    /**
     * Role holder who answers for putting it right. 负责整改的责任人。
     */
    owner: Identifier;
    /**
     * Role holder who approved: it-authority or security-administrator, not the owner. 批准人：归口管理部门或安全管理员，不得与责任人相同。
     */
    approver: Identifier;
    /**
     * Document number of the approval. 批准文号。
     */
    document: string;
    /**
     * Date of the approval, first day of the waiver. 批准日期，自当日起生效。
     */
    date: CalendarDate;
    /**
     * Last day of the waiver. 有效期止。
     */
    expires: CalendarDate;
}
/**
 * waivers.yaml (optional): findings of rules that somebody has accepted, each for a narrow scope and a limited time. 规则豁免登记（可选），每项范围具体、限期有效。
 */
export interface WaiversFile {
    /**
     * Kind of this file. 文件类型。
     */
    kind: "Waivers";
    /**
     * Waivers. 豁免。
     */
    waivers: Waiver[];
}
