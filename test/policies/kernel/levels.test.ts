import { clauseOf } from "../../../policies/kernel/clauses";
import { citedClauses, formatLevels, highest, holdsAt, parseLevels, uniform } from "../../../policies/kernel/levels";

const levels = (text: string) => parseLevels(text)!;

describe("levels", () => {
    it("are read by aspect", () => {
        expect(parseLevels("S3A2G4")).toEqual({ S: 3, A: 2, G: 4 });
        expect(parseLevels("S1A5G5")).toEqual({ S: 1, A: 5, G: 5 });
        expect(formatLevels(levels("S3A2G4"))).toBe("S3A2G4");
    });

    it.each(["", "S3A2", "S3A2G", "S0A2G3", "S3A6G3", "S3A3G9", "s3a2g3", "S3A2G3 ", " S3A2G3", "G3A2S3"])(
        "%p is none",
        (text) => {
            expect(parseLevels(text)).toBeUndefined();
        },
    );

    it("are the higher of two by aspect", () => {
        expect(highest(levels("S3A2G3"), levels("S2A4G3"))).toEqual({ S: 3, A: 4, G: 3 });
        expect(highest(levels("S2A2G2"), levels("S2A2G4"))).toEqual({ S: 2, A: 2, G: 4 });
        expect(uniform(2)).toEqual({ S: 2, A: 2, G: 2 });
    });

    it("are one object where they are the same, and others where they are not", () => {
        expect(parseLevels("S3A3G3")).toBe(uniform(3));
        expect(new Set([levels("S1A2G3"), levels("S2A1G3"), levels("S1A3G2"), levels("S3A2G1")]).size).toBe(4);
    });
});

describe("clauses at levels", () => {
    const numbers = (text: string, ...ids: string[]) => citedClauses(ids, levels(text)).map(({ number }) => number);
    // Each is graded by another aspect.
    const [data, service, general] = ["GB/T 22239 8.1.4.7 b)", "GB/T 22239 8.1.4.9 b)", "GB/T 22239 8.1.4.4 e)"];

    it("go by the level of their own aspect", () => {
        expect([data, service, general].map((id) => clauseOf(id).grading?.aspect)).toEqual(["S", "A", "G"]);
        for (const [aspect, id] of [
            ["S", data],
            ["A", service],
            ["G", general],
        ] as const)
            for (const level of [1, 2, 3, 4] as const) {
                const text = ["S", "A", "G"].map((each) => `${each}${each === aspect ? level : 1}`).join("");
                const number = clauseOf(id!).grading?.numbers[level as 2 | 3 | 4]?.number;
                expect(numbers(text, id!)).toEqual(number === undefined ? [] : [number]);
                expect(holdsAt([id!], levels(text))).toBe(number !== undefined);
            }
    });

    it("hold always where nothing of them is graded", () => {
        expect(citedClauses(["LZBF 2015-7 5"], levels("S1A1G1"))).toEqual([
            { standard: clauseOf("LZBF 2015-7 5").standard, edition: "2015", number: "5", verified: false },
        ]);
        expect(holdsAt(["LZBF 2015-7 5"], levels("S1A1G1"))).toBe(true);
    });

    it("say of the standard which edition and whether the number is checked", () => {
        const { standard, edition, grading } = clauseOf(general!);
        const found = grading?.numbers[3];
        expect(citedClauses([general!], levels("S3A3G3"))).toEqual([
            { standard, edition, number: found?.number, verified: found?.verified },
        ]);
    });

    it("are found once for a rule's list and levels", () => {
        const ids = [data!, "LZBF 2015-7 5"];
        expect(citedClauses(ids, levels("S3A3G3"))).toBe(citedClauses(ids, uniform(3)));
        expect(citedClauses(ids, uniform(2))).not.toBe(citedClauses(ids, uniform(3)));
        expect(citedClauses([general!], uniform(3))).not.toEqual(citedClauses(ids, uniform(3)));
    });

    it("are those of the catalogue", () => {
        expect(() => clauseOf("GB/T 22239 9.9")).toThrow("GB/T 22239 9.9");
    });
});
