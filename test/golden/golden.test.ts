import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEstate } from "../../infra/estate/load";
import { diskReader } from "../../infra/estate/reader";
import { stackToJson } from "../../infra/recorder/format";
import { describeStacks } from "../../infra/stacks/describe";
import { recordDefinition } from "../../infra/synthesis/record";

const root = join(__dirname, "..", "..");
/** `npm run golden` sets it. */
const renew = process.env["EGOV_GOLDEN"] === "renew";

// The SDK's provider classes take defaults from these; golden files hold what the estate alone asks for.
for (const name of Object.keys(process.env)) if (name.startsWith("OS_") || name === "KUBECONFIG") delete process.env[name];

describe.each(["tiny", "shandong"])("estate %s", (name) => {
    const loaded = loadEstate(join(root, "stacks", "estates", name), diskReader);
    if (!loaded.ok) throw new Error(`estate ${name} has errors: npx egov validate --estate stacks/estates/${name}`);
    const folder = join(__dirname, name);
    const stacks = describeStacks(loaded.value);
    const files = stacks.map((stack) => `${stack.name}.json`).sort();

    if (renew) {
        mkdirSync(folder, { recursive: true });
        // Others stay: `-t` may leave out their tests.
        for (const file of readdirSync(folder)) if (!files.includes(file)) rmSync(join(folder, file));
    }

    test.each(stacks.map((stack) => [stack.name, stack] as const))("%s has the resources of its golden file", (_, stack) => {
        const file = join(folder, `${stack.name}.json`);
        const text = stackToJson(recordDefinition(loaded.value, stack));
        if (renew) writeFileSync(file, text);
        // Compared as data first: a difference is then shown resource by resource.
        expect(JSON.parse(text)).toEqual(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : "no golden file: npm run golden");
        expect(text === readFileSync(file, "utf8")).toBe(true);
    });

    test("no golden file is left of a stack that is gone", () => {
        expect(readdirSync(folder).sort()).toEqual(files);
    });
});
