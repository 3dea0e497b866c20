import { pass, violation } from "../../../kernel/judgement";
import { isSet, objectsAt, textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const ingressTypes = [
    "kubernetes:networking.k8s.io/v1:Ingress",
    "kubernetes:networking.k8s.io/v1beta1:Ingress",
    "kubernetes:extensions/v1beta1:Ingress",
];
const [ingress] = ingressTypes as [string];

/** Every host name that an Ingress answers for has a certificate. */
export const ingressEncrypts: ResourceRule = {
    id: "classified-protection/ingress-encrypts",
    title: { zh: "Ingress 的每个域名须启用 TLS", en: "Ingresses encrypt every host name" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.2 b)"],
    why: {
        zh: "未列入 tls 的域名以明文 HTTP 提供服务，通信内容可被窃听。",
        en: "A host name that tls doesn't name is answered in plain HTTP, for anybody on the way to read.",
    },
    reads: {
        zh: "Ingress 的 spec.rules[].host、spec.defaultBackend 和 spec.tls[].hosts。",
        en: "spec.rules[].host, spec.defaultBackend and spec.tls[].hosts of Ingresses.",
    },
    remedy: {
        zh: "在 spec.tls 中列出全部域名及其证书密钥。",
        en: "Name every host in spec.tls, with the secret that holds its certificate.",
    },
    messages: {
        plainHost: {
            zh: "{{resource}} 的域名 {{host}} 未启用 TLS。",
            en: "{{resource}} answers for {{host}} without TLS.",
        },
    },
    types: ingressTypes,
    examples: {
        good: [
            {
                type: ingress,
                system: "sd-portal",
                inputs: { spec: { tls: [{ hosts: ["www.sd.example"] }], rules: [{ host: "www.sd.example" }] } },
            },
        ],
        bad: [{ type: ingress, system: "sd-portal", inputs: { spec: { rules: [{ host: "www.sd.example" }] } } }],
    },
    check(resource) {
        const tls = objectsAt(resource, "spec.tls");
        // An entry without hosts stands for every host of the Ingress.
        if (tls.some((entry) => !isSet(entry, "hosts"))) return pass;
        const secure = new Set(tls.flatMap((entry) => textsAt(entry, "hosts")));
        const hosts = objectsAt(resource, "spec.rules").map((rule) => textAt(rule, "host") ?? "*");
        if (isSet(resource, "spec.defaultBackend") || isSet(resource, "spec.backend")) hosts.push("*");
        return [...new Set(hosts)]
            .filter((host) => !secure.has(host) && !secure.has(host.replace(/^[^.]+\./, "*.")))
            .map((host) => violation("plainHost", { host }));
    },
};
