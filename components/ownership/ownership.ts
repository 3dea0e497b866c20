/**
 * Who answers for a resource. Written on every OpenStack resource as tags or metadata and on every Kubernetes object as
 * labels, where the API has them, so that rules and people can tell (GB/T 22239-2019 8.1.10.2, unverified; asset register).
 */
export interface Ownership {
    /** GB/T 2260 code of the division. */
    readonly division: string;
    /** Department id; absent on resources of the platform itself. */
    readonly department?: string;
    /** Business system id; absent on what a department's systems share. */
    readonly system?: string;
    readonly zone?: "common" | "dedicated" | "internet" | "management";
    /** Classified-protection level, e.g. S3A2G3. */
    readonly level?: string;
}

const keys = ["division", "department", "system", "zone", "level"] as const;

/** `egov:key=value` tags, for Neutron, Keystone and Octavia. */
export function ownershipTags(ownership: Ownership): string[] {
    return keys.flatMap((key) => (ownership[key] === undefined ? [] : [`egov:${key}=${ownership[key]}`]));
}

/** The tags as one text, for what has a description and can't be tagged. */
export function ownershipText(ownership: Ownership): string {
    return ownershipTags(ownership).join(" ");
}

/** Metadata, for Nova, Cinder and Glance. */
export function ownershipMetadata(ownership: Ownership): Record<string, string> {
    return Object.fromEntries(
        keys.flatMap((key) => (ownership[key] === undefined ? [] : [[`egov:${key}`, ownership[key]]])),
    );
}

/** Metadata, for Barbican, which takes letters, digits, hyphens and underscores in keys and nothing else. */
export function ownershipSecretMetadata(ownership: Ownership): Record<string, string> {
    return Object.fromEntries(
        keys.flatMap((key) => (ownership[key] === undefined ? [] : [[`egov-${key}`, ownership[key]]])),
    );
}

/** Labels, for Kubernetes. */
export function ownershipLabels(ownership: Ownership): Record<string, string> {
    return Object.fromEntries(
        keys.flatMap((key) => (ownership[key] === undefined ? [] : [[`egov-cloud.io/${key}`, ownership[key]]])),
    );
}
