import { display } from "../../display";
import type { Draft, DraftDivision } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import { unknownName } from "../rule";

/**
 * Who may have a platform and who joins whose: the province has one; a city builds its own or joins the province's or that
 * of a self-built city (Lu Zheng Ban Fa [2015] No. 7: provincial and municipal platforms, applications at every level).
 */
export function* checkHosting(draft: Draft): Iterable<Problem> {
    for (const division of draft.divisions.sound) {
        if (division.level === "province") yield* checkProvince(division);
        else if (division.level === "city") yield* checkCity(draft, division);
    }
}

type SoundDivision = Draft["divisions"]["sound"][number];

function* checkProvince(division: SoundDivision): Iterable<Problem> {
    const { value, keyAt, at } = division;
    if (value.hosting !== undefined) yield problem("provinceHosting", keyAt("hosting"));
    if (!division.statesPlatform) yield problem("provinceWithoutPlatform", at());
    if (value.counties !== undefined && value.counties.length > 0) yield problem("provinceCounties", keyAt("counties"));
}

function* checkCity(draft: Draft, division: SoundDivision): Iterable<Problem> {
    const { value, at, keyAt } = division;
    const { hosting } = value;
    if (hosting === undefined) {
        yield problem("missingHosting", at(), { allowed: "self-built, joined-province, joined-city" });
        return;
    }
    const host = "host" in hosting ? hosting.host : undefined;
    if (hosting.mode === "self-built") {
        if (!division.statesPlatform) yield problem("selfBuiltWithoutPlatform", at("hosting", "mode"));
    } else if (division.statesPlatform) yield problem("joinedWithPlatform", keyAt("platform"), { mode: hosting.mode });
    if (hosting.mode === "joined-city") yield* checkHost(draft, division, host);
    else if (host !== undefined) yield problem("hostNotNeeded", keyAt("hosting", "host"), { mode: hosting.mode });
}

function* checkHost(draft: Draft, division: SoundDivision, code: string | undefined): Iterable<Problem> {
    if (code === undefined) {
        yield problem("missingHost", division.at("hosting"));
        return;
    }
    const at = division.at("hosting", "host");
    const value = display(code);
    if (code === division.name) yield problem("hostIsSelf", at, { value });
    else {
        const host = draft.divisions.byName.get(code);
        if (host !== undefined) yield* checkHostMode(host, value, at);
        else if (draft.divisions.complete) yield unknownName("unknownHost", code, selfBuiltCities(draft), at);
    }
}

function* checkHostMode(host: DraftDivision, value: string, at: Problem["location"]): Iterable<Problem> {
    if (host.level === "province") yield problem("hostIsProvince", at, { value });
    else if (host.level === "county") yield problem("hostIsCounty", at, { value });
    else if (host.value?.hosting !== undefined && host.value.hosting.mode !== "self-built")
        yield problem("hostJoinedAnother", at, { value, mode: host.value.hosting.mode }, [host.at("hosting", "mode")]);
}

function selfBuiltCities(draft: Draft): string[] {
    return draft.divisions.sound
        .filter((division) => division.value.hosting?.mode === "self-built")
        .flatMap(({ name }) => name ?? []);
}
