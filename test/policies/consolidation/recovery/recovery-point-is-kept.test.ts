import type { SystemModel } from "../../../../infra/estate/model";
import { recoveryPointIsKept as rule } from "../../../../policies/consolidation/recovery/recovery-point-is-kept";
import { onlySystem } from "../../support/one-entry";
import { withoutRecovery, withTechnique } from "../../support/recovery";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

const budget = (rpoMinutes: number, grade = 4) => ({ recovery: { grade, rtoMinutes: 240, rpoMinutes } });
const portal = (database: boolean): Partial<SystemModel> => {
    const { runtime } = tinyEstate().systems.get("sd-portal")!;
    if (runtime.kind !== "containers") throw new Error("sd-portal runs in containers");
    const workloads = runtime.workloads.map(({ database: _, ...each }) => ({
        ...each,
        ...(database && (each.volumes ?? []).length > 0 ? { database: "postgresql" as const } : {}),
    }));
    return { runtime: { ...runtime, workloads }, recovery: { grade: 4, rtoMinutes: 240, rpoMinutes: 20 } };
};
const withoutVolumes = (): Partial<SystemModel> => {
    const { runtime } = tinyEstate().systems.get("lixia-approvals")!;
    return { runtime, recovery: { grade: 2, rtoMinutes: 1440, rpoMinutes: 1 } };
};

describeRule(rule, {
    good: [
        { name: "copies that lag behind as far as they may", estate: () => onlySystem("sd-budget", budget(15)) },
        { name: "backups as often as the RPO asks for", estate: () => onlySystem("sd-budget", budget(5, 3)) },
        { name: "a database that replicates itself", estate: () => onlySystem("sd-portal", portal(true)) },
        {
            name: "a database that replicates itself without a delay",
            estate: () =>
                onlySystem("sd-portal", { ...portal(true), recovery: { grade: 6, rtoMinutes: 5, rpoMinutes: 0 } }),
        },
        { name: "volumes that are saved more often for it", estate: () => onlySystem("sd-portal", portal(false)) },
        { name: "containers without data", estate: () => onlySystem("lixia-approvals", withoutVolumes()) },
    ],
    bad: [
        {
            name: "copies that lag behind too far",
            code: "lagsBehind",
            estate: () => onlySystem("sd-budget", budget(14)),
        },
        {
            name: "more often than backups can come",
            code: "backupsTooRare",
            estate: () => onlySystem("sd-budget", budget(4, 3)),
        },
        {
            name: "volumes in containers, which nobody replicates",
            code: "backupsTooRare",
            estate: () =>
                onlySystem("sd-portal", { ...portal(false), recovery: { grade: 6, rtoMinutes: 5, rpoMinutes: 0 } }),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "a system that no site protects", estate: () => onlySystem("sd-budget", budget(0), withoutRecovery()) },
        {
            name: "a system without resources",
            estate: () =>
                onlySystem("sd-budget", { provisioned: false }, withTechnique(4, { backupEveryMinutes: 1440 })),
        },
    ],
});
