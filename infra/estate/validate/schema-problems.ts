import type { ErrorObject } from "ajv";
import { display, displayNames } from "../display";
import type { Path } from "../locate";
import { nearest } from "../nearest";
import type { ParsedDocument } from "../parse/document";
import type { Problem } from "../problem";
import { problem } from "../problems";
import { branchTags, schemaAt } from "./schemas";
import { valueProblem } from "./value-problem";

export interface SchemaFinding {
    readonly problem: Problem;
    /** The value that is wrong or missing, or the key that was probably meant; undefined for other unknown keys. */
    readonly spoils?: Path;
}

/** Turns the errors of a validator into problems, one for each mistake a person made. */
export function schemaFindings(
    schemaId: string,
    document: ParsedDocument,
    errors: readonly ErrorObject[],
): SchemaFinding[] {
    const findings = errors.flatMap((error) => {
        const steps = error.instancePath.split("/").slice(1).map(unescapePointer);
        const value = valueAt(document.root, steps);
        const found = describe({ schemaId, document, error, path: steps, value });
        return found === undefined ? [] : [found];
    });
    // A field under a misspelt key is not missing, too.
    const misspelt = new Set(findings.filter(isMisspelling).map(({ spoils }) => JSON.stringify(spoils)));
    return findings.filter(
        ({ problem: { code }, spoils }) => code !== "missingField" || !misspelt.has(JSON.stringify(spoils)),
    );
}

function isMisspelling({ problem: { code } }: SchemaFinding): boolean {
    return code === "unknownKeyNear";
}

interface Mistake {
    readonly schemaId: string;
    readonly document: ParsedDocument;
    readonly error: ErrorObject;
    readonly path: readonly string[];
    readonly value: unknown;
}

function describe(mistake: Mistake): SchemaFinding | undefined {
    const { document, error, path, value } = mistake;
    switch (error.keyword) {
        case "additionalProperties":
            return unknownKey(mistake, String(error.params.additionalProperty));
        case "propertyNames":
            return undefined;
        case "required": {
            const field = String(error.params.missingProperty);
            return {
                problem: problem("missingField", document.locator.value(path), { field }),
                spoils: [...path, field],
            };
        }
        case "discriminator":
            return wrongBranch(mistake, String(error.params.tag));
        default: {
            const { schema } = schemaAt(mistake.schemaId, document.root, path);
            const named = error.propertyName !== undefined;
            const location = named
                ? document.locator.key([...path, error.propertyName!])
                : document.locator.value(path);
            const offending = named ? error.propertyName : value;
            return {
                problem: valueProblem({
                    error,
                    schema,
                    value: offending,
                    location,
                    source: () => document.locator.source(path),
                }),
                spoils: path,
            };
        }
    }
}

function unknownKey(mistake: Mistake, key: string): SchemaFinding {
    const { document, path, value } = mistake;
    const { schema } = schemaAt(mistake.schemaId, document.root, path);
    const allowed = Object.keys(schema.properties ?? {});
    const near = nearest(
        key,
        allowed.filter((name) => !Object.hasOwn(value as object, name)),
    );
    const location = document.locator.key([...path, key]);
    if (near === undefined)
        return { problem: problem("unknownKey", location, { key: display(key), allowed: displayNames(allowed) }) };
    return {
        problem: problem("unknownKeyNear", location, { key: display(key), nearest: near }),
        spoils: [...path, near],
    };
}

/** The tag of a oneOf names no branch. A tag that is missing is reported as a missing field. */
function wrongBranch(mistake: Mistake, tag: string): SchemaFinding | undefined {
    const { document, path } = mistake;
    const value = (mistake.value as Record<string, unknown>)[tag];
    if (value === undefined) return undefined;
    const { schema, file } = schemaAt(mistake.schemaId, document.root, path);
    const allowed = branchTags(file, schema);
    const near = typeof value === "string" ? nearest(value, allowed) : undefined;
    const location = document.locator.value([...path, tag]);
    const shown = { value: display(value), allowed: displayNames(allowed) };
    return {
        problem:
            near === undefined
                ? problem("notAllowed", location, shown)
                : problem("notAllowedNear", location, { ...shown, nearest: near }),
        spoils: [...path, tag],
    };
}

function valueAt(root: unknown, steps: readonly string[]): unknown {
    return steps.reduce((value, step) => (value as Record<string, unknown>)[step], root);
}

function unescapePointer(step: string): string {
    return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
