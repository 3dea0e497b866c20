/** Rules that are written and tested and not in force yet. `egov check` runs them where `--rule` names them. */
export const unsettled: ReadonlySet<string> = new Set([
    // The mapping of levels to recovery grades is ours and unverified.
    "classified-protection/recovery-grade-fits-level",
]);
