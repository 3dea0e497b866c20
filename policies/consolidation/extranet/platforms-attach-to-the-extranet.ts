import type { EstateModel, PlatformModel, Text } from "../../../infra/estate/model";
import { ofPlatform } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";

const kindTitles: Readonly<Record<"province-city" | "city-county", Text>> = {
    "province-city": { zh: "省市链路", en: "province-city link" },
    "city-county": { zh: "市县链路", en: "city-county link" },
};

/** A platform is part of the one extranet: by a link to the level above, as soon as the estate declares its links. */
export const platformsAttachToTheExtranet: EstateRule = {
    id: "consolidation/platforms-attach-to-the-extranet",
    title: { zh: "云平台接入电子政务外网", en: "Platforms attach to the extranet" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 4"],
    why: {
        zh: "未接入外网的平台是孤岛：上下级系统无法互通，灾备数据无法送出。",
        en: "A platform that is not attached is an island: systems of other levels can't reach it, and its copies can't leave it.",
    },
    reads: {
        zh: "extranet.yaml 的链路，与各平台所属行政区划。",
        en: "Links of extranet.yaml, and the division of each platform.",
    },
    remedy: {
        zh: "登记链路：市级平台须有省市链路，试点县平台须有市县链路。",
        en: "Declare the link: province-city for a city's platform, city-county for a pilot county's.",
    },
    messages: {
        notAttached: {
            zh: "{{title.zh}}没有{{kind.zh}}，未接入电子政务外网。",
            en: "The {{title.en}} has no {{kind.en}} and is not attached to the extranet.",
        },
    },
    *checkEstate(estate) {
        for (const platform of estate.platforms.values()) yield ofPlatform(platform, judge(platform, estate));
    },
};

function judge({ division, title }: PlatformModel, { extranet, divisions }: EstateModel): Judgement {
    const level = divisions.get(division)?.level;
    // What the province's platform is attached to are the links of the others.
    if (extranet === undefined || level === undefined || level === "province") return notApplicable;
    const kind = level === "city" ? "province-city" : "city-county";
    const attached = [...extranet.links.values()].some((link) => link.kind === kind && link.ends[1] === division);
    return attached ? pass : violation("notAttached", { title, kind: kindTitles[kind] });
}
