import type { Language, Translate } from "../../i18n/translator";

/** How a report for machines is written. */
export interface ReportStyle {
    readonly language: Language;
    readonly translate: Translate;
    /** Path to show for a file of the estate. */
    readonly showPath: (file: string) => string;
    /** Version of egov-cloud. */
    readonly version: string;
}
