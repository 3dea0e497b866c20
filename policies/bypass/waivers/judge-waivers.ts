import type { EstateModel, WaiverModel } from "../../../infra/estate/model";
import { pass, violation } from "../../kernel/judgement";
import type { EntryJudgement } from "../../kernel/rule";
import type { WaiverFault } from "../../kernel/waivers/faults";

/** Judges each waiver of the estate by faults of one sort; several faults of one waiver are several violations. */
export function* judgeWaivers(
    estate: EstateModel,
    faultsOf: (waiver: WaiverModel) => readonly WaiverFault[],
): Iterable<EntryJudgement> {
    for (const waiver of estate.waivers.values()) {
        const entry = { subject: `waiver/${waiver.id}`, location: waiver.source };
        const faults = faultsOf(waiver);
        if (faults.length === 0) yield { ...entry, judgement: pass };
        for (const { code, params } of faults)
            yield { ...entry, judgement: violation(code, { waiver: waiver.id, rule: waiver.rule, ...params }) };
    }
}
