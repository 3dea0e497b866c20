import { entryAt } from "../../../kernel/read";
import { notApplicable, pass, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";

const ingress = "kubernetes:networking.k8s.io/v1:Ingress";
const configMap = "kubernetes:core/v1:ConfigMap";
/** Settings of the ingress controller that turn its records off. */
const settings = ["disable-access-log", "disable-http-access-log", "disable-stream-access-log"];

/** The ingress controller writes down who asked for what. */
export const entranceKeepsAccessLog: ResourceRule = {
    id: "classified-protection/entrance-keeps-access-log",
    title: { zh: "入口访问日志不得关闭", en: "Entrances keep an access log" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.5 a)"],
    why: {
        zh: "网络边界的安全审计依赖入口的访问日志。",
        en: "The audit of the border rests on the access log of its entrances.",
    },
    reads: {
        zh: "Ingress 的 enable-access-log 注解；入口控制器 ConfigMap 的 disable-access-log 等设置。",
        en: "The annotation enable-access-log of Ingresses; disable-access-log and its like in the controller's ConfigMap.",
    },
    remedy: { zh: "去掉关闭访问日志的注解或设置。", en: "Remove what turns the access log off." },
    messages: {
        logOff: {
            zh: "{{resource}} 关闭了访问日志（{{setting}}）。",
            en: "{{resource}} turns the access log off ({{setting}}).",
        },
    },
    types: [ingress, configMap],
    examples: {
        good: [{ type: ingress, system: "sd-portal", inputs: { spec: { ingressClassName: "nginx" } } }],
        bad: [{ type: configMap, system: "sd-portal", inputs: { data: { "disable-access-log": "true" } } }],
    },
    check(resource) {
        if (resource.type === configMap) {
            const setting = settings.find((key) => entryAt(resource, "data", key) === "true");
            return setting === undefined ? notApplicable : violation("logOff", { setting });
        }
        const setting = "nginx.ingress.kubernetes.io/enable-access-log";
        return entryAt(resource, "metadata.annotations", setting) === "false" ? violation("logOff", { setting }) : pass;
    },
};
