import type { EstateModel } from "../../infra/estate/model";
import { unknown, violation, type Judgement } from "../kernel/judgement";
import { hostOf, placeOfHost, placeOfRegion, type Place } from "../kernel/places/place";

/** Messages of all rules about where something is. */
export const placeMessages = {
    abroad: {
        zh: "{{resource}} 的 {{path}} 为 {{value}}，位于境外。",
        en: "{{path}} of {{resource}} is {{value}}, which is outside of China.",
    },
    placeUnknown: {
        zh: "{{resource}} 的 {{path}} 为 {{value}}，无法判断是否在境内；请在目录中登记。",
        en: "{{path}} of {{resource}} is {{value}}; it can't be told whether that is in China, so declare it in the catalogue.",
    },
} as const;

/** Nothing for an address in China. */
export function judgeAddress(path: string, address: string, estate: EstateModel): Judgement[] {
    const host = hostOf(address);
    return host === undefined ? [] : judge(path, host, placeOfHost(host, estate));
}

/** Nothing for a region in China. */
export function judgeRegion(path: string, region: string, estate: EstateModel): Judgement[] {
    return region === "" ? [] : judge(path, region, placeOfRegion(region, estate));
}

function judge(path: string, value: string, place: Place): Judgement[] {
    if (place === "china") return [];
    return [place === "abroad" ? violation("abroad", { path, value }) : unknown("placeUnknown", { path, value })];
}
