import { EVENT_ID, SCALAR_STYLE, getScalarValue } from "js-yaml";
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { display } from "../display";
import { Locator } from "../locate";
import type { Problem } from "../problem";
import { problem, problemLimit } from "../problems";
import type { ParseResult } from "./document";
import { resolvePlainScalar } from "./scalar";
import type { ContainerSpans } from "./spans";

/** Most values that aliases may stand for in one file: enough for templates, too few to exhaust memory or time. */
const aliasLimit = 20_000;

/** Most entries of a list: a city has a hundred systems, and validators take square time where all entries are wrong. */
const listLimit = 2_000;

const textTags = ["!", "!!str"];
const mappingTags = ["!!map"];
const listTags = ["!!seq"];

/** A list or mapping that is being read. */
interface Frame extends ContainerSpans {
    readonly value: unknown[] | Record<string, unknown>;
    readonly start: number;
    readonly anchor: string | undefined;
    /** Values inside, those behind aliases counted as often as they are used. */
    weight: number;
    /** Key that waits for its value; undefined when a key is next. */
    key?: { readonly name: string; readonly start: number; readonly end: number; readonly used: boolean } | undefined;
}

interface Anchored {
    readonly value: unknown;
    readonly weight: number;
}

/** Builds plain values and their places from parser events. One builder for one document. */
export class TreeBuilder {
    private readonly containers = new Map<object, ContainerSpans>();
    private readonly frames: Frame[] = [];
    private readonly anchors = new Map<string, Anchored | "open">();
    private readonly problems: (() => Problem)[] = [];
    private root: { value: unknown; start: number; end: number } | undefined;
    private aliased = 0;
    private broken = false;
    /** End of what was read last: where an empty value is taken to stand. */
    private cursor = 0;
    private locator!: Locator;

    constructor(
        private readonly file: string,
        private readonly text: string,
    ) {}

