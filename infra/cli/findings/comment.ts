import { formatFindingsAs } from "../../report/findings/format";
import type { FindingsReport } from "../../report/findings/report";
import { writeText } from "../files/comment-file";
import type { Environment, GlobalOptions } from "../context";
import { reportStyle } from "./output";

/** Writes findings as Markdown, for a pull request whose preview they stopped. Throws a `Failure` where that cannot be done. */
export function writeFindingsComment(
    report: FindingsReport,
    file: string,
    options: GlobalOptions,
    environment: Environment,
): void {
    writeText(file, formatFindingsAs("markdown", report, reportStyle(options, environment)), environment);
}
