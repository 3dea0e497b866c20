import type { EstateModel, SystemModel } from "../../../../infra/estate/model";
import { pass, violation, type Judgement } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EntryJudgement, EstateRule } from "../../../kernel/rule";

/** On a platform of level 4, machines of level-4 systems are in the level-4 pool, and nobody else's are. */
export const level4SystemHasOwnPool: EstateRule = {
    id: "classified-protection/level4-system-has-own-pool",
    title: { zh: "四级系统使用独立资源池", en: "Level-4 systems have a pool of their own" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.2.2.1 h)"],
    why: {
        zh: "与低等级系统共用宿主机，会把低等级系统的风险带给四级系统。",
        en: "On hosts that are shared with lower levels, their risks become those of a level-4 system.",
    },
    reads: {
        zh: "系统定级、各层所用规格的资源池、云平台可用区的资源池。",
        en: "Level of systems, pool of the flavors of their tiers, pool of the platform's availability zones.",
    },
    remedy: {
        zh: "四级系统改用 pool: level4 的规格，云平台登记 level4 资源池；其他系统改用普通规格。",
        en: "Give level-4 systems flavors with pool: level4 and the platform a zone of that pool; give other systems general flavors.",
    },
    messages: {
        noPool: {
            zh: "系统 {{system}} 为四级，但云平台 {{platform}} 没有 level4 资源池。",
            en: "System {{system}} has level 4, and platform {{platform}} has no zone of the level-4 pool.",
        },
        generalFlavor: {
            zh: "系统 {{system}} 为四级，其 {{tier}} 层使用普通资源池的规格 {{flavor}}。",
            en: "System {{system}} has level 4; its tier {{tier}} uses the flavor {{flavor}} of the general pool.",
        },
        lowerLevel: {
            zh: "系统 {{system}} 定级为 {{level}}，其 {{tier}} 层却使用四级资源池的规格 {{flavor}}。",
            en: "System {{system}} has level {{level}}; its tier {{tier}} uses the flavor {{flavor}} of the level-4 pool.",
        },
    },
    *checkEstate(estate): Iterable<EntryJudgement> {
        for (const system of estate.systems.values()) {
            if (!system.provisioned) continue;
            const platform = estate.platforms.get(system.host);
            const levels = parseLevels(platform?.protectionLevel ?? "");
            if (levels === undefined) continue;
            const isLevel4 = parseLevels(system.protectionLevel)?.G === 4;
            const hasPool = platform?.availabilityZones.some(({ pool }) => pool === "level4");
            const judged = { location: system.source, levels };
            if (isLevel4)
                yield {
                    ...judged,
                    subject: `system/${system.id}`,
                    judgement: hasPool ? pass : violation("noPool", { system: system.id, platform: system.host }),
                };
            for (const { tier, flavor, judgement } of judgeTiers(system, isLevel4, estate))
                yield {
                    ...judged,
                    subject: `system/${system.id}/tier/${tier}/${flavor}`,
                    location: system.partSources.get(`tier/${tier}`) ?? system.source,
                    judgement,
                };
        }
    },
};

function judgeTiers(
    { id, runtime, protectionLevel }: SystemModel,
    isLevel4: boolean,
    { catalogue }: EstateModel,
): { readonly tier: string; readonly flavor: string; readonly judgement: Judgement }[] {
    if (runtime.kind !== "virtual-machines") return [];
    return runtime.tiers.map(({ name: tier, flavor }) => {
        const inPool = catalogue.flavors.find(({ name }) => name === flavor)?.pool === "level4";
        const params = { system: id, tier, flavor };
        if (isLevel4) return { tier, flavor, judgement: inPool ? pass : violation("generalFlavor", params) };
        const lower = violation("lowerLevel", { ...params, level: protectionLevel });
        return { tier, flavor, judgement: inPool ? lower : pass };
    });
}
