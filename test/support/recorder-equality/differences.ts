import type { NormalStack } from "./normal";

/** What differs between both sides, one line each, readable; empty where they are equal. */
export function differences(recorder: NormalStack, engine: NormalStack): string[] {
    const recorded = byUrn(recorder);
    const asked = byUrn(engine);
    const lines: string[] = [];
    for (const [urn, fields] of asked) {
        const own = recorded.get(urn);
        if (own === undefined) lines.push(`${urn}: only the engine was asked for it`);
        else lines.push(...compare(own, fields, `${urn}: `));
    }
    for (const urn of recorded.keys()) if (!asked.has(urn)) lines.push(`${urn}: only the recorder has it`);
    return [...lines, ...compare(recorder.outputs, engine.outputs, "outputs of the stack: ")];
}

function byUrn(stack: NormalStack): Map<string, unknown> {
    return new Map(stack.resources.map(({ urn, fields }) => [urn, fields]));
}

function compare(recorder: unknown, engine: unknown, where: string): string[] {
    if (isContainer(recorder) && isContainer(engine) && Array.isArray(recorder) === Array.isArray(engine)) {
        const keys = new Set([...Object.keys(recorder), ...Object.keys(engine)]);
        return [...keys].flatMap((key) => compare(recorder[key], engine[key], `${where}.${key}`));
    }
    if (Object.is(recorder, engine)) return [];
    return [`${where} recorder ${JSON.stringify(recorder)}, engine ${JSON.stringify(engine)}`];
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
