import { join } from "node:path";
import { decodeText, fileLimit } from "../../estate/parse/decode";
import { Locator } from "../../estate/locate";
import { parseDocument, type Parse } from "../../estate/parse/document";
import type { Spans } from "../../estate/parse/spans";
import type { EstateReader } from "../../estate/reader";

/** A file of an estate that one thread parsed for another; it can be copied between them. */
export interface ParsedFile {
    readonly name: string;
    readonly text: string;
    readonly root: unknown;
    readonly spans: Spans;
}

/**
 * Parses files of an estate that threads share out among themselves. A file that can't be read, or has something wrong, is left
 * to who checks it.
 *
 * @param names taken one after another until none is left
 */
export function parseFiles(folder: string, names: Iterable<string>, reader: EstateReader): ParsedFile[] {
    const parsed: ParsedFile[] = [];
    for (const name of names) {
        const text = textOf(join(folder, name), reader);
        if (text === undefined) continue;
        const { document, problems } = parseDocument(name, text);
        if (document !== undefined && problems.length === 0)
            parsed.push({ name, text, root: document.root, spans: document.locator.spans });
    }
    return parsed;
}

/** Parses what is not among the parsed files, or has another text there. */
export function parserWith(parsed: readonly ParsedFile[]): Parse {
    const byName = new Map(parsed.map((file) => [file.name, file]));
    return (name, text) => {
        const known = byName.get(name);
        if (known === undefined || known.text !== text) return parseDocument(name, text);
        const { root, spans } = known;
        return { document: { root, locator: new Locator(name, text, root, spans) }, problems: [] };
    };
}

function textOf(path: string, reader: EstateReader): string | undefined {
    try {
        const bytes = reader.read(path, fileLimit + 1);
        const decoded = decodeText(bytes);
        return bytes.length > fileLimit || "badByte" in decoded ? undefined : decoded.text;
    } catch {
        return undefined;
    }
}
