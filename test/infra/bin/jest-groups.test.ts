import { createRequire } from "node:module";

interface Counted {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly problems: readonly string[];
    readonly reasons: readonly string[];
}

const load = createRequire(__filename);
const { countJest } = load("../../../infra/bin/jest-groups.js") as {
    countJest: (
        report: unknown,
        skippedFails: boolean,
        text: (key: string, params: { name: string }) => string,
    ) => Counted;
};

const text = (key: string, { name }: { name: string }): string => `${key} ${name}`;
const suite = (status: string, ...tests: (readonly [string, string])[]) => ({
    name: "test/a.test.ts",
    status,
    assertionResults: tests.map(([state, fullName]) => ({ status: state, fullName })),
});

describe("countJest", () => {
    const report = {
        testResults: [
            suite("failed", ["passed", "one"], ["failed", "two"], ["pending", "three"], ["todo", "four"]),
            suite("passed", ["passed", "five"]),
        ],
    };

    it("counts tests and names what did not pass", () => {
        const counted = countJest(report, false, text);
        expect(counted).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
        expect(counted.problems).toHaveLength(3);
        expect(counted.problems[0]).toMatch(/^failedItem .*a\.test\.ts > two$/);
        expect(counted.problems[1]).toMatch(/^skippedItem .* > three$/);
    });

    it("counts a skipped test as a failure where everything must run, and still calls it skipped", () => {
        const counted = countJest(report, true, text);
        expect(counted).toMatchObject({ passed: 2, failed: 3, skipped: 0 });
        expect(counted.problems[1]).toMatch(/^skippedItem .* > three$/);
    });

    it("counts a suite that could not run as one failure", () => {
        expect(countJest({ testResults: [suite("failed")] }, false, text)).toMatchObject({
            passed: 0,
            failed: 1,
            skipped: 0,
        });
    });

    it("says why the first test of a file failed, since what follows stands on it", () => {
        const failed = (fullName: string, message: string) => ({
            status: "failed",
            fullName,
            failureMessages: [`\u001b[31m${message}\u001b[39m\nat somewhere`],
        });
        const { reasons } = countJest(
            {
                testResults: [
                    {
                        name: "a.test.ts",
                        status: "failed",
                        assertionResults: [failed("one", "no room"), failed("two", "x")],
                    },
                    { name: "b.test.ts", status: "failed", message: "can't be read", assertionResults: [] },
                    suite("passed", ["passed", "five"]),
                ],
            },
            false,
            text,
        );
        expect(reasons).toHaveLength(2);
        expect(reasons[0]).toMatch(/a\.test\.ts > one\n {4}no room\n {4}at somewhere$/);
        expect(reasons[1]).toMatch(/b\.test\.ts\n {4}can't be read$/);
    });
});
