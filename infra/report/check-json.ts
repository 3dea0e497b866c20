import { countResources, type CheckReport } from "./check";
import { findingsJson } from "./findings/json";
import type { ReportStyle } from "./findings/style";

/** The document that `egov check --json` prints. */
export function checkJson(report: CheckReport, style: ReportStyle): Record<string, unknown> {
    const { counts, resources, elapsedMs } = report;
    const { name, title, illustrative, ...numbers } = counts;
    const { ok, asOf, ...found } = findingsJson(report, style);
    return {
        ok,
        estate: { name, title, ...(illustrative === undefined ? {} : { illustrative }) },
        asOf,
        ...numbers,
        resources: countResources(resources),
        ...found,
        elapsedMs: Math.round(elapsedMs),
    };
}
