import type { SourceLocation } from "./location";
import type { ContainerSpans, Spans } from "./parse/spans";

/** Keys and indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** Finds the place of a value in one file. Offsets become lines and columns only when asked for. */
export class Locator {
    private lineStarts: number[] | undefined;
    private hasPairs: boolean | undefined;
    private readonly keyIndexes = new Map<ContainerSpans, Map<string, number>>();

    constructor(
        readonly file: string,
        private readonly text: string,
        private readonly root: unknown,
        private readonly spans: Spans,
    ) {}

    /** Where the value at `path` stands; where there is none, the innermost value that holds the path. */
    value(path: Path): SourceLocation {
        return this.offset(this.walk(path).start);
    }

    /** Where the key at `path` stands; the value where the last step is not a key. */
    key(path: Path): SourceLocation {
        const found = this.walk(path);
        return this.offset(found.keyStart ?? found.start);
    }

    /** The text of a scalar as the file writes it. */
    source(path: Path): string {
        const { start, end } = this.walk(path);
        return this.text.slice(start, end);
    }

    /** Line and column of an offset of the text. Columns count characters, not UTF-16 units. */
    offset(offset: number): SourceLocation {
        this.lineStarts ??= findLineStarts(this.text);
        let [low, high] = [0, this.lineStarts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.lineStarts[middle]! <= offset) low = middle;
            else high = middle - 1;
        }
        return { file: this.file, line: low + 1, column: this.countCharacters(this.lineStarts[low]!, offset) + 1 };
    }

    /** Characters between two offsets: a surrogate pair is one. */
    private countCharacters(start: number, end: number): number {
        this.hasPairs ??= /[\ud800-\udbff]/.test(this.text);
        if (!this.hasPairs) return end - start;
        let characters = end - start;
        for (let offset = start; offset < end; offset += 1)
            if ((this.text.charCodeAt(offset) & 0xfc00) === 0xdc00) characters -= 1;
        return characters;
    }

    private indexOf(container: ContainerSpans, step: string | number): number {
        if (container.keys === undefined) return Number(step);
        let index = this.keyIndexes.get(container);
        if (index === undefined) {
            index = new Map(container.keys.map((key, position) => [key, position]));
            this.keyIndexes.set(container, index);
        }
        return index.get(String(step)) ?? -1;
    }

    private walk(path: Path): { start: number; end: number; keyStart?: number } {
        let value = this.root;
        let found: { start: number; end: number; keyStart?: number } = this.spans.root;
        for (const step of path) {
            const container = this.spans.containers.get(value as object);
            if (container === undefined) return found;
            const index = this.indexOf(container, step);
            const start = container.starts[index];
            if (start === undefined) return found;
            const keyStart = container.keyStarts?.[index];
            found = { start, end: container.ends[index]!, ...(keyStart === undefined ? {} : { keyStart }) };
            value = (value as Record<string | number, unknown>)[step];
        }
        return found;
    }
}

function findLineStarts(text: string): number[] {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    return starts;
}
