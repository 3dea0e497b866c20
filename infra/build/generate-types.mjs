// Writes infra/estate/schema/types.generated.ts from the JSON Schemas beside it: `npm run types`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "json-schema-to-typescript";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "estate", "schema");
export const typesFile = join(folder, "types.generated.ts");

function readSchemas() {
    return Object.fromEntries(
        readdirSync(folder)
            .filter((name) => name.endsWith(".schema.json"))
            .sort()
            .map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))]),
    );
}

function resolveReference(schemas, file, reference) {
    const [targetFile, pointer] = reference.split("#");
    let node = schemas[targetFile || file];
    for (const key of (pointer ?? "").split("/").filter(Boolean)) node = node?.[key];
    if (!node?.title) throw new Error(`${file}: ${reference} leads to no definition with a title`);
    return node.title;
}

/** Named definitions are written once and referred to by name, so that a description beside a $ref makes no second type. */
function nameReferences(schemas, file, node) {
    if (Array.isArray(node)) return node.map((item) => nameReferences(schemas, file, item));
    if (node === null || typeof node !== "object") return node;
    if (typeof node.$ref === "string")
        return { description: node.description, tsType: resolveReference(schemas, file, node.$ref) };
    const copy = {};
    for (const [key, value] of Object.entries(node)) {
        if (["$schema", "$id", "$defs", "discriminator"].includes(key)) continue;
        if (key === "type" && node.oneOf) continue;
        if (key === "required" && node.oneOf) continue;
        copy[key] = nameReferences(schemas, file, value);
    }
    return copy;
}

export async function generateTypes() {
    const schemas = readSchemas();
    const definitions = {};
    for (const [file, schema] of Object.entries(schemas)) {
        for (const definition of Object.values(schema.$defs ?? {}))
            definitions[definition.title] = nameReferences(schemas, file, definition);
        if (schema.type || schema.oneOf) definitions[schema.title] = nameReferences(schemas, file, schema);
    }
    const text = await compile(
        { title: "EstateTypes", type: "object", additionalProperties: false, definitions },
        "EstateTypes",
        {
            bannerComment:
                "// Generated from the JSON Schemas of this folder by `npm run types`; change those, not this file.",
            unreachableDefinitions: true,
            additionalProperties: false,
            ignoreMinAndMaxItems: true,
            style: { tabWidth: 4, printWidth: 120 },
        },
    );
    return text
        .replace(/export interface EstateTypes \{\}\n/, "")
        .replace(/\/\*\*\n \* This interface was referenced by[^/]*\*\/\n/g, "")
        .replace(/ \*\n \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, "");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
    const text = await generateTypes();
    if (process.argv.includes("--check")) {
        if (readFileSync(typesFile, "utf8") !== text) {
            console.error("types.generated.ts is older than the schemas: run `npm run types`");
            process.exit(1);
        }
    } else writeFileSync(typesFile, text);
}
