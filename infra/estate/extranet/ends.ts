import type { ExtranetEnd } from "../schema/types.generated";

/** Name of the site of an end: code of the division, or id of the recovery site. Undefined where it is not exactly one of them. */
export function endKey(end: ExtranetEnd): string | undefined {
    const keys = [end.platform, end.recoverySite, end.edge].filter((key) => key !== undefined);
    return keys.length === 1 ? keys[0] : undefined;
}
