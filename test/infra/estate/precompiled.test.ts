import { transformSync } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { parseDocument } from "../../../infra/estate/parse/document";
import * as formats from "../../../infra/estate/validate/formats";
import { ajvValidators as validators, type Validator } from "../../../infra/estate/validate/ajv-validators";
import { compileValidators } from "../../../infra/build/precompiled-validators.mjs";
import { divisionCases } from "./cases/divisions";
import { fieldCases } from "./cases/fields";
import { fileCases } from "./cases/files";
import { waiverCases } from "./cases/waivers";
import { applyEdits } from "./support/bad-input";

/** The validators that the build puts into programs. */
function loadPrecompiled(): Record<string, Validator> {
    const source = compileValidators(join(__dirname, "..", "..", "..", "infra", "estate"));
    const { code } = transformSync(source, { format: "cjs" });
    const module = { exports: {} as { validators: Record<string, Validator> } };
    const packages = createRequire(__filename);
    const load = (name: string): unknown => (name === "./formats" ? formats : packages(name));
    const run = compileFunction(code, ["module", "exports", "require"]) as (...given: unknown[]) => void;
    run(module, module.exports, load);
    return module.exports.validators;
}

const kinds = Object.keys(validators) as (keyof typeof validators)[];

test("validators compiled by the build say the same as those compiled here", () => {
    const precompiled = loadPrecompiled();
    expect(Object.keys(precompiled).sort()).toEqual([...kinds].sort());
    let errors = 0;
    for (const { edits } of [...fieldCases, ...fileCases, ...divisionCases, ...waiverCases]) {
        for (const [name, text] of Object.entries(applyEdits(edits).files)) {
            const root = parseDocument(name, text).document?.root;
            for (const kind of kinds) {
                const expected = validators[kind](root);
                expect(precompiled[kind]!(root)).toEqual(expected);
                errors += expected.length;
            }
        }
    }
    const emergency = { kind: "BreakGlass", from: "2026-11-24T18:00:00+08:00", until: "2026-11-24" };
    const expected = validators.BreakGlass(emergency);
    expect(precompiled["BreakGlass"]!(emergency)).toEqual(expected);
    expect(expected.filter(({ keyword }) => keyword === "format").map(({ instancePath }) => instancePath)).toEqual([
        "/until",
    ]);
    expect(errors).toBeGreaterThan(1000);
});
