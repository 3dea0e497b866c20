import { textsAt } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";

/** Velero's. */
export const backupScheduleType = "kubernetes:velero.io/v1:Schedule";

/** Whether a schedule saves what a namespace holds; without a list it saves all. */
export function savesNamespace(schedule: StackResource, namespace: string): boolean {
    const included = textsAt(schedule, "spec.template.includedNamespaces");
    const isIncluded = included.length === 0 || included.includes("*") || included.includes(namespace);
    return isIncluded && !textsAt(schedule, "spec.template.excludedNamespaces").includes(namespace);
}
