import { findingsJunit } from "./junit";
import { findingsMarkdown } from "./matrix";
import type { FindingsReport } from "./report";
import { findingsSarif } from "./sarif";
import type { ReportStyle } from "./style";

export type MachineFormat = "sarif" | "junit" | "markdown";

/** A report of findings in a form of other programs. Text and JSON differ from command to command and are the commands' own. */
export function formatFindingsAs(format: MachineFormat, report: FindingsReport, style: ReportStyle): string {
    switch (format) {
        case "sarif":
            return JSON.stringify(findingsSarif(report, style), null, 2);
        case "junit":
            return findingsJunit(report, style);
        case "markdown":
            return findingsMarkdown(report, style);
    }
}
