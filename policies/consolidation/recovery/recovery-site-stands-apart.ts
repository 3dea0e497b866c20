import type { EstateModel, PlatformModel, RecoverySiteModel } from "../../../infra/estate/model";
import { cityOf, defaultLeastDistanceKm, distanceBetween } from "../../../infra/estate/recovery/seats";
import { notApplicable, pass, unknown, violation, type Judgement } from "../../kernel/judgement";
import { parseLevels } from "../../kernel/levels";
import type { EstateRule } from "../../kernel/rule";
import { platformSubject } from "../../kernel/sites";

/** What strikes a platform must not strike its recovery site. */
export const recoverySiteStandsApart: EstateRule = {
    id: "consolidation/recovery-site-stands-apart",
    title: { zh: "灾备中心异地建设", en: "Recovery sites stand in another city" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 5", "GB/T 22239 8.1.4.9 b)"],
    why: {
        zh: "同城或相距过近的灾备中心会与生产中心同时遭受地震、洪水、停电。",
        en: "A site in the same city, or too near, suffers the same earthquake, flood or blackout.",
    },
    reads: {
        zh: "灾备中心与所保护平台的 site，驻地坐标（未经核实），leastDistanceKm。",
        en: "site of recovery sites and of the platforms that they protect, coordinates of the seats (not verified), leastDistanceKm.",
    },
    remedy: {
        zh: "另选城市，或更正坐标；缩小 leastDistanceKm 须有依据。",
        en: "Choose another city, or correct the coordinates; a smaller leastDistanceKm needs a reason.",
    },
    messages: {
        sameCity: {
            zh: "灾备中心 {{site}} 与所保护的{{title.zh}}同在 {{city}}。",
            en: "The recovery site {{site}} stands in {{city}}, as does {{title.en}}, which it protects.",
        },
        tooNear: {
            zh: "灾备中心 {{site}} 距{{title.zh}} {{km}} 公里，不足 {{least}} 公里。",
            en: "The recovery site {{site}} stands {{km}} km from {{title.en}}; at least {{least}} km are asked for.",
        },
        distanceUnknown: {
            zh: "灾备中心 {{site}} 与{{title.zh}}的距离未知：缺少驻地坐标。",
            en: "How far the recovery site {{site}} stands from {{title.en}} is not known: coordinates are missing.",
        },
    },
    *checkEstate(estate) {
        for (const site of estate.recoverySites.values()) {
            const levels = parseLevels(site.protectionLevel);
            for (const code of site.protects) {
                const platform = estate.platforms.get(code);
                yield {
                    subject: `${platformSubject(site)}/${code}`,
                    location: site.source,
                    ...(levels === undefined ? {} : { levels }),
                    judgement: platform === undefined ? notApplicable : judge(estate, site, platform),
                };
            }
        }
    },
};

function judge(estate: EstateModel, { id, site }: RecoverySiteModel, platform: PlatformModel): Judgement {
    const { title } = platform;
    const city = cityOf(site);
    if (city === cityOf(platform.site)) return violation("sameCity", { site: id, title, city });
    const exact = distanceBetween(estate, site, platform.site);
    if (exact === undefined) return unknown("distanceUnknown", { site: id, title });
    const least = estate.recovery?.leastDistanceKm ?? defaultLeastDistanceKm;
    return exact < least ? violation("tooNear", { site: id, title, km: Math.floor(exact), least }) : pass;
}
