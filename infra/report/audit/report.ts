import type { Audited } from "../../audit/audited";
import type { EstateModel } from "../../estate/model";
import { parseUrn } from "../../recorder/urn";
import { tally } from "../../recorder/tally";
import { countResources, type ResourceCounts } from "../check";
import type { FindingsReport } from "../findings/report";

/** What was audited. */
export interface AuditedSource {
    readonly kind: Audited["kind"];
    /** Files that it was read from, relative to the estate's folder. */
    readonly files: readonly string[];
    /** `<project>/<stack>`, sorted. */
    readonly stacks: readonly string[];
    readonly resources: ResourceCounts;
    /** Resources that a preview tells no more of than that they stay as they are. */
    readonly unlisted: number;
    /** Level of what nobody is known to own. */
    readonly level: number;
    /** Estate that it was judged by. */
    readonly estate?: EstateModel["estate"];
}

/** What `egov audit` found. */
export interface AuditReport extends FindingsReport {
    readonly source: AuditedSource;
    /** Milliseconds since the process started. */
    readonly elapsedMs: number;
}

/** Says what was audited. */
export function auditedSource(
    { kind, resources, unlisted }: Audited,
    files: readonly string[],
    level: number,
    estate: EstateModel | undefined,
): AuditedSource {
    const stacks = [...resources.keys()].map((urn) => {
        const { project, stack } = parseUrn(urn);
        return `${project}/${stack}`;
    });
    return {
        kind,
        files,
        stacks: [...new Set(stacks)].sort(),
        resources: countResources(tally([...resources.values()].map(({ resource }) => resource))),
        unlisted,
        level,
        ...(estate === undefined ? {} : { estate: estate.estate }),
    };
}
