import { notApplicable, violation } from "../../kernel/judgement";
import { containersOf, podOf, podTypes } from "../../kernel/pods/pods";
import { entryAt, keysAt, numberAt, textAt, textsAt } from "../../kernel/read";
import type { ResourceRule, StackResource } from "../../kernel/rule";

const logObject = "openstack:objectstorage/containerObject:ContainerObject";
const configMap = "kubernetes:core/v1:ConfigMap";
const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";
const cluster = "openstack:containerinfra/cluster:Cluster";

/** Six months by the Cybersecurity Law, in days. */
const least = 180;
const logName = /(?:^|[^a-z])(?:audit|logs?|syslog|journal)(?![a-z])|日志|审计/i;

/** Records of audits are kept for six months at least, wherever a program says how long. */
export const auditRecordsAreKeptSixMonths: ResourceRule = {
    id: "classified-protection/audit-records-are-kept-six-months",
    title: { zh: "审计记录留存不少于六个月", en: "Audit records are kept for six months" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.5.4 d)"],
    why: {
        zh: "《网络安全法》要求网络日志留存不少于六个月，留存不足则事后无法追溯。",
        en: "The Cybersecurity Law asks for six months; what is deleted before can't be traced.",
    },
    reads: {
        zh: "API 审计日志的 --audit-log-maxage，日志系统配置中的 retention_period，日志对象的 deleteAfter，集群标签 kubeapi_options。",
        en: "--audit-log-maxage of API servers, retention_period in configurations of log stores, deleteAfter of log objects, the label kubeapi_options of clusters.",
    },
    remedy: {
        zh: "将留存时间设为 180 天（4320 小时）以上。",
        en: "Keep records for 180 days (4320 hours) at least.",
    },
    messages: {
        tooShort: {
            zh: "{{resource}} 的 {{path}} 只留存审计记录 {{days}} 天，不足 180 天。",
            en: "By {{path}}, {{resource}} keeps audit records for {{days}} days; the least is 180.",
        },
    },
    types: [logObject, configMap, template, cluster, ...podTypes],
    examples: {
        good: [{ type: configMap, inputs: { data: { "loki.yaml": "limits_config:\n  retention_period: 4320h" } } }],
        bad: [{ type: configMap, inputs: { data: { "loki.yaml": "limits_config:\n  retention_period: 744h" } } }],
    },
    check(resource) {
        const stated = statedIn(resource);
        if (stated.length === 0) return notApplicable;
        return stated
            .filter(({ days }) => days < least)
            .map(({ path, days }) => violation("tooShort", { path, days: Math.floor(days) }));
    },
};

interface Stated {
    readonly path: string;
    readonly days: number;
}

function statedIn(resource: StackResource): Stated[] {
    switch (resource.type) {
        case logObject:
            return ofObject(resource);
        case configMap:
            return ofConfigMap(resource);
        case template:
        case cluster:
            return inText("labels.kubeapi_options", textAt(resource, "labels.kubeapi_options") ?? "", maxAge);
        default:
            return ofPods(resource);
    }
}

const maxAge = /--audit-log-maxage[= ](\d+)(d?)\b/g;
const retention = /retention_period["']?\s*[:=]\s*["']?(\d+)([hdw])/g;
const daysOf: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, w: 7, "": 1 };

function inText(path: string, text: string, pattern: RegExp): Stated[] {
    return [...text.matchAll(pattern)].map(([, amount = "0", unit = ""]) => ({
        path,
        days: Number(amount) * (daysOf[unit] ?? 1),
    }));
}

/** Objects of log containers that are deleted by themselves, after seconds. */
function ofObject(resource: StackResource): Stated[] {
    const seconds = numberAt(resource, "deleteAfter");
    if (seconds === undefined) return [];
    const names = `${textAt(resource, "containerName") ?? ""} ${textAt(resource, "name") ?? ""}`;
    return logName.test(names) ? [{ path: "deleteAfter", days: seconds / 86400 }] : [];
}

function ofConfigMap(resource: StackResource): Stated[] {
    return keysAt(resource, "data").flatMap((key) =>
        inText(`data["${key}"]`, entryAt(resource, "data", key) ?? "", retention),
    );
}

function ofPods(resource: StackResource): Stated[] {
    const pod = podOf(resource);
    if (pod === undefined) return [];
    return containersOf(pod).flatMap((container) => {
        const words = [...textsAt(container, "command"), ...textsAt(container, "args")].join(" ");
        return inText(`${container.at}.args`, words, maxAge);
    });
}
