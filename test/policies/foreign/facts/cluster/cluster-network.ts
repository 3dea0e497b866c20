import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofSystem, type ForeignFact } from "../../fact";
import { deploymentType, pinnedImage } from "./pods";

type Fields = Readonly<Record<string, RecordedValue>>;

const place = { namespace: "sd-budget" };
const policy = (spec: Fields): CaseResource =>
    ofSystem("kubernetes:networking.k8s.io/v1:NetworkPolicy", { metadata: place, spec }, { name: "policy" });
const service = (spec: Fields, metadata: Fields = {}): CaseResource =>
    ofSystem("kubernetes:core/v1:Service", { metadata: { ...place, ...metadata }, spec });
const ingress = (
    annotations: Fields,
    tls: readonly RecordedValue[] = [{ hosts: ["budget.sd.egov.example"] }],
): CaseResource =>
    ofSystem("kubernetes:networking.k8s.io/v1:Ingress", {
        metadata: { ...place, annotations },
        spec: { ingressClassName: "nginx", tls, rules: [{ host: "budget.sd.egov.example" }] },
    });
const workload = ofSystem(deploymentType, {
    metadata: { ...place, name: "web" },
    spec: {
        replicas: 2,
        template: { metadata: { labels: { app: "web" } }, spec: { containers: [{ name: "web", image: pinnedImage }] } },
    },
});
const both = { podSelector: { matchLabels: { app: "web" } }, policyTypes: ["Ingress", "Egress"] };
const configMap = (data: Fields): CaseResource =>
    ofSystem("kubernetes:core/v1:ConfigMap", { metadata: { ...place, name: "settings" }, data });
const namespace = ofSystem("kubernetes:core/v1:Namespace", { metadata: { name: "sd-budget" } });
const quota = ofSystem(
    "kubernetes:core/v1:ResourceQuota",
    { metadata: place, spec: { hard: { "requests.cpu": "8", "requests.memory": "16Gi" } } },
    { name: "quota" },
);
const limits = ofSystem(
    "kubernetes:core/v1:LimitRange",
    { metadata: place, spec: { limits: [{ type: "Container", default: { cpu: "1", memory: "1Gi" } }] } },
    { name: "limits" },
);

/** Directives for the program behind every Ingress, against a setting of one's own. */
const snippet = (en: string, zh: string, key: string, text: string): ForeignFact =>
    fact(
        en,
        zh,
        ingress({ [`nginx.ingress.kubernetes.io/${key}`]: text }),
        ingress({ "nginx.ingress.kubernetes.io/proxy-read-timeout": "60" }),
        {
            by: "ingress-carries-no-snippets",
        },
    );

/** Ways into and within a cluster, and what stands beside workloads. */
export const clusterNetwork = {
    noPolicy: fact("Pods are under no network policy", "容器组没有网络策略", workload, [workload, policy(both)], {
        by: "workload-has-network-policy",
    }),
    openPolicy: fact(
        "A network policy lets everybody in",
        "网络策略允许任意来源",
        policy({ ...both, ingress: [{}] }),
        policy({
            ...both,
            ingress: [
                { from: [{ podSelector: { matchLabels: { app: "api" } } }], ports: [{ protocol: "TCP", port: 8080 }] },
            ],
        }),
        { by: ["network-policy-names-peers", "network-policy-names-peers-and-ports"] },
    ),
    nodePort: fact(
        "A Service opens a port of every node",
        "Service 在全部节点开放端口",
        service({ type: "NodePort" }),
        service({ type: "ClusterIP" }),
        {
            by: "service-opens-no-way-around",
        },
    ),
    externalAddress: fact(
        "A Service claims an outside address",
        "Service 声明外部地址",
        service({ externalIPs: ["198.51.100.7"] }),
        service({ type: "ClusterIP" }),
        { by: "service-opens-no-way-around" },
    ),
    plainIngress: fact("An Ingress serves without TLS", "Ingress 未启用 TLS", ingress({}, []), ingress({}), {
        by: "ingress-encrypts",
    }),
    snippet: snippet(
        "An Ingress carries directives of nginx",
        "Ingress 携带 nginx 指令",
        "server-snippet",
        "return 200;",
    ),
    aliasSnippet: snippet(
        "An Ingress reads files of the controller by alias",
        "Ingress 以 alias 读取控制器文件",
        "configuration-snippet",
        "alias /etc/;",
    ),
    luaSnippet: snippet(
        "An Ingress runs Lua in the controller",
        "Ingress 在控制器内执行 Lua",
        "configuration-snippet",
        "content_by_lua 'ngx.exit(200)';",
    ),
    brokenAnnotation: snippet(
        "An annotation of an Ingress breaks out of its setting",
        "Ingress 注解越出其设置",
        "auth-url",
        "https://a.egov.example/#;}\nload_module x;",
    ),
    tillerService: fact(
        "A Service offers Tiller of Helm 2",
        "Service 提供 Helm 2 的 Tiller",
        service({ selector: { app: "helm", name: "tiller" }, ports: [{ port: 44134 }] }, { name: "tiller-deploy" }),
        service({ selector: { app: "web" }, ports: [{ port: 8080 }] }, { name: "web" }),
        { not: "catalogue" },
    ),
    secretInConfigMap: fact(
        "A ConfigMap holds a credential",
        "ConfigMap 中写有凭据",
        configMap({ "api-token": "s3cr3t-7781" }),
        configMap({ "api-address": "https://api.egov.example" }),
        { by: "bypass/no-secrets-in-plain-places" },
    ),
    personalConfigMap: fact(
        "A ConfigMap holds names or addresses of people",
        "ConfigMap 中写有人员信息",
        configMap({ email: "operator@sd.egov.example" }),
        configMap({ theme: "blue" }),
        { not: "contents" },
    ),
    noQuota: fact("A namespace has no quota", "命名空间没有配额", [namespace, limits], [namespace, limits, quota], {
        by: "namespace-has-quota",
    }),
    noLimitRange: fact(
        "A namespace has no limits for containers",
        "命名空间没有容器限额",
        [namespace, quota],
        [namespace, limits, quota],
        {
            by: "namespace-has-quota",
        },
    ),
    oldVersion: fact(
        "An object is of an API version that is gone",
        "对象使用已废弃的接口版本",
        ofSystem("kubernetes:extensions/v1beta1:Ingress", {
            metadata: place,
            spec: { tls: [{ hosts: ["a.sd.egov.example"] }], rules: [{ host: "a.sd.egov.example" }] },
        }),
        ofSystem("kubernetes:networking.k8s.io/v1:Ingress", {
            metadata: place,
            spec: { tls: [{ hosts: ["a.sd.egov.example"] }], rules: [{ host: "a.sd.egov.example" }] },
        }),
        { by: "bypass/types-are-current" },
    ),
} as const;
