import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { backupScheduleType, savesNamespace } from "../reading/backup-schedules";
import { kindOf } from "../reading/accounts";

const claimType = "kubernetes:core/v1:PersistentVolumeClaim";

/** Where a cluster's backups are declared, they reach everything that keeps data. */
export const claimIsBackedUp: ResourceRule = {
    id: "classified-protection/claim-is-backed-up",
    title: { zh: "有状态工作负载须纳入备份计划", en: "What keeps data in a cluster is backed up" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 a)"],
    why: {
        zh: "备份计划遗漏的命名空间，数据损坏后无法恢复。",
        en: "Data in a namespace that the schedules leave out can't be restored.",
    },
    reads: {
        zh: "存储卷声明和带卷的有状态工作负载所在的命名空间，与同一集群 Velero 备份计划的范围核对；没有声明备份计划的集群不在此列，另留证据。",
        en: "Namespaces of claims and of stateful sets with volumes, compared with what Velero's schedules in the same run save; not where none is declared, which evidence has to show.",
    },
    remedy: { zh: "将该命名空间纳入备份计划。", en: "Include the namespace in a schedule." },
    messages: {
        leftOut: {
            zh: "{{resource}} 所在命名空间 {{namespace}} 没有备份计划。",
            en: "No schedule saves the namespace {{namespace}} of {{resource}}.",
        },
    },
    types: [claimType, "kubernetes:apps/v1:StatefulSet"],
    examples: {
        // A schedule beside it, which an example of one resource can't show.
        good: [],
        bad: [],
    },
    check(resource, { resources }) {
        if (kindOf(resource) === "StatefulSet" && objectsAt(resource, "spec.volumeClaimTemplates").length === 0)
            return notApplicable;
        const schedules = resources
            .ofTypeIn(resource.stack, backupScheduleType)
            .filter(({ provider }) => provider === resource.provider);
        if (schedules.length === 0) return notApplicable;
        const namespace = textAt(resource, "metadata.namespace") ?? "default";
        return schedules.some((one) => savesNamespace(one, namespace)) ? pass : violation("leftOut", { namespace });
    },
};