    build(events: readonly Event[]): ParseResult {
        for (const event of events) {
            if (event.type === EVENT_ID.SCALAR) this.scalar(event);
            else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) this.open(event);
            else if (event.type === EVENT_ID.ALIAS) this.alias(event);
            else if (event.type === EVENT_ID.POP) this.close();
            if (this.aliased > aliasLimit) break;
        }
        const { value, start, end } = this.root ?? { value: undefined, start: 0, end: 0 };
        this.locator = new Locator(this.file, this.text, value, { root: { start, end }, containers: this.containers });
        const problems = this.problems.slice(0, problemLimit).map((make) => make());
        const more = this.problems.length - problems.length;
        if (more > 0) {
            this.broken = true;
            problems.push(problem("moreProblems", problems.at(-1)!.location, { more }));
        }
        return this.broken ? { problems } : { document: { root: value, locator: this.locator }, problems };
    }

    private scalar(event: ScalarEvent): void {
        const anchor = this.anchorOf(event);
        const tag = this.checkTag(event, textTags);
        const text = event.valueStart < 0 ? "" : getScalarValue(this.text, event);
        const plain = event.style === SCALAR_STYLE.PLAIN && tag === undefined;
        const value = plain ? resolvePlainScalar(text) : text;
        const { start, end } = this.scalarSpan(event);
        if (anchor !== undefined) this.anchors.set(anchor, { value, weight: 1 });
        this.add(value, start, end, 1, text);
    }

    private scalarSpan(event: ScalarEvent): { start: number; end: number } {
        if (event.valueStart < 0) {
            const start =
                event.anchorStart > 0 ? event.anchorStart - 1 : (this.frames.at(-1)?.key?.start ?? this.cursor);
            return { start, end: start };
        }
        if (event.style === SCALAR_STYLE.PLAIN) return { start: event.valueStart, end: event.valueEnd };
        if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED)
            return { start: event.valueStart - 1, end: event.valueEnd + 1 };
        const indicator = event.style === SCALAR_STYLE.LITERAL_BLOCK ? "|" : ">";
        return {
            start: Math.max(this.text.lastIndexOf(indicator, event.valueStart), this.cursor),
            end: event.valueEnd,
        };
    }

    private open(event: MappingEvent | SequenceEvent): void {
        const mapping = event.type === EVENT_ID.MAPPING;
        const anchor = this.anchorOf(event);
        this.checkTag(event, mapping ? mappingTags : listTags);
        if (anchor !== undefined) this.anchors.set(anchor, "open");
        const { start } = event;
        this.frames.push(
            mapping
                ? { value: {}, start, anchor, weight: 1, starts: [], ends: [], keys: [], keyStarts: [], key: undefined }
                : { value: [], start, anchor, weight: 1, starts: [], ends: [] },
        );
        this.cursor = event.start;
    }

    private close(): void {
        const frame = this.frames.pop();
        if (frame === undefined) return;
        this.containers.set(frame.value, frame);
        if (frame.anchor !== undefined) this.anchors.set(frame.anchor, { value: frame.value, weight: frame.weight });
        this.add(frame.value, frame.start, Math.max(this.cursor, frame.start), frame.weight);
    }

    private alias(event: AliasEvent): void {
        const name = this.text.slice(event.anchorStart, event.anchorEnd);
        const start = event.anchorStart - 1;
        const target = this.anchors.get(name);
        if (target === undefined) this.fail("unknownAnchor", start, { value: display(name) });
        else if (target === "open") this.fail("recursiveAlias", start, { value: display(name) });
        const { value, weight } = typeof target === "object" ? target : { value: null, weight: 1 };
        this.aliased += weight;
        if (this.aliased > aliasLimit) this.fail("tooManyAliases", start, { limit: aliasLimit });
        this.add(value, start, event.anchorEnd, weight);
    }

    /** Puts a value into the list or mapping that is being read, or takes it as the next key. `text` is that of a scalar. */
    private add(value: unknown, start: number, end: number, weight: number, text?: string): void {
        this.cursor = Math.max(this.cursor, end);
        const frame = this.frames.at(-1);
        if (frame === undefined) this.root = { value, start, end };
        else if (Array.isArray(frame.value)) {
            frame.value.push(value);
            if (frame.value.length === listLimit + 1) this.fail("listTooLong", start, { limit: listLimit });
            this.record(frame, start, end, weight);
        } else if (frame.key === undefined) frame.key = this.readKey(frame, text, start, end);
        else {
            const { name, start: keyStart, used } = frame.key;
            frame.key = undefined;
            if (used) return;
            setOwn(frame.value, name, value);
            frame.keys!.push(name);
            frame.keyStarts!.push(keyStart);
            this.record(frame, start, end, weight);
        }
    }

    private record(frame: Frame, start: number, end: number, weight: number): void {
        frame.starts.push(start);
        frame.ends.push(end);
        frame.weight += weight;
    }

    private readKey(frame: Frame, text: string | undefined, start: number, end: number): Frame["key"] {
        if (text === undefined) {
            this.fail("keyNotText", start);
            return { name: "", start, end, used: true };
        }
        const used = Object.hasOwn(frame.value, text);
        if (used) {
            const first = frame.keyStarts![frame.keys!.indexOf(text)]!;
            this.problems.push(() =>
                problem(
                    "duplicateKey",
                    this.locator.offset(start),
                    { key: display(text), line: this.locator.offset(first).line },
                    [this.locator.offset(first)],
                ),
            );
        }
        return { name: text, start, end, used };
    }

    private anchorOf(event: ScalarEvent | MappingEvent | SequenceEvent): string | undefined {
        return event.anchorStart < 0 ? undefined : this.text.slice(event.anchorStart, event.anchorEnd);
    }

    private checkTag(
        event: ScalarEvent | MappingEvent | SequenceEvent,
        allowed: readonly string[],
    ): string | undefined {
        if (event.tagStart < 0) return undefined;
        const tag = this.text.slice(event.tagStart, event.tagEnd);
        if (!allowed.includes(tag)) this.fail("tagNotAllowed", event.tagStart, { value: display(tag) });
        return tag;
    }

    private fail(
        code: "unknownAnchor" | "recursiveAlias" | "tooManyAliases" | "listTooLong" | "keyNotText" | "tagNotAllowed",
        start: number,
        params: Problem["params"] = {},
    ): void {
        this.broken = true;
        this.problems.push(() => problem(code, this.locator.offset(start), params));
    }
}

/** Sets a key; `__proto__` becomes an ordinary one, so that the schema sees and refuses it. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
    if (key === "__proto__")
        Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
    else target[key] = value;
}
