import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { decodeText } from "../estate/parse/decode";
import type { SourceLocation } from "../estate/location";
import { TextPlaces } from "../estate/text-places";
import { walkJson, type JsonPath } from "./json-walk";
import { AuditError, type AuditProblemCode } from "./problem";

/** Largest file that is read, in bytes: several times what the largest states in use have. */
export const documentLimit = 128 * 1024 * 1024;
const chunk = 4 * 1024 * 1024;
/** Deeper than anything that a cloud takes; rules go through values by calling themselves. */
const deepest = 200;

/** A JSON file that knows where its values stand. */
export class AuditDocument {
    public readonly root: unknown;
    private readonly places: TextPlaces;

    /**
     * @param file path for messages, relative to the estate's folder
     * @throws AuditError where the text is no JSON
     */
    public constructor(
        public readonly file: string,
        private readonly text: string,
    ) {
        this.places = new TextPlaces(text);
        if (text.trim() === "") throw this.error("empty");
        try {
            this.root = JSON.parse(text);
        } catch {
            const fault = walkJson(text, () => undefined);
            throw this.error(fault?.atEnd === true ? "endsEarly" : "notJson", fault?.offset ?? 0);
        }
        if (isDeeper(this.root, deepest)) throw this.error("tooDeep", 0, { limit: deepest });
    }

    /** Offsets of the items of the list at `path`, by index: of their member `key`, of the item itself where it has none. */
    public offsetsOf(path: JsonPath, key: string): ReadonlyMap<number, number> {
        const offsets = new Map<number, number>();
        walkJson(this.text, (at, start) => {
            const below = at.length - path.length;
            if (below !== 1 && (below !== 2 || at[at.length - 1] !== key)) return;
            const index = at[path.length];
            if (typeof index === "number" && path.every((step, depth) => at[depth] === step)) offsets.set(index, start);
        });
        return offsets;
    }

    /**
     * A line that holds nothing but a URN. Others are not shown: an export may have secrets in the clear, and all of it on one
     * line.
     */
    public urnLine(line: number): string | undefined {
        const text = this.places.line(line);
        return text !== undefined && /^\s*"urn":\s*"[^"]*",?\s*$/.test(text) ? text : undefined;
    }

    /** Line and column of an offset. */
    public at(offset: number): SourceLocation {
        return { file: this.file, ...this.places.at(offset) };
    }

    /** @param where an offset, or a place that is known */
    public error(
        code: AuditProblemCode,
        where: number | SourceLocation = 0,
        params: Readonly<Record<string, string | number>> = {},
    ): AuditError {
        return new AuditError({ code, params, location: typeof where === "number" ? this.at(where) : where });
    }
}

/**
 * Reads a JSON file whole; pipes too.
 *
 * @param path where it is
 * @param file path for messages, relative to the estate's folder
 * @throws AuditError where it can't be read or is no JSON
 */
export function readDocument(path: string, file: string): AuditDocument {
    const bytes = readBytes(path, file);
    const decoded = decodeText(bytes);
    if ("badByte" in decoded) {
        const at = new TextPlaces(decoded.text).at(decoded.badByte);
        throw new AuditError({ code: "notUtf8", params: {}, location: { file, ...at } });
    }
    return new AuditDocument(file, decoded.text);
}

function readBytes(path: string, file: string): Uint8Array {
    const failed = (code: AuditProblemCode, params: Readonly<Record<string, string | number>> = {}): AuditError =>
        new AuditError({ code, params, location: { file, line: 0, column: 0 } });
    let handle: number | undefined;
    try {
        handle = openSync(path, "r");
        const status = fstatSync(handle);
        if (status.isDirectory()) throw failed("isFolder");
        const parts: Uint8Array[] = [];
        let size = status.size;
        for (let got = -1; got !== 0 && size <= documentLimit;) {
            const part = new Uint8Array(chunk);
            got = readSync(handle, part, 0, chunk, null);
            parts.push(part.subarray(0, got));
            // A pipe has no size beforehand, and a file may grow.
            size = Math.max(size, sum(parts));
        }
        if (size > documentLimit) throw failed("tooLarge", { limit: documentLimit / 1024 / 1024 });
        return Buffer.concat(parts);
    } catch (error) {
        if (error instanceof AuditError) throw error;
        const code = (error as NodeJS.ErrnoException).code ?? String(error);
        throw code === "ENOENT" ? failed("noFile") : failed("unreadable", { reason: code });
    } finally {
        if (handle !== undefined) closeSync(handle);
    }
}

const sum = (parts: readonly Uint8Array[]): number => parts.reduce((size, part) => size + part.length, 0);

function isDeeper(value: unknown, limit: number): boolean {
    if (typeof value !== "object" || value === null) return false;
    return limit === 0 || Object.values(value).some((member) => isDeeper(member, limit - 1));
}
