import type { Algorithms, EncryptionSuite } from "../schema/types.generated";

/**
 * What Neutron's VPN takes through the OpenStack provider 3.15 of Pulumi (Terraform provider 1.54.1). What the provider does not
 * know it sends as nothing at all, and Neutron takes a default of its own: so nothing else may come to it.
 */
const known = {
    encryption: ["aes-128", "aes-192", "aes-256"],
    integrity: ["sha256", "sha384", "sha512"],
    group: ["group14"],
} as const satisfies Partial<Record<keyof Algorithms, readonly string[]>>;

/** Algorithms of a suite that can't be built, without repetition; none where all can. */
export function unbuildable({ ike, ipsec }: EncryptionSuite): string[] {
    const found = (["encryption", "integrity", "group"] as const).flatMap((part) =>
        [ike[part], ipsec[part]].filter((name) => !(known[part] as readonly string[]).includes(name)),
    );
    return [...new Set(found)];
}

/** The algorithms that can be built, as one text. */
export const buildableNames: string = Object.values(known).flat().join(", ");
