import { approverRoles, type EstateModel, type WaiverModel, type WaiverScope } from "../../../infra/estate/model";

/** Why a waiver does not hold. */
export type WaiverFault =
    | { readonly code: "expired"; readonly params: { readonly expires: string; readonly asOf: string } }
    | { readonly code: "notYet"; readonly params: { readonly date: string; readonly asOf: string } }
    | { readonly code: "approverRole"; readonly params: { readonly approver: string; readonly role: string } }
    | { readonly code: "ownerApproves"; readonly params: { readonly owner: string } }
    | { readonly code: "tooWide"; readonly params: { readonly scope: string } };

/**
 * Everything that keeps a waiver of the estate from holding on a date (YYYY-MM-DD); none where it holds. Those of a break-glass
 * file were judged when it was read, by the real clock.
 */
export function waiverFaults(waiver: WaiverModel, estate: EstateModel, asOf: string): WaiverFault[] {
    return waiver.kind === "break-glass"
        ? []
        : [...dateFaults(waiver, asOf), ...approvalFaults(waiver, estate), ...scopeFaults(waiver, estate)];
}

export function dateFaults({ date, expires }: WaiverModel, asOf: string): WaiverFault[] {
    if (asOf > expires) return [{ code: "expired", params: { expires, asOf } }];
    return asOf < date ? [{ code: "notYet", params: { date, asOf } }] : [];
}

/** Who approves has the role for it and is not the one who wants the waiver. */
export function approvalFaults({ owner, approvers }: WaiverModel, estate: EstateModel): WaiverFault[] {
    return approvers.flatMap((approver): WaiverFault[] => {
        const role = estate.roleHolders.get(approver)?.role ?? "-";
        return [
            ...(approverRoles.includes(role) ? [] : [{ code: "approverRole", params: { approver, role } } as const]),
            ...(approver === owner ? [{ code: "ownerApproves", params: { owner } } as const] : []),
        ];
    });
}

/** A scope that is as good as everything: no name in a pattern, or the whole province. */
export function scopeFaults({ scope }: WaiverModel, estate: EstateModel): WaiverFault[] {
    return isNarrow(scope, estate) ? [] : [{ code: "tooWide", params: { scope: formatScope(scope) } }];
}

/** E.g. `system sd-budget, stack tenants-370000`. */
export function formatScope(scope: WaiverScope): string {
    return Object.entries(scope)
        .map(([key, value]) => `${key} ${value as string}`)
        .join(", ");
}

function isNarrow({ resource, system, department, division, stack }: WaiverScope, estate: EstateModel): boolean {
    if (system !== undefined || department !== undefined || stack !== undefined) return true;
    if (resource !== undefined && namesSomething(resource)) return true;
    return division !== undefined && estate.divisions.get(division)?.level !== "province";
}

/** Characters of a name that a pattern must write out. */
const fewestLetters = 3;

/** A pattern writes out the type and enough of the name; of an entry of the estate, its kind and enough of its id. */
function namesSomething(pattern: string): boolean {
    const estate = /^estate:([^/*]+)\/(.*)$/.exec(pattern);
    const urn = /^urn:.*::([^:*]+(?::[^:*]+)*)::([^:]*)$/.exec(pattern);
    const name = estate?.[2] ?? urn?.[2];
    return name !== undefined && name.replaceAll("*", "").length >= fewestLetters;
}
