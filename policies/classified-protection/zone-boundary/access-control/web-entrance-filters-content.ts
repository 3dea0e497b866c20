import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { markOf } from "../../../kernel/reading/marks";
import { zoneOf } from "../../../kernel/network/zone";
import { entryAt, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const listener = "openstack:loadbalancer/listener:Listener";
const l7Policy = "openstack:loadbalancer/l7PolicyV2:L7PolicyV2";
const ingress = "kubernetes:networking.k8s.io/v1:Ingress";
const webProtocols = ["HTTP", "HTTPS", "TERMINATED_HTTPS"];
const nginx = "nginx.ingress.kubernetes.io/";
/** Ingress classes of controllers that filter content themselves. */
const filteringClasses = /waf/i;

/** What the internet sends to a web entrance is looked at before it is passed on. */
export const webEntranceFiltersContent: ResourceRule = {
    id: "classified-protection/web-entrance-filters-content",
    title: { zh: "互联网 Web 入口须作应用层访问控制", en: "Web entrances of the internet zone filter content" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 e)"],
    why: {
        zh: "只按地址和端口放行，无法拦截 Web 请求中的攻击内容。",
        en: "Addresses and ports alone stop no attack that comes inside a web request.",
    },
    reads: {
        zh: "互联网接入区的监听器及其七层策略、egov:role=waf 标签；Ingress 的 ingressClassName 和 ModSecurity 注解。",
        en: "Listeners of the internet zone, their L7 policies and the tag egov:role=waf; ingressClassName and ModSecurity annotations of Ingresses.",
    },
    remedy: {
        zh: "Ingress 设 nginx.ingress.kubernetes.io/enable-modsecurity 和 enable-owasp-core-rules 为 true，或使用 WAF 的 ingressClass；监听器由 WAF 承接（标明 egov:role=waf），或配置七层策略。",
        en: "Set nginx.ingress.kubernetes.io/enable-modsecurity and enable-owasp-core-rules to true, or use the ingress class of a WAF; let a WAF take the listener (tag egov:role=waf) or give it L7 policies.",
    },
    messages: {
        notFiltered: {
            zh: "互联网接入区的入口 {{resource}} 没有应用层访问控制。",
            en: "The entrance {{resource}} of the internet zone filters no content.",
        },
    },
    types: [listener, ingress],
    examples: {
        good: [
            {
                type: ingress,
                system: "sd-portal",
                inputs: {
                    metadata: {
                        annotations: {
                            [`${nginx}enable-modsecurity`]: "true",
                            [`${nginx}enable-owasp-core-rules`]: "true",
                        },
                    },
                },
            },
        ],
        bad: [{ type: ingress, system: "sd-portal", inputs: { spec: { ingressClassName: "nginx" } } }],
    },
    check(resource, context) {
        if (zoneOf(resource, context) !== "internet") return notApplicable;
        if (resource.type === listener) {
            if (!webProtocols.includes(textAt(resource, "protocol") ?? "")) return notApplicable;
            return isBehindFilter(resource, context) ? pass : violation("notFiltered");
        }
        return filtersItself(resource) ? pass : violation("notFiltered");
    },
};

/** Encryption that is passed through hides the content from a policy of the listener. */
function isBehindFilter(resource: StackResource, { resources }: RuleContext): boolean {
    const ends = [resource, ...resources.targets(resource, "loadbalancerId")];
    if (ends.some((end) => markOf(end, "role") === "waf")) return true;
    return textAt(resource, "protocol") !== "HTTPS" && resources.referring(resource, l7Policy).length > 0;
}

function filtersItself(resource: StackResource): boolean {
    if (filteringClasses.test(textAt(resource, "spec.ingressClassName") ?? "")) return true;
    const isOn = (name: string): boolean => entryAt(resource, "metadata.annotations", nginx + name) === "true";
    return isOn("enable-modsecurity") && isOn("enable-owasp-core-rules");
}
