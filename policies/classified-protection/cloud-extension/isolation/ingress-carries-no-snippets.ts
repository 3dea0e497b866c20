import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { entryAt, keysAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const ingress = "kubernetes:networking.k8s.io/v1:Ingress";

/** Annotations whose value is written into the controller's configuration as it is. */
const directives = /^[^/]*nginx[^/]*\/[a-z-]*snippets?$/;
/** Annotations whose value the controller has put into its configuration without checking it well enough. */
const copied = /^[^/]*nginx[^/]*\/(?:auth-url|auth-tls-match-cn|mirror-target|mirror-host)$/;
/** What ends a setting of nginx and starts another. */
const breaksOut = /[\r\n{};#]/;

/** No tenant writes the configuration of the controller that serves all of them. */
export const ingressCarriesNoSnippets: ResourceRule = {
    id: "classified-protection/ingress-carries-no-snippets",
    title: { zh: "Ingress 不得携带控制器指令", en: "Ingresses carry no directives for the controller" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.2.1 b)"],
    why: {
        zh: "全部租户共用一个 Ingress 控制器；写入其配置的租户可读取其他租户的证书和流量（CVE-2021-25742、CVE-2025-1974）。",
        en: "One controller serves all tenants: whoever writes into its configuration reads the others' certificates and traffic (CVE-2021-25742, CVE-2025-1974).",
    },
    reads: {
        zh: "Ingress 的 metadata.annotations：nginx 的 *-snippet，以及 auth-url、auth-tls-match-cn、mirror-target、mirror-host 的取值。",
        en: "metadata.annotations of Ingresses: *-snippet of nginx, and values of auth-url, auth-tls-match-cn, mirror-target, mirror-host.",
    },
    remedy: {
        zh: "删除这些注解，改用控制器的其他设置，或由平台统一配置。",
        en: "Drop these annotations; use other settings of the controller, or have the platform set it for all.",
    },
    messages: {
        directives: {
            zh: "{{resource}} 的注解 {{annotation}} 携带控制器指令。",
            en: "Annotation {{annotation}} of {{resource}} carries directives for the controller.",
        },
        breaksOut: {
            zh: "{{resource}} 的注解 {{annotation}} 含有可越出该项设置的字符。",
            en: "Annotation {{annotation}} of {{resource}} has characters that end its setting and start another.",
        },
    },
    types: [ingress, "kubernetes:networking.k8s.io/v1beta1:Ingress", "kubernetes:extensions/v1beta1:Ingress"],
    examples: {
        good: [
            {
                type: ingress,
                system: "sd-portal",
                inputs: { metadata: { annotations: { "nginx.ingress.kubernetes.io/proxy-read-timeout": "60" } } },
            },
        ],
        bad: [
            {
                type: ingress,
                system: "sd-portal",
                inputs: {
                    metadata: { annotations: { "nginx.ingress.kubernetes.io/server-snippet": "return 200;" } },
                },
            },
        ],
    },
    check(resource) {
        const annotations = keysAt(resource, "metadata.annotations");
        if (annotations.length === 0) return notApplicable;
        return annotations.flatMap((annotation): Judgement[] => {
            if (directives.test(annotation)) return [violation("directives", { annotation })];
            if (!copied.test(annotation)) return [];
            const value = entryAt(resource, "metadata.annotations", annotation) ?? "";
            return breaksOut.test(value) ? [violation("breaksOut", { annotation })] : [];
        });
    },
};
