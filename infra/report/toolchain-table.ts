import type { Translate } from "../i18n/translator";
import { displayWidth, padColumns } from "./text-width";

/** A tool as the table shows it. */
export interface ToolRow {
    readonly title: string;
    readonly version: string;
    /** State or origin, in the reader's language. */
    readonly state: string;
    readonly path: string;
}

/** Tools, one a line. */
export function toolchainTable(tools: readonly ToolRow[]): string {
    const rows = tools.map((tool) => [tool.title, tool.version, tool.state, tool.path]);
    const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))));
    return rows
        .map((row) => row.map((cell, column) => padColumns(cell, widths[column] ?? 0)).join("  "))
        .map((line) => `  ${line}`.trimEnd())
        .join("\n");
}

/** The rows of tools that are there. */
export function readyRow(
    tool: { readonly name: string; readonly version: string; readonly origin: string; readonly path: string },
    translate: Translate,
): ToolRow {
    return {
        title: translate(`toolchain:tool.${tool.name}`),
        version: tool.version,
        state: translate(`toolchain:origin.${tool.origin}`),
        path: tool.path,
    };
}
