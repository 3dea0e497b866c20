import { join } from "node:path";
import { loadEstate, loadUnchecked } from "../../../infra/estate/load";
import { diskReader } from "../../../infra/estate/reader";
import { memoryReader, readEstateFiles } from "./support/estate-files";

const estates = join(__dirname, "..", "..", "..", "stacks", "estates");

test.each(["tiny", "shandong"])("the %s estate read without checks is the same as with them", (name) => {
    const folder = join(estates, name);
    expect({ ok: true, value: loadUnchecked(folder, diskReader) }).toEqual(loadEstate(folder, diskReader));
});

test("a file that nobody can parse is thrown, not left out", () => {
    const files = { ...readEstateFiles("tiny"), "catalogue.yaml": "kind: [\n" };
    expect(() => loadUnchecked("estate", memoryReader(files))).toThrow("catalogue.yaml");
});
