import { alignRows, resourceTable, type CheckStyle } from "../check-text";
import { formatFindings, formatVerdict } from "../check-findings";
import type { AuditReport } from "./report";

/** What `egov audit` prints: what was audited, resources by kind, findings, time. */
export function formatAudit(report: AuditReport, style: CheckStyle): string {
    const { source, run } = report;
    const { translate, colors } = style;
    const sections = [
        formatSource(report, style),
        resourceTable(source.resources, style),
        ...(run.findings.length === 0 ? [] : [formatFindings(run.findings, report.rules, style.language, style)]),
    ];
    const time = translate("report:time", {
        seconds: (report.elapsedMs / 1000).toFixed(2),
        stacks: translate("report:stacks", { count: source.stacks.length }),
    });
    return [...sections, [...formatVerdict(report, style), colors.dim(time)].join("\n")].join("\n\n");
}

function formatSource({ source }: AuditReport, style: CheckStyle): string {
    const { translate, language, colors, showPath } = style;
    const { kind, files, stacks, estate, level, unlisted } = source;
    const separator = translate("report:separator");
    const rows = [
        [translate("audit:row.files"), files.map(showPath).join(separator)],
        [translate("audit:row.stacks"), stacks.join(separator)],
        [translate("audit:row.estate"), estate?.title[language] ?? translate("audit:noEstate")],
        [translate("audit:row.level"), String(level)],
    ] as const;
    const notes = unlisted === 0 ? [] : ["", colors.yellow(translate("audit:unlisted", { count: unlisted }))];
    return [colors.bold(translate(`audit:kind.${kind}`)), "", ...alignRows(rows, style), ...notes].join("\n");
}
