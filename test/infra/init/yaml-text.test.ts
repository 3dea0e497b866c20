import fc from "fast-check";
import { parse } from "yaml";
import { scalar, text } from "../../../infra/estate/init/yaml-text";

describe("scalar", () => {
    it.each(["历下区", "银河麒麟（V10）", "Tai'an", "Counties of Hubei"])("leaves %s as it is", (value) => {
        expect(scalar(value)).toBe(value);
    });

    it.each(["null", "yes", "No", "a: b", "a, b", "3", "- a", "# a", "", " a", "a "])("quotes %j", (value) => {
        expect(scalar(value)).toBe(JSON.stringify(value));
    });

    it("is read back as it was, inside a flow mapping", () => {
        fc.assert(
            fc.property(fc.string({ unit: "grapheme" }), fc.string(), (zh, en) => {
                expect(parse(text(zh, en))).toEqual({ zh, en });
            }),
        );
    });
});
