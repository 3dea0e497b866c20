/** Keys and indexes from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** Where a text stops being JSON. */
export interface JsonFault {
    readonly offset: number;
    /** The text ends before the value does. */
    readonly atEnd: boolean;
}

const token = /[ \t\n\r]*(?:([{}[\],:])|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?="))/y;
const space = /[ \t\n\r]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next. `first…`: the container may also end. */
type Expected = "value" | "firstItem" | "key" | "firstKey" | "colon" | "separator" | "end";

/**
 * Goes through the values of a JSON text, containers before what they hold. `JSON.parse` says nothing of places, and of faults
 * only where they are with some versions of Node.
 *
 * @param visit gets the path of each value, which is only good during the call, and where the value starts
 * @returns where the text is no JSON; undefined where it is
 */
export function walkJson(text: string, visit: (path: JsonPath, start: number) => void): JsonFault | undefined {
    const path: (string | number)[] = [];
    const containers: ("{" | "[")[] = [];
    let expected: Expected = "value";
    let offset = 0;
    for (;;) {
        const read = readToken(text, offset);
        const { start, end, sort } = read;
        if (sort === "end") return expected === "end" ? undefined : { offset: start, atEnd: true };
        if (sort === "fault") return { offset: read.fault, atEnd: read.fault >= text.length };
        offset = end;
        const fault: JsonFault = { offset: start, atEnd: false };
        const closes: boolean = sort === (containers.at(-1) === "{" ? "}" : "]") && containers.length > 0;
        if (closes && ["firstItem", "firstKey", "separator"].includes(expected)) {
            containers.pop();
            path.pop();
            expected = containers.length === 0 ? "end" : "separator";
        } else if (expected === "value" || expected === "firstItem") {
            if (!["{", "[", "text", "scalar"].includes(sort)) return fault;
            visit(path, start);
            if (sort === "{" || sort === "[") {
                containers.push(sort);
                path.push(sort === "{" ? "" : 0);
                expected = sort === "{" ? "firstKey" : "firstItem";
            } else expected = containers.length === 0 ? "end" : "separator";
        } else if (expected === "key" || expected === "firstKey") {
            if (sort !== "text") return fault;
            path[path.length - 1] = JSON.parse(text.slice(start, end)) as string;
            expected = "colon";
        } else if (expected === "colon") {
            if (sort !== ":") return fault;
            expected = "value";
        } else {
            if (sort !== "," || expected === "end") return fault;
            const last = path.at(-1);
            if (typeof last === "number") path[path.length - 1] = last + 1;
            expected = typeof last === "number" ? "value" : "key";
        }
    }
}

interface Token {
    readonly sort: "{" | "}" | "[" | "]" | "," | ":" | "text" | "scalar" | "end" | "fault";
    readonly start: number;
    readonly end: number;
    /** Where it is no JSON, of `fault`. */
    readonly fault: number;
}

function readToken(text: string, offset: number): Token {
    token.lastIndex = offset;
    const found = token.exec(text);
    if (found === null) {
        space.lastIndex = offset;
        const start = offset + (space.exec(text)?.[0].length ?? 0);
        return { sort: start === text.length ? "end" : "fault", start, end: start, fault: start };
    }
    const end = token.lastIndex;
    const [whole, mark, scalar] = found;
    const start = offset + whole.length - (mark ?? scalar ?? "").length;
    if (mark !== undefined) return { sort: mark as Token["sort"], start, end, fault: start };
    if (scalar !== undefined) return { sort: "scalar", start, end, fault: start };
    const close = textEnd(text, start);
    return { sort: close.ok ? "text" : "fault", start, end: close.at, fault: close.at };
}

/** Behind the closing quote of the text that starts at `start`; where there is none, what is wrong with it. */
function textEnd(text: string, start: number): { readonly ok: boolean; readonly at: number } {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 0x22) return { ok: true, at: at + 1 };
        if (code < 0x20) return { ok: false, at };
        if (code !== 0x5c) continue;
        escape.lastIndex = at;
        const found = escape.exec(text);
        if (found === null) return { ok: false, at };
        at += found[0].length - 1;
    }
    return { ok: false, at: text.length };
}
