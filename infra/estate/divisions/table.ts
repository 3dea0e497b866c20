import type { Level } from "../model";

/** A division of the table. */
export interface DivisionRow {
    /** Six digits, GB/T 2260. */
    readonly code: string;
    /** Chinese name. */
    readonly name: string;
    /** Code of the division above; undefined for provinces. */
    readonly parent: string | undefined;
    readonly level: Level;
    /** A development zone of the statistical code list, which GB/T 2260 does not have: last two digits 71 to 80. */
    readonly functionalZone: boolean;
    /**
     * No city but a heading of the code list, for counties without a city above: 市辖区 and 县 of the four municipalities,
     * and counties that a province administers itself. An estate writes it as a city that joins the province's platform.
     */
    readonly heading: boolean;
}

const headings = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);

/** Whether a county-level code is that of a statistical development zone. */
export function isFunctionalZone(code: string): boolean {
    const county = Number(code.slice(4));
    return county >= 71 && county <= 80;
}

/** Level that a code says by its zeros. */
export function levelOfCode(code: string): Level {
    if (code.endsWith("0000")) return "province";
    return code.endsWith("00") ? "city" : "county";
}

/** Rows of a table with the columns code, name and parent, in its order. Throws on a line that has another form. */
export function parseDivisionTable(csv: string): readonly DivisionRow[] {
    const [, ...lines] = csv.trim().split(/\r?\n/);
    return lines.map(parseRow);
}

function parseRow(line: string): DivisionRow {
    const match = /^([1-9][0-9]{5}),([^,]+),([1-9][0-9]{5})?$/.exec(line);
    if (match === null) throw new Error(`no row of a division table: ${line}`);
    const [, code, name, parent] = match as unknown as [string, string, string, string | undefined];
    const level = levelOfCode(code);
    return {
        code,
        name,
        parent,
        level,
        functionalZone: level === "county" && isFunctionalZone(code),
        heading: level === "city" && headings.has(name),
    };
}
