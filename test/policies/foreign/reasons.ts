import type { Text } from "../../../infra/estate/model";

/** Why no rule of ours finds what a foreign check looks for. */
export const reasons = {
    controlPlane: {
        zh: "集群由云平台（Magnum）建立，其组件参数不在任何资源中；由集群版本与节点镜像的规则及现场测评替代。",
        en: "Clusters are made by the cloud (Magnum), and no resource has the flags of their programs. Rules judge the release and the nodes' images; the flags are the assessor's.",
    },
    nodeFile: {
        zh: "节点上的文件不在任何资源中；节点镜像须经加固，文件由现场测评核查。",
        en: "No resource shows files of nodes. Images of nodes have to be hardened; the files are the assessor's.",
    },
    runtime: { zh: "只有运行中的云才能看出。", en: "Only a running cloud shows it." },
    noResource: {
        zh: "Pulumi 插件没有这种资源，无法经本工程建立。",
        en: "The plug-in has no such resource, so none is made by this project.",
    },
    noSetting: { zh: "Pulumi 插件的资源没有这一设置。", en: "The plug-in's resource has no such setting." },
    noClause: {
        zh: "标准没有相应条款；规则须引用条款。",
        en: "No clause of the standards asks for it, and a rule has to name one.",
    },
    lowIds: {
        zh: "非 root 即可满足条款；编号大小由镜像决定。",
        en: "A user that is not root is what the clause asks for; which numbers it has, the image decides.",
    },
    userNamespaces: {
        zh: "用户命名空间取决于节点内核与运行时，尚非各平台都具备。",
        en: "User namespaces depend on the nodes' kernel and runtime; not all platforms have them.",
    },
    runtimeDefault: {
        zh: "支持 AppArmor 的节点缺省启用；关闭才是违规。",
        en: "Nodes that have AppArmor apply their default profile unasked; turning it off is the violation.",
    },
    boundByCapability: {
        zh: "监听 1024 以下端口需要 NET_BIND_SERVICE，由能力规则限定。",
        en: "A port below 1024 takes NET_BIND_SERVICE, the one capability that the rule on capabilities leaves.",
    },
    podSecurity: {
        zh: "命名空间强制 restricted 安全级别（namespace-admits-restricted-pods），集群拒绝此类容器组。",
        en: "Namespaces have to enforce the profile restricted (namespace-admits-restricted-pods): the cluster refuses such pods.",
    },
    pinnedImages: {
        zh: "镜像按摘要固定，重新拉取也是同一镜像。",
        en: "Images are named by their digest: pulled anew they are the same.",
    },
    catalogue: {
        zh: "镜像只能来自目录仓库；仓库中有哪些产品由目录决定，不逐个列名。",
        en: "Images come from the catalogue's registries only; which products they hold is decided there, not by a list of names.",
    },
    oneProduct: {
        zh: "只涉及一个产品的一项设置，由漏洞管理处理。",
        en: "One setting of one product: a matter of its maintenance.",
    },
    overcommit: {
        zh: "允许弹性使用；命名空间配额限定总量。",
        en: "Using more for a while is allowed; quotas of namespaces bound the sum.",
    },
    liveness: {
        zh: "存活检查会重启容器，设置不当反而造成中断；就绪检查已保证只向可用副本转发。",
        en: "A liveness probe restarts, and a bad one is an outage; that only copies which answer get requests is the readiness probe's.",
    },
    disruption: {
        zh: "组件均会生成中断预算；条款要求的热冗余由副本数规则证明。",
        en: "The components make one for each workload; the redundancy that the clause asks for is proven by the rule on replicas.",
    },
    secretInEnv: {
        zh: "容器内的程序读取文件同样容易；条款未区分。组件不以环境变量传入 Secret。",
        en: "Whoever is in the container reads the file just as well, and the clause does not tell them apart. The components set no variable from a Secret.",
    },
    ordinaryRights: {
        zh: "系统自身命名空间内的正常权限；集群级授权由 cluster-roles-come-from-platform 限定于平台。",
        en: "An ordinary right in one's own namespace; rights on the whole cluster are the platform's (cluster-roles-come-from-platform).",
    },
    escalationGuard: {
        zh: "Kubernetes 不允许授出自己没有的权限；能绕过的 bind、escalate 由 cluster-role-is-narrow 发现。",
        en: "Kubernetes lets nobody give what he does not have; bind and escalate, which lead past that, are found (cluster-role-is-narrow).",
    },
    noSuchVerb: { zh: "接口没有删除日志的操作。", en: "The API has no way to delete logs." },
    otherCloud: { zh: "只在该公有云上存在。", en: "It exists on that public cloud only." },
    defaultAccountBound: {
        zh: "使用缺省账号的容器组由 pod-has-own-account 发现，绑定本身不单独判断。",
        en: "Pods that use the default account are found (pod-has-own-account); the binding is not judged by itself.",
    },
    judgedAtThePod: {
        zh: "在容器组处判断（pod-has-own-account），那里的设置优先。",
        en: "Judged at the pod (pod-has-own-account), whose own switch wins.",
    },
    contents: {
        zh: "数据内容由人判断，规则只认凭据的形式。",
        en: "What data means is for people to say; rules know the form of credentials.",
    },
    podSecurityPolicy: {
        zh: "Kubernetes 1.25 起已取消；由命名空间的 Pod 安全级别取代（namespace-admits-restricted-pods）。",
        en: "Gone since Kubernetes 1.25; profiles of namespaces took its place (namespace-admits-restricted-pods).",
    },
    rolling: {
        zh: "滚动更新是缺省方式，组件也一律采用；条款未涉及更新方式。",
        en: "Rolling is the default and what the components do; no clause speaks of updates.",
    },
    localDisk: {
        zh: "规则只看 CPU 与内存；节点临时存储由 kubelet 驱逐超用的容器组。",
        en: "The rule looks at CPU and memory; pods that fill their node are evicted by the kubelet.",
    },
    tokenByNeed: {
        zh: "使用缺省账号的容器组会被发现（pod-has-own-account）；自有账号可能需要令牌，其权限另行判断（cluster-role-is-narrow）。组件一律关闭。",
        en: "Pods of the default account are found (pod-has-own-account); an account of its own may need the token, and its rights are judged (cluster-role-is-narrow). The components switch it off.",
    },
    works: {
        zh: "属于能否正常工作，部署时即可发现，与安全条款无关。",
        en: "A matter of working at all, which a deployment shows; no clause speaks of it.",
    },
    otherProduct: { zh: "只涉及本工程不部署的产品。", en: "About a product that this project does not deploy." },
    loginByBastion: {
        zh: "组件生成的虚拟机既无密钥对也无密码（machine-has-no-initial-password）；谁可登录由加固镜像决定，运维经堡垒机。",
        en: "The components' machines have neither a key pair nor a password (machine-has-no-initial-password): who may log in is the hardened image's, by way of the bastion.",
    },
    sharedByCatalogue: {
        zh: "目录镜像按设计共享给各部门；部门自有镜像不得外传（image-stays-with-its-tenant）。",
        en: "Images of the catalogue are shared with every department on purpose; a department's own stay with it (image-stays-with-its-tenant).",
    },
    checksums: {
        zh: "以校验和保证完整性即可（image-is-verified）；签名须有签名证书体系，不强制。",
        en: "A checked checksum is enough (image-is-verified); signatures count instead of it, and are not asked for beside it.",
    },
    hardware: {
        zh: "取决于处理器，条款未要求。",
        en: "It depends on the processor, and no clause asks for it.",
    },
    namesSayIt: {
        zh: "条款只要求规则最小化，不要求说明文字。",
        en: "The clause asks for few and narrow rules, not for words about them.",
    },
    reviewedInGit: {
        zh: "标记由部署者自填，不能证明审核；审核记录在变更评审中。",
        en: "Whoever deploys sets the mark, so it proves nothing; the review is that of the change.",
    },
    operation: { zh: "是运行方式的选择，与安全条款无关。", en: "A way of operating, about which no clause speaks." },
    sharedDisks: {
        zh: "主备数据库等需要共享卷；隔离由项目和卷类型保证。",
        en: "Clustered databases need it; who reaches a volume is bounded by its project.",
    },
    backupsByGrade: {
        zh: "备份由计划任务产生，不是资源；备份能力与灾备等级由规则判断（project-can-keep-backups、recovery-grade-fits-level）。",
        en: "Schedules make backups, not resources; that there is room for them and a fitting grade, rules judge (project-can-keep-backups, recovery-grade-fits-level).",
    },
} as const satisfies Readonly<Record<string, Text>>;

/** Name of a reason. */
export type Reason = keyof typeof reasons;
