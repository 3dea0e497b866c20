import type { SourceLocation } from "./location";
import type { ContainerSpans, Spans } from "./parse/spans";
import { TextPlaces } from "./text-places";

/** Keys and indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** Finds the place of a value in one file. Offsets become lines and columns only when asked for. */
export class Locator {
    private readonly places: TextPlaces;
    private readonly keyIndexes = new Map<ContainerSpans, Map<string, number>>();

    constructor(
        readonly file: string,
        private readonly text: string,
        private readonly root: unknown,
        readonly spans: Spans,
    ) {
        this.places = new TextPlaces(text);
    }

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

    /** The place of an offset of the text. */
    offset(offset: number): SourceLocation {
        return { file: this.file, ...this.places.at(offset) };
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
