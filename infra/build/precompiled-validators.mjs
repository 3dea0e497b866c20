// esbuild plug-in: puts validators that ajv has compiled already in the place of infra/estate/validate/validators.ts, so
// that no program compiles schemas, or even holds ajv, at run time. Options, schemas and formats are those of that module.
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import standaloneCode from "ajv/dist/standalone/index.js";
import { _ } from "ajv";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const kinds = {
    BreakGlass: "break-glass.schema.json",
    Catalogue: "catalogue.schema.json",
    Division: "division.schema.json",
    DrillRecord: "drill-record.schema.json",
    Estate: "estate.schema.json",
    Extranet: "extranet.schema.json",
    Recovery: "recovery.schema.json",
    ServiceProviders: "providers.schema.json",
    Waivers: "waivers.schema.json",
};

/** Annotations say nothing about validity; without them the code is a third smaller. */
function withoutAnnotations(schema, insideProperties = false) {
    if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
    if (schema === null || typeof schema !== "object") return schema;
    return Object.fromEntries(
        Object.entries(schema)
            .filter(([key]) => insideProperties || !["title", "description", "default"].includes(key))
            .map(([key, value]) => [
                key,
                ["const", "enum"].includes(key)
                    ? value
                    : withoutAnnotations(value, ["properties", "$defs"].includes(key) && !insideProperties),
            ]),
    );
}

/** JavaScript of all validators. */
export function compileValidators(estateFolder) {
    const folder = join(estateFolder, "schema");
    const read = (file) => JSON.parse(readFileSync(file, "utf8"));
    const schemas = readdirSync(folder)
        .filter((name) => name.endsWith(".schema.json"))
        .map((name) => withoutAnnotations(read(join(folder, name))));
    const options = read(join(estateFolder, "validate", "ajv-options.json"));
    const ajv = new Ajv.default({
        ...options,
        schemas,
        code: { source: true, esm: true, formats: _`require("./formats")` },
    });
    addFormats.default(ajv);
    for (const own of ["cidr", "instant"]) ajv.addFormat(own, () => true);
    const names = Object.keys(kinds);
    return [
        standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [`validate${name}`, kinds[name]]))),
        "const errors = (validate) => (data) => (validate(data) ? [] : validate.errors);",
        `export const validators = { ${names.map((name) => `${name}: errors(validate${name})`).join(", ")} };`,
    ].join("\n");
}

export function precompiledValidators(estateFolder) {
    return {
        name: "precompiled-validators",
        setup(build) {
            build.onLoad({ filter: /estate[\\/]validate[\\/]validators\.ts$/ }, () => ({
                contents: compileValidators(estateFolder),
                loader: "js",
                resolveDir: join(estateFolder, "validate"),
            }));
        },
    };
}
