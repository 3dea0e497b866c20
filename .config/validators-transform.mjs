// jest: puts validators that are compiled already in the place of infra/estate/validate/validators.ts, as the build does. Compiling them costs
// nearly a second in every file of tests that reads an estate.
import { transformSync } from "esbuild";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileValidators } from "../infra/build/precompiled-validators.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const estate = join(root, "infra", "estate");
/** All that the validators are made of. */
const sources = [
    ...readdirSync(join(estate, "schema"))
        .filter((name) => name.endsWith(".json"))
        .map((name) => join(estate, "schema", name)),
    join(estate, "validate", "ajv-options.json"),
    join(root, "infra", "build", "precompiled-validators.mjs"),
    join(root, "package-lock.json"),
    fileURLToPath(import.meta.url),
];

export default {
    process: () => ({ code: transformSync(compileValidators(estate), { format: "cjs" }).code }),
    getCacheKey() {
        const hash = createHash("sha256");
        for (const file of sources) hash.update(readFileSync(file));
        return hash.digest("hex");
    },
};
