import type { Draft } from "../../draft/draft";
import type { Problem } from "../../problem";
import { checkReference } from "../rule";

/** Drill records name a site that exists. Systems may have gone since: a record is of its day. */
export function* checkDrills(draft: Draft): Iterable<Problem> {
    for (const { value, at } of draft.drills)
        if (value !== undefined)
            yield* checkReference("unknownRecoverySite", value.site, draft.sites, () => at("site"));
}
