import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { isLoopback } from "../../../kernel/network/loopback";
import { booleanAt, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { knownTextAt } from "../support/regions";
import { departmentOf } from "../support/tenancy";
import { kubernetesTypes, openstackTypes, providerTypes } from "../support/types";

/** Who manages a platform and the platform prove to each other who they are. */
export const managementConnectionIsMutual: ResourceRule = {
    id: "classified-protection/management-connection-is-mutual",
    title: { zh: "管理端与云平台双向身份验证", en: "Management connections are authenticated both ways" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.1"],
    why: {
        zh: "不校验平台证书，管理员的凭据可能交给冒充者；平台不校验管理端，任何终端都能接入。",
        en: "Who does not check the platform's certificate may hand credentials to an impostor; a platform that does not check terminals takes any.",
    },
    reads: {
        zh: "提供者的 insecure、authUrl、kubeconfig，集群模板的 tlsDisabled，管理平面监听器的 clientAuthentication，APIService 的 insecureSkipTLSVerify。",
        en: "insecure, authUrl and kubeconfig of providers, tlsDisabled of cluster templates, clientAuthentication of listeners of the management plane, insecureSkipTLSVerify of API services.",
    },
    remedy: {
        zh: "使用 https 并校验证书；集群启用 TLS；管理平面监听器要求客户端证书（clientAuthentication=MANDATORY）。",
        en: "Use https and check certificates; leave TLS of clusters on; have listeners of the management plane demand client certificates.",
    },
    messages: {
        notChecked: {
            zh: "{{resource}} 不校验对方证书（{{input}}）。",
            en: "{{resource}} does not check the certificate of the other side ({{input}}).",
        },
        plain: {
            zh: "{{resource}} 以明文连接管理接口（{{input}}）。",
            en: "{{resource}} connects to a management interface without encryption ({{input}}).",
        },
        noClientCertificate: {
            zh: "{{resource}} 位于管理平面，但不要求管理端出示证书。",
            en: "{{resource}} is on the management plane and demands no certificate of who connects.",
        },
    },
    types: [
        openstackTypes.clusterTemplate,
        openstackTypes.listener,
        kubernetesTypes.apiService,
        providerTypes.kubernetes,
        providerTypes.openstack,
    ],
    examples: {
        good: [{ type: openstackTypes.clusterTemplate, inputs: { tlsDisabled: false } }],
        bad: [{ type: openstackTypes.clusterTemplate, inputs: { tlsDisabled: true } }],
    },
    check(resource, context) {
        switch (resource.type) {
            case openstackTypes.clusterTemplate:
                return refuse(resource, "tlsDisabled", "plain");
            case kubernetesTypes.apiService:
                return refuse(resource, "spec.insecureSkipTLSVerify", "notChecked");
            case openstackTypes.listener:
                return judgeListener(resource, context);
            case providerTypes.openstack:
                return judgeOpenstack(resource);
            default:
                return judgeKubeconfig(resource);
        }
    },
};

function refuse(resource: StackResource, input: string, code: "plain" | "notChecked"): Judgement {
    return booleanAt(resource, input) === true ? violation(code, { input }) : pass;
}

function judgeOpenstack(provider: StackResource): Judgement {
    if (booleanAt(provider, "insecure") === true) return violation("notChecked", { input: "insecure" });
    // Where the address comes with the deployment, or from clouds.yaml, nothing is known of it here.
    const address = knownTextAt(provider, "authUrl");
    if (address === undefined || address === "") return notApplicable;
    return /^https:/i.test(address) || isLoopback(address) ? pass : violation("plain", { input: "authUrl" });
}

/** A kubeconfig as text; one that is a path, or that is not known yet, says nothing. */
function judgeKubeconfig(provider: StackResource): Judgement {
    const kubeconfig = knownTextAt(provider, "kubeconfig") ?? "";
    if (!/["']?server["']?\s*:/.test(kubeconfig)) return notApplicable;
    if (/insecure-skip-tls-verify["']?\s*:\s*["']?true/i.test(kubeconfig))
        return violation("notChecked", { input: "kubeconfig" });
    return /server["']?\s*:\s*["']?http:/i.test(kubeconfig) ? violation("plain", { input: "kubeconfig" }) : pass;
}

function judgeListener(listener: StackResource, context: RuleContext): Judgement {
    const isManagement =
        departmentOf(listener, context) === undefined && context.ownerOf(listener).zone === "management";
    if (!isManagement) return notApplicable;
    return textAt(listener, "clientAuthentication") === "MANDATORY" ? pass : violation("noClientCertificate");
}
