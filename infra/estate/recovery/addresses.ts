import type { RecoveryProtection, Zone, ZoneNetwork } from "../schema/types.generated";
import { blockOf, blockText } from "../validate/cidr";

/**
 * Address block of a department's network at the recovery site: as far from the start of the site's block for the protected
 * platform as it is at home from the start of that platform's block. Nothing has to be written down twice, and no department
 * that comes or goes moves another. Undefined where the protection gives the zone no block.
 *
 * @param home the zone of the protected platform
 * @param network the department's block at home, e.g. 10.37.0.64/26
 */
export function recoveryBlock(
    protection: RecoveryProtection,
    zone: Zone,
    home: Pick<ZoneNetwork, "block">,
    network: string,
): string | undefined {
    const block = protection[zone];
    if (block === undefined) return undefined;
    const { first, last } = blockOf(network);
    const start = blockOf(block).first + first - blockOf(home.block).first;
    return blockText({ first: start, last: start + last - first });
}
