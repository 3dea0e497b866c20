import { display } from "../../display";
import type { Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import { seatOf } from "../../recovery/seats";
import { zones } from "../../model";
import { checkApart, checkInside, type PlacedBlock } from "../addresses/blocks";
import { unknownName } from "../rule";
import type { SourceLocation } from "../../location";

/** Sites protect platforms that exist, each once; it is known how far they stand apart; their blocks fit the site's. */
export function* checkProtections(draft: Draft): Iterable<Problem> {
    const platforms = new Map(draft.platforms.map((platform) => [platform.division.name ?? "", platform]));
    const earlier = new Map<string, SourceLocation>();
    const own = new Map((draft.recovery?.value?.coordinates ?? []).map((seat) => [seat.division, unverified(seat)]));
    for (const { value, at, platform: site } of draft.sites.sound) {
        if (seatOf(value.platform.site, own) === undefined)
            yield problem("seatUnknown", site.at("site"), { value: display(value.platform.site) });
        for (const [index, { division }] of value.protects.entries()) {
            const location = (): SourceLocation => at("protects", index, "division");
            const first = earlier.get(division);
            const platform = platforms.get(division);
            if (first !== undefined)
                yield problem(
                    "protectedTwice",
                    location(),
                    { value: display(division), file: first.file, line: first.line },
                    [first],
                );
            else if (platform === undefined) {
                if (draft.divisions.complete && !shouldHavePlatform(draft, division))
                    yield unknownName("unknownPlatform", division, platforms.keys(), location());
            } else if (platform.value !== undefined && seatOf(platform.value.site, own) === undefined)
                yield problem("seatUnknown", location(), { value: display(platform.value.site) }, [
                    platform.at("site"),
                ]);
            if (first === undefined) earlier.set(division, location());
        }
        for (const zone of zones) {
            const { block, transit } = value.platform.zones[zone];
            const blocks = value.protects.flatMap((protection, index): PlacedBlock[] => {
                const cidr = protection[zone];
                return cidr === undefined ? [] : [{ cidr, at: () => at("protects", index, zone) }];
            });
            for (const each of blocks)
                yield* checkInside("protectionOutsideZone", each, {
                    cidr: block,
                    at: () => site.at("zones", zone, "block"),
                });
            const reserved =
                transit === undefined ? [] : [{ cidr: transit, at: () => site.at("zones", zone, "transit") }];
            yield* checkApart("blocksOverlap", [...reserved, ...blocks]);
        }
    }
}

/** A platform that is missing or spoiled is told of where it should stand. */
function shouldHavePlatform(draft: Draft, division: string): boolean {
    const found = draft.divisions.byName.get(division);
    return found?.level === "province" || found?.statesPlatform === true;
}

const unverified = <Given>(given: Given): Given & { readonly verified: false } => ({ ...given, verified: false });
