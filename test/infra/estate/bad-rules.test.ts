import { divisionCases, goodDivisions } from "./cases/divisions";
import { referenceCases } from "./cases/references";
import { resourceCases } from "./cases/resources";
import { systemCases } from "./cases/systems";
import { soundWaivers, waiverCases } from "./cases/waivers";
import { applyEdits, testBadInputs } from "./support/bad-input";
import { problemsOf } from "./support/estate-files";

describe("divisions and hosting", () => testBadInputs(divisionCases));
describe("names", () => testBadInputs(referenceCases));
describe("addresses and sizes", () => testBadInputs(resourceCases));
describe("business systems", () => testBadInputs(systemCases));

describe("waivers", () => testBadInputs(waiverCases));

test("waivers are read", () => {
    expect(problemsOf(applyEdits([["waivers.yaml", "", soundWaivers]]).files)).toEqual([]);
});

test.each(goodDivisions.map((one) => [one.name, one.edits] as const))("%s is taken", (_, edits) => {
    expect(problemsOf(applyEdits(edits).files)).toEqual([]);
});
