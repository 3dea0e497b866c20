import csv from "./china.csv";
import { parseDivisionTable, type DivisionRow } from "./table";

let table: readonly DivisionRow[] | undefined;

/** Divisions of mainland China in order of code, parsed when first asked for (edition and source: README.md). */
export function divisionTable(): readonly DivisionRow[] {
    table ??= parseDivisionTable(csv);
    return table;
}
