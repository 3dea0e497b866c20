/**
 * Rules that are written and tested and not in force yet: the reference estates, or the components, do not satisfy them, and each
 * still needs a decision: a change of a component, a fact in the estates, or a waiver. `egov check` runs them where `--rule` names
 * them.
 */
export const unsettled: ReadonlySet<string> = new Set([
    // Components: client certificates and re-encryption behind load balancers, content filters, priority of traffic, firmware.
    "classified-protection/both-sides-prove-who-they-are",
    "classified-protection/core-traffic-has-priority",
    "classified-protection/machine-starts-trusted",
    "classified-protection/pool-encrypts-beyond-its-network",
    "classified-protection/rules-are-not-redundant",
    "classified-protection/web-entrance-filters-content",
    // Estates: sizes, versions, contract ends, certified products, filings, administrators, reviews and consents.
    "classified-protection/cluster-version-is-maintained",
    "classified-protection/credential-expires",
    "classified-protection/cryptographic-products-are-listed",
    "classified-protection/filed-with-public-security",
    "classified-protection/national-algorithms-are-offered",
    "classified-protection/personal-data-travels-encrypted",
    "classified-protection/pool-has-a-spare-member",
    "classified-protection/three-administrators-are-appointed",
    "classified-protection/tier-has-a-spare-machine",
    "classified-protection/workload-has-a-spare",
    "consolidation/funding-stop-holds",
    "consolidation/reviewed-before-provisioning",
    "consolidation/staying-off-is-approved",
    "consolidation/systems-migrate-by-deadline",
    // The mapping of levels to recovery grades is ours and unverified.
    "classified-protection/recovery-grade-fits-level",
]);
