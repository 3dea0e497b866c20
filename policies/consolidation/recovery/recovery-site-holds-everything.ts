import { recoveryPlans, type RecoveryPlan } from "../../../infra/estate/recovery/plan";
import { ofPlatform } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EntryJudgement, EstateRule } from "../../kernel/rule";

/** The whole province may fail over at once. What is only kept as backups comes up as far as there is room, and is not asked for. */
export const recoverySiteHoldsEverything: EstateRule = {
    id: "consolidation/recovery-site-holds-everything",
    title: { zh: "灾备中心容量足以同时接管", en: "A recovery site holds all that comes up there" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 5"],
    why: {
        zh: "区域性灾难会使多个平台同时失效；容量只够其中一部分，其余系统的恢复目标就无法兑现。",
        en: "A regional disaster takes several platforms at once; with room for some only, the promises to all others are broken.",
    },
    reads: {
        zh: "灾备中心的 capacity、集群容量和超分比，受保护且不止备份的系统的全部规模；按恢复顺序累计（egov recovery 可列出）。",
        en: "capacity of the site and its cluster, the overcommit, and the full size of all protected systems that are more than backups, in the order in which they come up (egov recovery lists it).",
    },
    remedy: {
        zh: "扩充灾备中心，或将部分系统调整为较低的灾备等级。",
        en: "Enlarge the site, or put systems into a lower recovery grade.",
    },
    messages: {
        tooSmall: {
            zh: "灾备中心 {{site}} 同时接管时有 {{count}} 个系统放不下，首个为 {{system}}（{{resource}} 尚缺 {{missing}}）。",
            en: "When all fails over at once, {{count}} systems find no room at {{site}}, the first being {{system}} ({{resource}}: {{missing}} short).",
        },
    },
    *checkEstate(estate) {
        for (const plan of recoveryPlans(estate)) yield judge(plan);
    },
};

function judge({ site, steps }: RecoveryPlan): EntryJudgement {
    const owed = steps.filter(({ technique }) => technique.technique !== "backup");
    if (owed.length === 0) return ofPlatform(site, notApplicable);
    const left = owed.flatMap(({ system, short: [lack] }) => (lack === undefined ? [] : [{ system, lack }]));
    const [first] = left;
    const judgement: Judgement =
        first === undefined
            ? pass
            : violation("tooSmall", {
                  site: site.id,
                  count: left.length,
                  system: first.system.id,
                  resource: first.lack.resource,
                  missing: Math.ceil(first.lack.missing),
              });
    return ofPlatform(site, judgement);
}
