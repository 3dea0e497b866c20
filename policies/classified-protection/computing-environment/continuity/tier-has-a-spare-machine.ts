import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EstateRule } from "../../../kernel/rule";

/** Each tier of a system goes on when one machine stops. */
export const tierHasASpareMachine: EstateRule = {
    id: "classified-protection/tier-has-a-spare-machine",
    title: { zh: "各层云主机须有热冗余", en: "Each tier has a spare machine" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.9 c)"],
    why: {
        zh: "只有一台主机的层一旦故障，整个系统中断。",
        en: "Where a tier has one machine, the whole system stops with it.",
    },
    reads: { zh: "已上云系统 runtime.tiers[].count。", en: "runtime.tiers[].count of systems on the platform." },
    remedy: { zh: "将 count 提高到 2 以上。", en: "Set count to two or more." },
    messages: {
        alone: {
            zh: "{{title.zh}}（{{system}}）的 {{tier}} 层只有一台云主机。",
            en: "{{title.en}} ({{system}}) has one machine in its tier {{tier}}.",
        },
    },
    *checkEstate({ systems }) {
        for (const [system, { title, provisioned, runtime, protectionLevel, source, partSources }] of systems) {
            const parsed = parseLevels(protectionLevel);
            const levels = parsed === undefined ? {} : { levels: parsed };
            if (!provisioned || runtime.kind !== "virtual-machines")
                yield { subject: `system/${system}`, location: source, ...levels, judgement: notApplicable };
            else
                for (const { name: tier, count } of runtime.tiers)
                    yield {
                        subject: `system/${system}/tier/${tier}`,
                        location: partSources.get(`tier/${tier}`) ?? source,
                        ...levels,
                        judgement: count < 2 ? violation("alone", { system, title, tier }) : pass,
                    };
        }
    },
};
