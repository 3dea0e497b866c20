import { notApplicable, violation } from "../../../kernel/judgement";
import { entryAt, isSet, textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { judgeAll } from "../reading/judge-each";

const listenerType = "openstack:loadbalancer/listener:Listener";
const poolType = "openstack:loadbalancer/pool:Pool";
const configMapType = "kubernetes:core/v1:ConfigMap";

/** TLCP is the national protocol with SM algorithms, GB/T 38636. */
const current = ["TLSV1.2", "TLSV1.3", "TLCP", "GMTLS"];
const weak = /(?:^|[-_])(?:RC4|3DES|DES|NULL|EXPORT|EXP|MD5|ANULL|ADH|AECDH)(?:[-_]|$)/i;

/** TLS is of a version and with ciphers that nobody has broken. */
export const tlsIsCurrent: ResourceRule = {
    id: "classified-protection/tls-is-current",
    title: { zh: "TLS 版本与算法须安全", en: "TLS is of a current version" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.8 a)"],
    why: {
        zh: "SSL 3.0、TLS 1.0 和 1.1 以及 RC4、3DES 等算法已可被破解。",
        en: "SSL 3.0, TLS 1.0 and 1.1 and ciphers such as RC4 and 3DES have been broken.",
    },
    reads: {
        zh: "监听器和后端池的 tlsVersions、tlsCiphers，入口控制器 ConfigMap 的 ssl-protocols、ssl-ciphers；未设置的采用平台缺省值，不在此列。",
        en: "tlsVersions and tlsCiphers of listeners and pools, ssl-protocols and ssl-ciphers of an ingress controller's ConfigMap; not the platform's defaults where none is set.",
    },
    remedy: {
        zh: "只保留 TLSv1.2、TLSv1.3（或国密 TLCP）及强算法。",
        en: "Keep TLSv1.2 and TLSv1.3 (or the national TLCP) with strong ciphers.",
    },
    messages: {
        oldVersion: { zh: "{{resource}} 允许 {{version}}。", en: "{{resource}} allows {{version}}." },
        weakCipher: {
            zh: "{{resource}} 允许弱算法 {{cipher}}。",
            en: "{{resource}} allows the weak cipher {{cipher}}.",
        },
    },
    types: [listenerType, poolType, configMapType],
    examples: {
        good: [{ type: listenerType, system: "sd-budget", inputs: { tlsVersions: ["TLSv1.2", "TLSv1.3"] } }],
        bad: [{ type: listenerType, system: "sd-budget", inputs: { tlsVersions: ["TLSv1.1", "TLSv1.2"] } }],
    },
    check(resource) {
        const { isSaid, versions, ciphers } =
            resource.type === configMapType ? ofController(resource) : ofLoadBalancer(resource);
        if (!isSaid) return notApplicable;
        return judgeAll(
            () => {
                const version = versions().find((each) => !current.includes(each.toUpperCase()));
                return version === undefined ? undefined : violation("oldVersion", { version });
            },
            () => {
                const cipher = ciphers().find((each) => !each.startsWith("!") && weak.test(each));
                return cipher === undefined ? undefined : violation("weakCipher", { cipher });
            },
        );
    },
};

interface Settings {
    readonly isSaid: boolean;
    readonly versions: () => readonly string[];
    readonly ciphers: () => readonly string[];
}

const words = (text: string | undefined): string[] => (text ?? "").split(/[\s:,]+/).filter((word) => word !== "");

const ofLoadBalancer = (resource: StackResource): Settings => ({
    isSaid: isSet(resource, "tlsVersions") || isSet(resource, "tlsCiphers"),
    versions: () => textsAt(resource, "tlsVersions"),
    ciphers: () => words(textAt(resource, "tlsCiphers")),
});

function ofController(resource: StackResource): Settings {
    const read = (key: string) => () => words(entryAt(resource, "data", key));
    const [versions, ciphers] = [read("ssl-protocols"), read("ssl-ciphers")];
    return { isSaid: isSet(resource, "data.ssl-protocols") || isSet(resource, "data.ssl-ciphers"), versions, ciphers };
}
