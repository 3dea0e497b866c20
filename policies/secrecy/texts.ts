import type { RecordedValue } from "../../infra/recorder/types";
import { UnknownValueTouched } from "../kernel/read";
import type { StackResource } from "../kernel/rule";
import { isUnknown, plain, property } from "../kernel/values";

/** A text that people or tools gave a resource, with the key it stands under where it has one. */
export interface GivenText {
    /** E.g. `description` or `metadata.labels`. */
    readonly where: string;
    readonly key?: string;
    readonly text: string;
}

const textInputs = ["name", "title", "displayName", "displayDescription", "description"];
const listInputs = ["tags", "allTags"];
const mapInputs = ["metadata", "properties", "extraSpecs", "labels", "extra"];

/** Where names and labels of a Kubernetes object stand, and those of the pods that it makes. */
const objectMetadata = [
    ["metadata"],
    ["spec", "template", "metadata"],
    ["spec", "jobTemplate", "metadata"],
    ["spec", "jobTemplate", "spec", "template", "metadata"],
];

export interface GivenTexts {
    readonly known: readonly GivenText[];
    /** Paths of texts that are known only after deployment. */
    readonly unknown: readonly string[];
}

/**
 * Names, titles, descriptions, tags, metadata, labels and annotations; nothing of what a resource holds.
 *
 * @param wanted what a text, or its key, must have in it to be given: there are many, and nearly none matters
 */
export function textsOf({ type, name, inputs }: StackResource, wanted: RegExp): GivenTexts {
    const found: Found = { wanted, known: [], unknown: [] };
    addText(found, "name", name);
    for (const input of textInputs) addText(found, input, inputs[input]);
    for (const input of listInputs) addList(found, input, inputs[input]);
    if (type.startsWith("kubernetes:")) for (const path of objectMetadata) addObject(found, inputs, path);
    else for (const input of mapInputs) addMap(found, input, inputs[input]);
    return found;
}

/** @throws UnknownValueTouched where some text is known only after deployment */
export function requireAllKnown({ unknown }: GivenTexts): void {
    const [path] = unknown;
    if (path !== undefined) throw new UnknownValueTouched(path);
}

interface Found {
    readonly wanted: RegExp;
    readonly known: GivenText[];
    readonly unknown: string[];
}

function addText(found: Found, where: string, input: RecordedValue | undefined, key?: string): void {
    if (input === undefined) return;
    const value = plain(input);
    if (isUnknown(value)) found.unknown.push(key === undefined ? where : `${where}["${key}"]`);
    else if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") {
        const text = String(value);
        if (!found.wanted.test(text) && (key === undefined || !found.wanted.test(key))) return;
        found.known.push({ where, text, ...(key === undefined ? {} : { key }) });
    }
}

function addList(found: Found, where: string, input: RecordedValue | undefined): void {
    if (input === undefined) return;
    const list = plain(input);
    if (isUnknown(list)) found.unknown.push(where);
    if (!Array.isArray(list)) return;
    for (const [index, item] of (list as readonly RecordedValue[]).entries()) {
        // Nearly every tag is a text that matters to nobody: its path is put together for the others only.
        if (typeof item === "string" && !found.wanted.test(item)) continue;
        addText(found, `${where}[${index}]`, item);
    }
}

function addMap(found: Found, where: string, input: RecordedValue | undefined): void {
    if (input === undefined) return;
    const map = plain(input);
    if (isUnknown(map)) found.unknown.push(where);
    if (map === null || typeof map !== "object" || Array.isArray(map) || isUnknown(map)) return;
    const entries = map as Readonly<Record<string, RecordedValue>>;
    for (const key of Object.keys(entries)) addText(found, where, entries[key], key);
}

function addObject(found: Found, inputs: StackResource["inputs"], path: readonly string[]): void {
    let value: RecordedValue | undefined = inputs;
    for (const key of path) value = plain(property(value, key));
    if (value === undefined) return;
    const where = path.join(".");
    if (isUnknown(value)) found.unknown.push(where);
    addText(found, `${where}.name`, property(value, "name"));
    addMap(found, `${where}.labels`, property(value, "labels"));
    addMap(found, `${where}.annotations`, property(value, "annotations"));
}
