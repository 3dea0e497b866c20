/** Line and column in a text, both from 1. */
export interface TextPlace {
    readonly line: number;
    readonly column: number;
}

/** Turns offsets of a text into lines and columns, which are worked out only when asked for. */
export class TextPlaces {
    private lineStarts: number[] | undefined;
    private hasPairs: boolean | undefined;

    public constructor(private readonly text: string) {}

    /** A line, counted from 1; undefined where there is none. */
    public line(number: number): string | undefined {
        this.lineStarts ??= findLineStarts(this.text);
        const start = this.lineStarts[number - 1];
        return start === undefined
            ? undefined
            : this.text.slice(start, this.lineStarts[number]).replace(/[\r\n]+$/, "");
    }

    /** Line and column of an offset. Columns count characters, not UTF-16 units. */
    public at(offset: number): TextPlace {
        this.lineStarts ??= findLineStarts(this.text);
        let [low, high] = [0, this.lineStarts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.lineStarts[middle]! <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low + 1, column: this.countCharacters(this.lineStarts[low]!, offset) + 1 };
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
}

function findLineStarts(text: string): number[] {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    return starts;
}
