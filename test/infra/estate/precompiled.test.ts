import { parseDocument } from "../../../infra/estate/parse/document";
import { ajvValidators } from "../../../infra/estate/validate/ajv-validators";
import { validators as precompiled } from "../../../infra/estate/validate/validators";
import { divisionCases } from "./cases/divisions";
import { fieldCases } from "./cases/fields";
import { fileCases } from "./cases/files";
import { waiverCases } from "./cases/waivers";
import { applyEdits } from "./support/bad-input";

const kinds = Object.keys(ajvValidators) as (keyof typeof ajvValidators)[];

test("validators compiled by the build say the same as those compiled here", () => {
    // jest puts them in that module's place, with the code of the build (.config/validators-transform.mjs).
    expect(precompiled).not.toBe(ajvValidators);
    expect(Object.keys(precompiled).sort()).toEqual([...kinds].sort());
    let errors = 0;
    for (const { edits } of [...fieldCases, ...fileCases, ...divisionCases, ...waiverCases]) {
        for (const [name, text] of Object.entries(applyEdits(edits).files)) {
            const root = parseDocument(name, text).document?.root;
            for (const kind of kinds) {
                const expected = ajvValidators[kind](root);
                expect(precompiled[kind](root)).toEqual(expected);
                errors += expected.length;
            }
        }
    }
    const emergency = { kind: "BreakGlass", from: "2026-11-24T18:00:00+08:00", until: "2026-11-24" };
    const expected = ajvValidators.BreakGlass(emergency);
    expect(precompiled.BreakGlass(emergency)).toEqual(expected);
    expect(expected.filter(({ keyword }) => keyword === "format").map(({ instancePath }) => instancePath)).toEqual([
        "/until",
    ]);
    expect(errors).toBeGreaterThan(1000);
});
