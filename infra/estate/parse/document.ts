import { EVENT_ID, YAMLException, parseEvents } from "js-yaml";
import type { Event } from "js-yaml";
import { Locator } from "../locate";
import type { Problem } from "../problem";
import { problem } from "../problems";
import { TreeBuilder } from "./tree";

/** Deepest nesting of lists and mappings; the schemas need nine. */
const depthLimit = 32;

/** A YAML document as plain values, with the place of each. */
export interface ParsedDocument {
    /** Lists, objects, texts, numbers, truth values and null. */
    readonly root: unknown;
    readonly locator: Locator;
}

export interface ParseResult {
    /** Undefined where nothing useful can be read. */
    readonly document?: ParsedDocument;
    readonly problems: readonly Problem[];
}

/** Parses one file of the given name and text. */
export type Parse = (file: string, text: string) => ParseResult;

/** Parses one YAML 1.2 document (core schema). Never throws; costs time in proportion to the text. */
export function parseDocument(file: string, text: string): ParseResult {
    let events: Event[];
    try {
        events = parseEvents(text, { maxDepth: depthLimit });
    } catch (error) {
        if (!(error instanceof YAMLException)) throw error;
        return { problems: [syntaxProblem(new Locator(file, text, undefined, noSpans), text, error)] };
    }
    const locator = new Locator(file, text, undefined, noSpans);
    const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
    if (second !== -1)
        return { problems: [problem("multipleDocuments", locator.offset(startOfDocument(text, events, second)))] };
    return new TreeBuilder(file, text).build(events);
}

const noSpans = { root: { start: 0, end: 0 }, containers: new Map() };

function syntaxProblem(locator: Locator, text: string, error: YAMLException): Problem {
    const position = Math.min(error.mark?.position ?? 0, text.length);
    const lineStart = Math.max(text.lastIndexOf("\n", position - 1), text.lastIndexOf("\r", position - 1)) + 1;
    const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
    if (indent.includes("\t")) return problem("tabIndentation", locator.offset(lineStart + indent.indexOf("\t")));
    return problem("badSyntax", locator.offset(position), { reason: error.reason });
}

/** Offset of the `---` that opens a document, or of its first value. */
function startOfDocument(text: string, events: readonly Event[], index: number): number {
    const first = events[index + 1];
    const start = first === undefined ? -1 : startOf(first);
    const marker = text.lastIndexOf("\n---", start < 0 ? text.length : start);
    return marker < 0 ? Math.max(start, 0) : marker + 1;
}

function startOf(event: Event): number {
    if (event.type === EVENT_ID.SCALAR) return event.valueStart;
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start;
    return -1;
}
