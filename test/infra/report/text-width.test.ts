import { displayWidth, padColumns, padColumnsStart } from "../../../infra/report/text-width";

describe("displayWidth", () => {
    it.each([
        ["abc", 3],
        ["济南", 4],
        ["𠮷", 2],
        ["（）", 4],
        ["e\u0301", 1],
        ["\u001b[31m红\u001b[39m", 2],
        ["", 0],
    ])("of %j is %d", (text, width) => {
        expect(displayWidth(text)).toBe(width);
    });
});

it("pads to columns, never cuts", () => {
    expect(padColumns("云", 4)).toBe("云  ");
    expect(padColumnsStart("云", 4)).toBe("  云");
    expect(padColumns("云平台", 4)).toBe("云平台");
});
