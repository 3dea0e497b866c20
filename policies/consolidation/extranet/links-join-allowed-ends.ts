import type { EstateModel, Text } from "../../../infra/estate/model";
import type { ExtranetSiteModel, LinkModel } from "../../../infra/estate/extranet/model";
import { ofLink } from "../../kernel/estate-entry";
import { pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";

/** Links follow the levels: province to city, city to its own counties, a joined city to its host, platforms to recovery sites. */
export const linksJoinAllowedEnds: EstateRule = {
    id: "consolidation/links-join-allowed-ends",
    title: { zh: "链路两端符合层级关系", en: "Links join ends that may be joined" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 3", "LZBF 2015-7 4"],
    why: {
        zh: "各级统一使用电子政务外网；县级不自建广域链路，只经所属市接入。",
        en: "All levels use the one extranet; a county has no wide-area link of its own, only that of its city.",
    },
    reads: {
        zh: "各链路的 kind 和 ends，以及两端行政区划的级别、承载方式和上级。",
        en: "kind and ends of links; level, hosting and parent of the divisions at both ends.",
    },
    remedy: {
        zh: "改正链路类别或端点：省市链路由省到市，市县链路由市到本市县，接入他市平台的市连到其承载平台。",
        en: "Correct the kind or the ends: province-city from the province to a city, city-county from a city to a county of its own, platform-platform from a host to the city that joined it or to another platform.",
    },
    messages: {
        notProvinceToCity: {
            zh: "{{link}} 是省市链路，应由省级平台连到某市，而两端为 {{one.zh}} 与 {{other.zh}}。",
            en: "{{link}} is a province-city link, which leads from the province's platform to a city, not from {{one.en}} to {{other.en}}.",
        },
        notCityToCounty: {
            zh: "{{link}} 是市县链路，应由市连到本市所辖县，而两端为 {{one.zh}} 与 {{other.zh}}。",
            en: "{{link}} is a city-county link, which leads from a city to a county of its own, not from {{one.en}} to {{other.en}}.",
        },
        notHosted: {
            zh: "{{link}} 连到的 {{other.zh}} 并未接入 {{one.zh}} 的平台；平台间链路连接两个平台，或承载平台与接入的市。",
            en: "{{other.en}} of {{link}} has not joined the platform of {{one.en}}; platform-platform links join two platforms, or a host and the city that joined it.",
        },
        notRecovery: {
            zh: "{{link}} 是平台与灾备中心的链路，应有且只有一端是灾备中心。",
            en: "{{link}} is a platform-dr link, of which exactly one end is a recovery site.",
        },
    },
    *checkEstate(estate) {
        for (const link of estate.extranet?.links.values() ?? []) yield ofLink(link, judge(link, estate));
    },
};

function judge(link: LinkModel, estate: EstateModel): Judgement {
    const [one, other] = link.ends.map((key) => estate.extranet?.sites.get(key));
    // The estate's own rules refuse an end that is nowhere.
    if (one === undefined || other === undefined) return pass;
    const ends = { link: link.id, one: titleOf(one, estate), other: titleOf(other, estate) };
    const recovery = [one, other].filter((site) => site.end.recoverySite !== undefined).length;
    if (link.kind === "platform-dr") return recovery === 1 ? pass : violation("notRecovery", { link: link.id });
    const [upper, lower] = [divisionOf(one, estate), divisionOf(other, estate)];
    switch (link.kind) {
        case "province-city":
            return upper?.level === "province" && lower?.level === "city" ? pass : violation("notProvinceToCity", ends);
        case "city-county":
            return upper?.level === "city" && lower?.level === "county" && lower.parent === upper.code
                ? pass
                : violation("notCityToCounty", ends);
        case "platform-platform":
            return one.kind === "cloud" && (other.kind === "cloud" || lower?.host === upper?.code)
                ? pass
                : violation("notHosted", ends);
    }
}

/** Division of a platform or edge; a recovery site stands for none. */
function divisionOf(site: ExtranetSiteModel, estate: EstateModel): ReturnType<EstateModel["divisions"]["get"]> {
    return site.end.recoverySite === undefined ? estate.divisions.get(site.division) : undefined;
}

function titleOf(site: ExtranetSiteModel, estate: EstateModel): Text {
    return divisionOf(site, estate)?.title ?? { zh: site.key, en: site.key };
}
