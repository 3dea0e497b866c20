import type { BreakGlass } from "../../estate/break-glass";
import type { AppliedWaiver, RuleRun } from "../../../policies/kernel/finding";
import type { Translate } from "../../i18n/translator";

/** The audit line of an emergency file: in every report, whether or not it was needed. */
export function breakGlassLine(
    { file, document, approvers, from, until }: BreakGlass,
    run: RuleRun,
    { translate, showPath }: { readonly translate: Translate; readonly showPath: (file: string) => string },
): string {
    const count = run.findings.filter(({ waiver }) => waiver?.kind === "break-glass").length;
    const people = approvers.join(", ");
    return translate("report:waiver.breakGlass", { file: showPath(file), document, people, from, until, count });
}

/** Who waived a finding, until when and why. */
export function waiverLine(waiver: AppliedWaiver, translate: Translate): string {
    const { id, document, expires, owner, approvers, reason } = waiver;
    return translate("report:waiver.by", { id, document, expires, owner, people: approvers.join(", "), reason });
}
