import { divisionCases, goodDivisions } from "./cases/divisions";
import { extranetAddressCases } from "./cases/extranet/addresses";
import { extranetLinkCases } from "./cases/extranet/links";
import { extranetNameCases } from "./cases/extranet/names";
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
describe("names of the extranet", () => testBadInputs(extranetNameCases));
describe("links of the extranet", () => testBadInputs(extranetLinkCases));
describe("addresses of the extranet", () => testBadInputs(extranetAddressCases));

describe("waivers", () => testBadInputs(waiverCases));

test("waivers are read", () => {
    expect(problemsOf(applyEdits([["waivers.yaml", "", soundWaivers]]).files)).toEqual([]);
});

test.each(goodDivisions.map((one) => [one.name, one.edits] as const))("%s is taken", (_, edits) => {
    expect(problemsOf(applyEdits(edits).files)).toEqual([]);
});
