import type { Draft } from "../../draft/draft";
import { gatewayAddress } from "../../extranet/numbers";
import type { Problem } from "../../problem";
import { problem } from "../../problems";
import { checkUnique, type Named } from "../rule";

/** A secure access gateway has addresses in every zone that it stands in, and no other of its platform has the same. */
export function* checkSecureAccess(draft: Draft): Iterable<Problem> {
    const numbers: Named[] = [];
    for (const { value, at } of draft.extranet?.secureAccessGateways.sound ?? []) {
        // Numbers count for each platform by itself.
        numbers.push({ name: `${value.platform}: ${value.number}`, at: () => at("number") });
        const platform = draft.divisions.byName.get(value.platform)?.platform;
        if (platform?.value === undefined) continue;
        for (const zone of new Set(["internet" as const, ...value.opens.map((opened) => opened.zone)])) {
            const { transit } = platform.value.zones[zone];
            if (transit === undefined)
                yield problem("gatewayWithoutTransit", at("platform"), { zone }, [platform.at("zones", zone)]);
            else if (gatewayAddress(transit, value.number, 0) === undefined)
                yield problem("transitExhausted", at("number"), { value: value.number, zone, block: transit }, [
                    platform.at("zones", zone, "transit"),
                ]);
        }
    }
    yield* checkUnique("duplicateNumber", numbers);
}
