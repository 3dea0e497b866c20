import { formatLocation } from "../../estate/location";
import { throughOf } from "../../network/through";
import { countVerdicts } from "../../network/connections";
import type { ZoneSummary } from "../../network/zone-summary";
import { displayWidth, padColumns } from "../text-width";
import { formatVerdict, type NetworkStyle } from "./answer-text";
import type { ConnectionRow } from "./rows";

/** Zones, and below them who may reach what: one line for each connection. */
export function formatNetwork(
    zones: readonly ZoneSummary[],
    rows: readonly ConnectionRow[],
    style: NetworkStyle,
): string {
    const { translate, colors } = style;
    const counts = countVerdicts(rows.map(({ answer }) => answer));
    return [
        colors.bold(translate("network:zones")),
        ...columns(zones.map((zone) => zoneCells(zone, style))),
        "",
        colors.bold(translate("network:connections")),
        ...columns(rows.map((row) => rowCells(row, style))),
        "",
        translate("network:sum", { count: rows.length, ...counts }),
    ].join("\n");
}

function zoneCells({ id, block, networks, parts, joined }: ZoneSummary, { translate }: NetworkStyle): string[] {
    const reaches = joined.length === 0 ? translate("network:joinsNothing") : joined.join(", ");
    return [id, block, translate("network:zoneHolds", { networks, parts }), reaches];
}

function rowCells({ from, answer, at }: ConnectionRow, style: NetworkStyle): string[] {
    const { to, protocol, port, verdict } = answer;
    const through = throughOf(answer);
    const place = at === undefined ? "" : formatLocation({ ...at, file: style.showPath(at.file) });
    return [
        from,
        `→ ${to}`,
        `${protocol}/${port}`,
        formatVerdict(verdict, style),
        through === undefined ? "" : style.translate(`network:through.${through}`),
        style.colors.dim(place),
    ];
}

function columns(rows: readonly (readonly string[])[]): string[] {
    const count = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: count }, (_, column) =>
        Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))),
    );
    return rows.map((row) =>
        `  ${row.map((cell, column) => padColumns(cell, widths[column] ?? 0)).join("  ")}`.trimEnd(),
    );
}
