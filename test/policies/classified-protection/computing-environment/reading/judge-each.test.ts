import {
    judgeAll,
    judgeEach,
} from "../../../../../policies/classified-protection/computing-environment/reading/judge-each";
import { violation } from "../../../../../policies/kernel/judgement";
import { UnknownValueTouched } from "../../../../../policies/kernel/read";

const wrong = violation("wrong");
const untold = (): never => {
    throw new UnknownValueTouched("a");
};

describe("judging part by part", () => {
    it("says what is wrong although another part is not known, in any order", () => {
        expect(judgeAll(untold, () => wrong)).toEqual([wrong]);
        expect(judgeAll(() => wrong, untold)).toEqual([wrong]);
    });

    it("says every part that is wrong", () => {
        expect(judgeEach([1, 2, 3], (part) => (part === 2 ? undefined : wrong))).toEqual([wrong, wrong]);
    });

    it("ends with the first unknown where nothing is wrong", () => {
        expect(() => judgeAll(untold, () => undefined)).toThrow(new UnknownValueTouched("a"));
    });

    it("lets faults through", () => {
        const fault = (): never => {
            throw new Error("fault");
        };
        expect(() => judgeAll(fault, () => wrong)).toThrow("fault");
    });
});
