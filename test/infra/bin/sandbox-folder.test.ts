import { mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { temporaryFolders } from "../../support/temporary";

const { prepareSandboxFolder } = createRequire(__filename)("../../../infra/bin/sandbox-folder.js") as {
    prepareSandboxFolder: (environment: Readonly<Record<string, string>>, purpose?: string) => string;
};
const temporary = temporaryFolders();

test("the folder is the same as long as the sandbox is, and those of other versions go", () => {
    const cache = temporary();
    const folder = prepareSandboxFolder({ XDG_CACHE_HOME: cache });
    expect(dirname(folder)).toBe(join(cache, "egov"));
    expect(basename(folder)).toMatch(/^test-sandbox-[0-9a-f]{12}$/);
    for (const name of [basename(folder), "test-sandbox-000000000000", "sandbox", "toolchain"])
        mkdirSync(join(cache, "egov", name));
    expect(prepareSandboxFolder({ XDG_CACHE_HOME: cache })).toBe(folder);
    expect(readdirSync(join(cache, "egov")).sort()).toEqual(["sandbox", basename(folder), "toolchain"].sort());
});

test("what the benchmark keeps is beside what the tests keep", () => {
    const cache = temporary();
    const tests = prepareSandboxFolder({ XDG_CACHE_HOME: cache });
    mkdirSync(tests);
    const bench = prepareSandboxFolder({ XDG_CACHE_HOME: cache }, "bench");
    expect(basename(bench)).toBe(basename(tests).replace("test", "bench"));
    expect(readdirSync(join(cache, "egov"))).toEqual([basename(tests)]);
});
