import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { record } from "./recording";
import { readmeBlocks, type ReadmeBlock } from "./readme-blocks";
import { compile, typeCheck } from "./readme-compiler";

const project = join(__dirname, "..", "..");
const components = join(project, "components");
const blocks = readmeBlocks(components);
/** Shows that the check can fail. */
const wrong: ReadmeBlock = {
    title: "wrong",
    folder: join(components, "cloud-platform"),
    line: 7,
    code: 'import { CloudPlatform } from ".";\nnew CloudPlatform("x", { division: 1 });\n',
};
const complaints = typeCheck([...blocks, wrong], project);

/** Runs a block as a module of its README's folder. */
function run(block: ReadmeBlock): Record<string, unknown> {
    const exported: Record<string, unknown> = {};
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is the README's, and has to run in jest's realm
    const module = new Function("require", "exports", compile(block)) as (load: unknown, exports: unknown) => void;
    module(createRequire(join(block.folder, "README.md")), exported);
    return exported;
}

test.each(componentFolders())("%s has a README with an example", (name) => {
    expect(blocks.filter((block) => block.folder === join(components, name))).not.toEqual([]);
});

describe.each(blocks.map((block) => [block.title, block] as const))("example of %s", (_, block) => {
    test("type-checks", () => expect(complaints.get(block)).toEqual([]));

    test("makes resources", () => {
        const { resources } = record(() => run(block));
        expect(resources.filter((resource) => resource.custom && !resource.type.startsWith("pulumi:"))).not.toEqual([]);
    });
});

describe("the check itself", () => {
    test("sees a wrong type, on the README's line", () => {
        expect(complaints.get(wrong)).toEqual([expect.stringMatching(/^8: .*(division|number)/s)]);
    });

    test("sees an example that makes nothing", () => {
        const { resources } = record(() => run({ ...wrong, code: "export const nothing = 1;" }));
        expect(resources.filter((resource) => resource.custom)).toEqual([]);
    });
});

/** Folders that hold a component: their index exports a class. */
function componentFolders(): string[] {
    return readdirSync(components).filter((name) => {
        if (!existsSync(join(components, name, "index.ts"))) return false;
        const exported = Object.values(
            createRequire(join(components, name, "index.ts"))(".") as Record<string, unknown>,
        );
        return exported.some(
            (value) => typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value)),
        );
    });
}
