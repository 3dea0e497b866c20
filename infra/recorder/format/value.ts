import type { RecordedValue } from "../types";
import { isArray, isObject, isSecretValue, isUnknownValue } from "../values";
import type { ShortNames } from "./names";

/** JSON that a person reads. */
export type ReadableValue =
    null | boolean | number | string | readonly ReadableValue[] | { readonly [key: string]: ReadableValue };

/** What stands for each text of a secret. */
const masked = "[secret]";

/** Turns recorded values into readable ones; keys in alphabetical order. */
export class ValueFormat {
    constructor(
        private readonly names: ShortNames,
        private readonly reveal: boolean,
    ) {}

    value(value: RecordedValue, hide = false): ReadableValue {
        if (isUnknownValue(value)) return this.unknown(value.urn, value.path);
        if (isSecretValue(value)) return { $secret: this.value(value.value, !this.reveal) };
        if (isArray(value)) return value.map((element) => this.value(element, hide));
        if (isObject(value)) return this.object(value, hide);
        if (hide && value !== null) return masked;
        return typeof value === "string" ? escaped(value) : value;
    }

    private unknown(urn: string, path: string): string {
        const source = urn === "" ? path || "unknown" : `${this.names.of(urn)}.${path}`;
        return `\${${source}}`;
    }

    private object(value: { readonly [key: string]: RecordedValue }, hide: boolean): ReadableValue {
        const { kind, urn } = value;
        if (kind === "resource" && typeof urn === "string") return { $resource: this.names.of(urn) };
        const keys = Object.keys(value).sort();
        return Object.fromEntries(keys.map((key) => [key, this.value(value[key] ?? null, hide)]));
    }
}

/** A known text that looks like an unknown gets a second dollar. */
const escaped = (text: string): string => (/^\$+\{/.test(text) ? `$${text}` : text);
