import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, isSet, numberAt, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { judgeAll } from "../reading/judge-each";

const containerType = "openstack:objectstorage/container:Container";
const objectType = "openstack:objectstorage/containerObject:ContainerObject";
const claimType = "kubernetes:core/v1:PersistentVolumeClaim";

/** Names of what holds audit records. */
const audits = /(?:^|[^a-z])(?:audits?|auditlogs?|logs?|syslogs?|siem)(?:[^a-z]|$)|审计|日志/i;

/** The Cybersecurity Law has network logs kept for six months or longer. */
const shortestDays = 180;

/** Stores of audit records are not deleted or written over, and records stay as long as the law wants. */
export const auditStoreIsKept: ResourceRule = {
    id: "classified-protection/audit-store-is-kept",
    title: { zh: "审计记录须受保护并留存", en: "Audit records are kept" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.3 c)"],
    why: {
        zh: "审计记录可被删除、覆盖或提前清理，事后就无法追溯；网络日志依法留存不少于六个月。",
        en: "What can be deleted, written over or cleared early is no proof later; the law has network logs kept for six months.",
    },
    reads: {
        zh: "名称含 audit、log、审计、日志等的对象容器、云硬盘和存储卷声明：protect 选项、forceDestroy、versioning；其中对象的 deleteAfter。",
        en: "Object containers, volumes and claims whose names say audit or log: option protect, forceDestroy, versioning; deleteAfter of objects in them.",
    },
    remedy: {
        zh: "设 protect: true，删除 forceDestroy，启用 versioning，对象留存不少于 180 天。",
        en: "Set protect: true, drop forceDestroy, turn versioning on, keep objects for 180 days or longer.",
    },
    messages: {
        notProtected: {
            zh: "存放审计记录的 {{resource}} 未设 protect，可被删除。",
            en: "{{resource}} holds audit records and is not protected from deletion.",
        },
        forced: {
            zh: "存放审计记录的 {{resource}} 允许连同内容强制删除。",
            en: "{{resource}} holds audit records and may be deleted with all of them.",
        },
        noVersions: {
            zh: "存放审计记录的 {{resource}} 未启用版本，记录可被覆盖。",
            en: "{{resource}} holds audit records that can be written over: it keeps no versions.",
        },
        tooShort: {
            zh: "审计记录 {{resource}} 在 {{days}} 天后删除，不足 {{shortest}} 天。",
            en: "{{resource}} is deleted after {{days}} days, fewer than {{shortest}}.",
        },
    },
    types: [containerType, objectType, claimType, "openstack:blockstorage/volume:Volume"],
    examples: {
        good: [{ type: containerType, protect: true, inputs: { name: "sd-audit", versioning: true } }],
        bad: [{ type: containerType, protect: true, inputs: { name: "sd-audit" } }],
    },
    check(resource, context) {
        // The vault of an audit system has rules of its own, as every vault has.
        if (!audits.test(storeName(resource)) || context.stackOf(resource).kind === "standby") return notApplicable;
        if (resource.type === objectType) {
            const seconds = numberAt(resource, "deleteAfter");
            const days = Math.floor((seconds ?? Number.POSITIVE_INFINITY) / 86_400);
            return days < shortestDays ? violation("tooShort", { days, shortest: shortestDays }) : pass;
        }
        const isContainer = resource.type === containerType;
        return judgeAll(
            () => (resource.protect ? undefined : violation("notProtected")),
            () => (booleanAt(resource, "forceDestroy") === true ? violation("forced") : undefined),
            () => (!isContainer || keepsVersions(resource) ? undefined : violation("noVersions")),
        );
    },
};

function storeName(resource: StackResource): string {
    const path =
        resource.type === objectType ? "containerName" : resource.type === claimType ? "metadata.name" : "name";
    return textAt(resource, path) ?? resource.name;
}

const keepsVersions = (container: StackResource): boolean =>
    booleanAt(container, "versioning") === true || isSet(container, "versioningLegacy");
