import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { entryAt, isSet, keysAt, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const listener = "openstack:loadbalancer/listener:Listener";
const ingress = "kubernetes:networking.k8s.io/v1:Ingress";
const meshPolicies = [
    "kubernetes:security.istio.io/v1:PeerAuthentication",
    "kubernetes:security.istio.io/v1beta1:PeerAuthentication",
];
const annotation = "nginx.ingress.kubernetes.io/auth-tls-";

/** At level 4 clients show a certificate before they are answered. */
export const bothSidesProveWhoTheyAre: ResourceRule = {
    id: "classified-protection/both-sides-prove-who-they-are",
    title: { zh: "第四级通信前须双向认证", en: "At level 4 both sides prove who they are" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.1.2.2 c)"],
    why: {
        zh: "第四级要求在通信前基于密码技术对通信双方进行验证；只有服务端证书时，任何人都能建立连接。",
        en: "Level 4 wants both sides verified by cryptography before they talk; with the server's certificate alone anybody may.",
    },
    reads: {
        zh: "监听器的 protocol、clientAuthentication、clientCaTlsContainerRef；Ingress 的 auth-tls-* 注解；服务网格 PeerAuthentication 的 mtls.mode。",
        en: "protocol, clientAuthentication and clientCaTlsContainerRef of listeners; auth-tls-* annotations of Ingresses; mtls.mode of the mesh's PeerAuthentication.",
    },
    remedy: {
        zh: "监听器设 clientAuthentication=MANDATORY 和 clientCaTlsContainerRef（3.15 版资源没有该属性时，改用 HTTPS 直通，由系统自行双向认证）；Ingress 设 auth-tls-verify-client=on 和 auth-tls-secret；PeerAuthentication 设 STRICT。",
        en: "Set clientAuthentication=MANDATORY and clientCaTlsContainerRef on listeners (version 3.15 has not got them: pass HTTPS through to the system, which asks itself); auth-tls-verify-client=on with auth-tls-secret on Ingresses; STRICT in PeerAuthentication.",
    },
    messages: {
        clientNotAsked: {
            zh: "{{resource}} 不要求客户端证书。",
            en: "{{resource}} doesn't ask clients for a certificate.",
        },
        noAuthority: {
            zh: "{{resource}} 要求客户端证书，但未指定签发机构。",
            en: "{{resource}} asks clients for a certificate and names no authority that issues them.",
        },
        plainAllowed: {
            zh: "{{resource}} 的 mtls 模式为 {{mode}}，允许不经认证的通信。",
            en: "{{resource}} has the mtls mode {{mode}}, which lets in who proves nothing.",
        },
    },
    types: [listener, ingress, ...meshPolicies],
    examples: { good: [], bad: [] },
    check(resource) {
        if (resource.type === listener) return checkListener(resource);
        return resource.type === ingress ? checkIngress(resource) : checkMesh(resource);
    },
};

function checkListener(resource: StackResource): Judgement {
    // What is passed through is answered by the system itself.
    if (textAt(resource, "protocol") !== "TERMINATED_HTTPS") return notApplicable;
    if (textAt(resource, "clientAuthentication") !== "MANDATORY") return violation("clientNotAsked");
    return isSet(resource, "clientCaTlsContainerRef") ? pass : violation("noAuthority");
}

function checkIngress(resource: StackResource): Judgement {
    if (entryAt(resource, "metadata.annotations", `${annotation}verify-client`) !== "on")
        return violation("clientNotAsked");
    return entryAt(resource, "metadata.annotations", `${annotation}secret`) === undefined
        ? violation("noAuthority")
        : pass;
}

/** Ports may have a mode of their own. */
function checkMesh(resource: StackResource): Judgement[] {
    const paths = keysAt(resource, "spec.portLevelMtls").map((port) => `spec.portLevelMtls.${port}.mode`);
    const modes = ["spec.mtls.mode", ...paths].map((path) => textAt(resource, path) ?? "UNSET");
    return modes.filter((mode) => mode !== "STRICT").map((mode) => violation("plainAllowed", { mode }));
}
