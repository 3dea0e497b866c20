import { markOf } from "../../../../policies/kernel/reading/marks";
import { entryAt, UnknownValueTouched } from "../../../../policies/kernel/read";
import { unknownValue } from "../../support/fixtures";

describe("marks of a resource", () => {
    it.each([
        ["tags", { tags: ["egov:roles=x", "egov:role=bastion"] }],
        ["metadata", { metadata: { "egov:role": "bastion" } }],
        ["properties", { properties: { "egov:role": "bastion" } }],
        ["labels", { metadata: { labels: { "egov-cloud.io/role": "bastion" } } }],
        ["secret metadata", { metadata: { kind: "secret", value: { "egov:role": "bastion" } } }],
    ])("are read from its %s", (_, inputs) => {
        expect(markOf({ inputs }, "role")).toBe("bastion");
    });

    it("are absent where nothing says them", () => {
        expect(markOf({ inputs: { tags: ["egov:division=370000"], metadata: { role: "x" } } }, "role")).toBeUndefined();
    });

    it("can't be told where they are not known yet", () => {
        expect(() => markOf({ inputs: { metadata: { "egov:role": unknownValue } } }, "role")).toThrow(
            UnknownValueTouched,
        );
        expect(() => markOf({ inputs: { tags: [unknownValue] } }, "role")).toThrow(UnknownValueTouched);
    });

    it("entries may have dots in their keys and be numbers or truth values", () => {
        expect(entryAt({ inputs: { data: { "a.b/c": true, n: 3 } } }, "data", "a.b/c")).toBe("true");
        expect(entryAt({ inputs: { data: { n: 3 } } }, "data", "n")).toBe("3");
        expect(entryAt({ inputs: { data: { n: {} } } }, "data", "n")).toBeUndefined();
        expect(entryAt({ inputs: {} }, "data", "n")).toBeUndefined();
    });
});
