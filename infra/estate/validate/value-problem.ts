import type { ErrorObject } from "ajv";
import { display, displayNames } from "../display";
import type { SourceLocation } from "../location";
import { nearest } from "../nearest";
import type { Problem } from "../problem";
import { problem, type ProblemCode } from "../problems";
import { parseCidr } from "./cidr";
import type { Schema } from "./schemas";

interface WrongValue {
    readonly error: ErrorObject;
    /** Schema of the value. */
    readonly schema: Schema;
    readonly value: unknown;
    readonly location: SourceLocation;
    /** The value as the file writes it. */
    source(): string;
}

const typeCodes: Readonly<Record<string, ProblemCode>> = {
    object: "expectedMapping",
    array: "expectedList",
    string: "expectedText",
    integer: "expectedInteger",
    number: "expectedNumber",
    boolean: "expectedTruthValue",
};

/** Texts for patterns that have a name; others show the pattern. */
const patternCodes: Readonly<Record<string, ProblemCode>> = {
    Identifier: "badIdentifier",
    DivisionCode: "badDivisionCode",
    ProtectionLevel: "badProtectionLevel",
};

const formatCodes: Readonly<Record<string, ProblemCode>> = {
    date: "badDate",
    instant: "badInstant",
    ipv4: "badAddress",
    hostname: "badHostName",
    uri: "badUri",
    cidr: "badCidr",
};

/** What is wrong with a value that its schema refuses, in terms of the field. */
export function valueProblem(wrong: WrongValue): Problem {
    const { error, schema, location } = wrong;
    const value = display(wrong.value);
    switch (error.keyword) {
        case "type":
            return wrongType(wrong, String(error.params.type));
        case "enum":
            return notAllowed(wrong, (error.params.allowedValues as unknown[]).map(String));
        case "const":
            return notAllowed(wrong, [String(error.params.allowedValue)]);
        case "minimum":
            return problem("tooSmall", location, { value, limit: Number(error.params.limit) });
        case "maximum":
            return problem("tooLarge", location, { value, limit: Number(error.params.limit) });
        case "minItems":
            return problem("tooFewItems", location, { limit: Number(error.params.limit) });
        case "maxItems":
            return problem("tooManyItems", location, { limit: Number(error.params.limit) });
        case "minLength":
            return problem("emptyText", location);
        case "uniqueItems": {
            const { i, j } = error.params as { i: number; j: number };
            return problem("repeatedItem", location, {
                first: Math.min(i, j) + 1,
                second: Math.max(i, j) + 1,
            });
        }
        case "format":
            return wrongFormat(wrong, String(error.params.format));
        case "pattern": {
            const pattern = String(error.params.pattern);
            if (pattern.startsWith("^[^")) return problem("controlCharacter", location, { value });
            return problem(patternCodes[schema.title ?? ""] ?? "badPattern", location, { value, pattern });
        }
        default:
            return problem("invalidValue", location, { value, reason: error.message ?? error.keyword });
    }
}

function wrongType(wrong: WrongValue, type: string): Problem {
    const { value, location } = wrong;
    if (value === null) return problem("emptyValue", location);
    if (type === "string" && (typeof value === "number" || typeof value === "boolean"))
        return problem("needsQuotes", location, { value: display(value), quoted: JSON.stringify(wrong.source()) });
    return problem(typeCodes[type] ?? "expectedText", location, { value: display(value) });
}

function notAllowed(wrong: WrongValue, allowed: readonly string[]): Problem {
    const { value, location } = wrong;
    if (value === null) return problem("emptyValue", location);
    const shown = { value: display(value), allowed: displayNames(allowed) };
    const near = typeof value === "string" ? nearest(value, allowed) : undefined;
    return near === undefined
        ? problem("notAllowed", location, shown)
        : problem("notAllowedNear", location, { ...shown, nearest: near });
}

function wrongFormat(wrong: WrongValue, format: string): Problem {
    const { value, location } = wrong;
    const canonical = format === "cidr" ? parseCidr(String(value))?.canonical : undefined;
    if (canonical !== undefined) return problem("hostBits", location, { value: display(value), canonical });
    return problem(formatCodes[format] ?? "invalidValue", location, { value: display(value), reason: format });
}
