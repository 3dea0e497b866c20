import { findingsJson } from "../findings/json";
import type { ReportStyle } from "../findings/style";
import type { AuditReport } from "./report";

/** The document that `egov audit --json` prints. */
export function auditJson(report: AuditReport, style: ReportStyle): Record<string, unknown> {
    const { source, elapsedMs } = report;
    const { kind, files, stacks, unlisted, level, estate, resources } = source;
    const { ok, asOf, ...found } = findingsJson(report, style);
    return {
        ok,
        source: {
            kind,
            files: files.map(style.showPath),
            stacks,
            estate: estate?.name ?? null,
            level,
            unlisted,
        },
        asOf,
        resources,
        ...found,
        elapsedMs: Math.round(elapsedMs),
    };
}
