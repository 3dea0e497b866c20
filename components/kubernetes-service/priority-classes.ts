import * as scheduling from "@pulumi/kubernetes/scheduling/v1";
import { nameOf, type Scope } from "./scope";
import type { Importance } from "./names";

/** Higher is scheduled first; only core systems push others off a full node. */
const classes: Readonly<
    Record<Importance, { readonly value: number; readonly preempts: boolean; readonly description: string }>
> = {
    core: { value: 1_000_000, preempts: true, description: "Core systems 核心业务系统" },
    important: { value: 100_000, preempts: false, description: "Important systems 重要业务系统" },
    general: { value: 1_000, preempts: false, description: "General systems 一般业务系统" },
};

/** One class for each importance of a system (GB/T 22239-2019 9.1.2.1 f asks the same of bandwidth, unverified). */
export function createPriorityClasses(scope: Scope): void {
    for (const [importance, { value, preempts, description }] of Object.entries(classes))
        new scheduling.PriorityClass(
            `${scope.name}/egov-${importance}`,
            {
                metadata: { name: nameOf(scope, `egov-${importance as Importance}`), labels: scope.labels },
                value,
                preemptionPolicy: preempts ? "PreemptLowerPriority" : "Never",
                globalDefault: false,
                description,
            },
            scope.options,
        );
}
