import { eastAsianWidth } from "get-east-asian-width";

const escapes = /\u001b\[[0-9;]*m/g;
const zeroWidth = /^[\p{Mark}\u200b-\u200f\ufeff]$/u;

/** Columns that a text takes on a terminal: Chinese characters take two, colour codes and combining marks none. */
export function displayWidth(text: string): number {
    let width = 0;
    for (const character of text.replace(escapes, ""))
        if (!zeroWidth.test(character)) width += eastAsianWidth(character.codePointAt(0) as number);
    return width;
}

/** The text with spaces behind it up to a width in columns. */
export function padColumns(text: string, width: number): string {
    return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it up to a width in columns. */
export function padColumnsStart(text: string, width: number): string {
    return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}
