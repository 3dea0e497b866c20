import { spawnSync } from "node:child_process";
import { join } from "node:path";

const guard = join(__dirname, "..", "..", "..", "infra", "toolchain", "inspect-guard.js");
const inspect = (expression: string): string => {
    const script = `const util = require("util"); const e = new Error("boom"); e.stack = "Error: boom\\n    at f (/a/node_modules/@scope/file.ts:1:2)"; console.log(${expression})`;
    const { stdout, status } = spawnSync(process.execPath, ["--require", guard, "-e", script], {
        encoding: "utf8",
        timeout: 20_000,
    });
    expect(status).toBe(0);
    return stdout;
};

test("an error with a stack that Node can't colour is shown all the same, without colours", () => {
    const shown = inspect("util.inspect(e, { colors: true })");
    expect(shown).toContain("boom");
    expect(shown).toContain("@scope/file.ts:1:2");
    expect(shown).not.toContain("\u001b[");
});

test("everything else is as before", () => {
    expect(inspect("util.inspect({ a: 1 }, { colors: true })")).toContain("\u001b[");
    expect(inspect("util.inspect({ a: { b: { c: {} } } }, false, 0)").trim()).toBe("{ a: [Object] }");
    expect(inspect("typeof util.inspect.custom + Object.keys(util.inspect.styles).includes('number')").trim()).toBe(
        "symboltrue",
    );
});
