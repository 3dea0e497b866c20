import { ifKnown } from "../../../../policies/kernel/reading/if-known";
import { oncePerRun } from "../../../../policies/kernel/reading/once";
import { UnknownValueTouched } from "../../../../policies/kernel/read";
import { ruleContext } from "../../support/fixtures";

describe("what is read if it is known", () => {
    it("is the value, or nothing", () => {
        expect(ifKnown(() => 1)).toBe(1);
        expect(
            ifKnown(() => {
                throw new UnknownValueTouched("path");
            }),
        ).toBeUndefined();
    });

    it("hides no other error", () => {
        expect(() =>
            ifKnown(() => {
                throw new TypeError("boom");
            }),
        ).toThrow("boom");
    });
});

describe("what is made once for each run", () => {
    it("is made anew for other resources only", () => {
        let times = 0;
        const made = oncePerRun(() => (times += 1));
        const context = ruleContext([], "2026-11-24");
        expect([made(context), made(context), made(ruleContext([], "2026-11-24"))]).toEqual([1, 1, 2]);
    });
});
