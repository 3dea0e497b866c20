import type { Text } from "../estate/model";
import type { Language } from "../i18n/translator";
import { countResources, type CheckReport, type EstateCounts, type ResourceCounts } from "./check";
import { formatFindings, formatVerdict } from "./check-findings";
import type { ProblemStyle } from "./problems";
import { displayWidth, padColumns, padColumnsStart } from "./text-width";

export interface CheckStyle extends ProblemStyle {
    readonly language: Language;
}

/** Rows of a summary: label and value. */
type Row = readonly [label: string, value: string];

const kindsShown = 8;

/** What `egov check` prints: the estate in a few lines, resources by kind, findings, time. */
export function formatCheck(report: CheckReport, style: CheckStyle): string {
    const { counts, resources, run } = report;
    const { translate, colors } = style;
    const sections = [
        formatEstateCounts(counts, style),
        resourceTable(countResources(resources), style),
        ...(run.findings.length === 0 ? [] : [formatFindings(run.findings, report.rules, style.language, style)]),
    ];
    const time = translate("report:time", {
        seconds: (report.elapsedMs / 1000).toFixed(2),
        stacks: translate("report:stacks", { count: counts.stacks }),
    });
    return [...sections, [...formatVerdict(report, style), colors.dim(time)].join("\n")].join("\n\n");
}

/** Title of the estate and how many of everything it holds. */
export function formatEstateCounts(
    counts: EstateCounts,
    style: Pick<CheckStyle, "translate" | "language" | "colors">,
): string {
    const { translate, language, colors } = style;
    const inLanguage = (text: Text): string => text[language];
    const divisions = Object.entries(counts.divisions)
        .filter(([, count]) => count > 0)
        .map(([level, count]) => translate(`report:level.${level}`, { count }));
    const hosting = Object.entries(counts.hosting).map(([mode, count]) =>
        translate(`report:hosting.${mode}`, { count }),
    );
    const rows: Row[] = [
        [translate("report:row.divisions"), divisions.join(translate("report:separator"))],
        [translate("report:row.hosting"), hosting.join(translate("report:separator"))],
        [translate("report:row.platforms"), number(counts.platforms)],
        [translate("report:row.departments"), number(counts.departments)],
        [translate("report:row.systems"), number(counts.systems)],
        [translate("report:row.stacks"), number(counts.stacks)],
    ];
    const note = counts.illustrative === undefined ? [] : [colors.dim(inLanguage(counts.illustrative))];
    return [colors.bold(inLanguage(counts.title)), ...note, "", ...alignRows(rows, style)].join("\n");
}

/** How many resources there are, and of which kinds. */
export function resourceTable({ total, byKind }: ResourceCounts, style: CheckStyle): string {
    const { translate, colors } = style;
    const kinds = Object.entries(byKind);
    const shown = kinds.length <= kindsShown + 1 ? kinds : kinds.slice(0, kindsShown);
    const folded = kinds.slice(shown.length);
    const rows: Row[] = shown.map(([type, count]) => [type, number(count)]);
    if (folded.length > 0) {
        const rest = folded.reduce((sum, [, count]) => sum + count, 0);
        rows.push([translate("report:otherKinds", { count: folded.length }), number(rest)]);
    }
    const title = colors.bold(translate("report:resources", { count: total, number: number(total) }));
    const width = Math.max(...rows.map(([, count]) => displayWidth(count)), 0);
    return [title, ...rows.map(([kind, count]) => `  ${padColumnsStart(count, width)}  ${kind}`)].join("\n");
}

/** Rows of a summary, values below each other. */
export function alignRows(rows: readonly Row[], { colors }: Pick<CheckStyle, "colors">): string[] {
    const width = Math.max(...rows.map(([label]) => displayWidth(label)));
    return rows.map(([label, value]) => `  ${colors.dim(padColumns(label, width))}  ${value}`);
}

/** Thousands apart, as in both languages. */
function number(value: number): string {
    return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
