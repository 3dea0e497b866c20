import { divisionCases, goodDivisions } from "./cases/divisions";
import { extranetAddressCases } from "./cases/extranet/addresses";
import { extranetLinkCases } from "./cases/extranet/links";
import { extranetNameCases } from "./cases/extranet/names";
import { recoveryCases, soundDrill } from "./cases/recovery";
import { referenceCases } from "./cases/references";
import { resourceCases } from "./cases/resources";
import { systemCases } from "./cases/systems";
import { soundWaivers, waiverCases } from "./cases/waivers";
import { applyEdits, testBadInputs } from "./support/bad-input";
import { loadFiles, problemsOf } from "./support/estate-files";

describe("divisions and hosting", () => testBadInputs(divisionCases));
describe("names", () => testBadInputs(referenceCases));
describe("addresses and sizes", () => testBadInputs(resourceCases));
describe("business systems", () => testBadInputs(systemCases));
describe("names of the extranet", () => testBadInputs(extranetNameCases));
describe("links of the extranet", () => testBadInputs(extranetLinkCases));
describe("addresses of the extranet", () => testBadInputs(extranetAddressCases));

describe("recovery", () => testBadInputs(recoveryCases));

test("drill records are read, the oldest first", () => {
    const later = soundDrill.replace("budget-2026", "budget-2027").replace("2026-10-10", "2027-01-09");
    const loaded = loadFiles(
        applyEdits([
            ["drills/a.json", "", later],
            ["drills/b.json", "", soundDrill],
        ]).files,
    );
    expect(loaded).toMatchObject({ ok: true });
    expect(loaded.ok ? loaded.value.drills.map(({ id, source }) => [id, source.file]) : []).toEqual([
        ["budget-2026", "drills/b.json"],
        ["budget-2027", "drills/a.json"],
    ]);
});

describe("waivers", () => testBadInputs(waiverCases));

test("waivers are read", () => {
    expect(problemsOf(applyEdits([["waivers.yaml", "", soundWaivers]]).files)).toEqual([]);
});

test.each(goodDivisions.map((one) => [one.name, one.edits] as const))("%s is taken", (_, edits) => {
    expect(problemsOf(applyEdits(edits).files)).toEqual([]);
});
