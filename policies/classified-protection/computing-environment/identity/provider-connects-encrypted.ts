import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { isLoopback } from "../../../kernel/network/loopback";
import { booleanAt, isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { isUnknown, plain } from "../../../kernel/values";
import { judgeAll } from "../reading/judge-each";

const openstackType = "pulumi:providers:openstack";
const kubernetesType = "pulumi:providers:kubernetes";
const endpointType = "openstack:identity/endpointV3:EndpointV3";

const elsewhere = new Set(["pulumi:pulumi:StackReference", "openstack:containerinfra/cluster:Cluster"]);

/** In YAML and in JSON. */
const skipsVerification = /["']?insecure-skip-tls-verify["']?\s*:\s*["']?true/;
const plainServer = /["']?server["']?\s*:\s*["']?http:/;

/** Whoever manages the cloud or a cluster, and every service that takes tokens, is reached by verified TLS. */
export const providerConnectsEncrypted: ResourceRule = {
    id: "classified-protection/provider-connects-encrypted",
    title: { zh: "云平台和集群须经加密且验证证书的通道管理", en: "Clouds and clusters are managed over verified TLS" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 c)"],
    why: {
        zh: "明文或不验证证书的管理连接会泄露管理口令和令牌。",
        en: "Without verified TLS whoever is on the way gets the administrator's password or token.",
    },
    reads: {
        zh: "提供者的 authUrl、insecure、endpointOverrides、kubeconfig，服务端点的 url；写在 clouds.yaml 或 kubeconfig 文件里的不在此列。",
        en: "authUrl, insecure, endpointOverrides and kubeconfig of providers, url of service endpoints; not what stands in clouds.yaml or in a file.",
    },
    remedy: {
        zh: "地址改为 https，删除 insecure 与 insecure-skip-tls-verify，用 cacertFile 指定本省的根证书。",
        en: "Use https and drop insecure and insecure-skip-tls-verify; name the province's own root with cacertFile.",
    },
    messages: {
        plainAddress: {
            zh: "{{resource}} 使用明文地址 {{url}}。",
            en: "{{resource}} uses {{url}}, which is not encrypted.",
        },
        notVerified: { zh: "{{resource}} 不验证对方证书。", en: "{{resource}} does not verify whom it talks to." },
        plainCluster: {
            zh: "{{resource}} 的 kubeconfig 使用明文地址。",
            en: "The kubeconfig of {{resource}} has an address that is not encrypted.",
        },
    },
    types: [openstackType, kubernetesType, endpointType],
    examples: {
        good: [{ type: openstackType, inputs: { authUrl: "https://cloud.egov.example:5000/v3" } }],
        bad: [{ type: openstackType, inputs: { authUrl: "http://cloud.egov.example:5000/v3" } }],
    },
    check(resource, context) {
        if (resource.type === kubernetesType) return checkCluster(resource, context);
        if (resource.type === endpointType) return plainUrl(textAt(resource, "url")) ?? pass;
        return checkCloud(resource, context);
    },
};

function checkCloud(provider: StackResource, context: RuleContext): Judgement | readonly Judgement[] {
    const inputs = ["authUrl", "insecure", "endpointOverrides"];
    if (!inputs.some((input) => isSet(provider, input) && !isFromElsewhere(provider, input, context)))
        return notApplicable;
    return judgeAll(
        () => (booleanAt(provider, "insecure") === true ? violation("notVerified") : undefined),
        // Providers take objects as JSON texts.
        () => plainUrl(/http:\/\/[^"]*/i.exec(JSON.stringify(provider.inputs["endpointOverrides"] ?? ""))?.[0]),
        () => (isFromElsewhere(provider, "authUrl", context) ? undefined : plainUrl(textAt(provider, "authUrl"))),
    );
}

function checkCluster(provider: StackResource, context: RuleContext): Judgement | readonly Judgement[] {
    if (!isSet(provider, "kubeconfig") || isFromElsewhere(provider, "kubeconfig", context)) return notApplicable;
    const kubeconfig = textAt(provider, "kubeconfig") ?? "";
    return judgeAll(
        () => (skipsVerification.test(kubeconfig) ? violation("notVerified") : undefined),
        () => (plainServer.test(kubeconfig) ? violation("plainCluster") : undefined),
    );
}

const plainUrl = (url: string | undefined): Judgement | undefined =>
    url !== undefined && /^http:/i.test(url) && !isLoopback(url) ? violation("plainAddress", { url }) : undefined;

/**
 * Whether an input is a fact of the machine that deploys (of no resource; judged once it is known), what another stack gives away
 * (judged there), or what Magnum answers, whose encryption is a matter of its cluster template.
 */
function isFromElsewhere(provider: StackResource, input: string, { resources }: RuleContext): boolean {
    if (!isUnknown(plain(provider.inputs[input]))) return false;
    return resources.targets(provider, input).every(({ type }) => elsewhere.has(type));
}
