import type { Finding } from "../../../../policies/kernel/finding";
import { compareFindings } from "../../../../policies/kernel/running/findings";

const finding = (rule: string, stack: string, urn: string, code: string, path: string): Finding => ({
    rule,
    stack,
    urn,
    code,
    params: { path },
    result: "violation",
    severity: "high",
    enforcement: "mandatory",
    clauses: [],
    location: { file: "f.yaml", line: 1, column: 1 },
});

it("puts findings in the order of rules, stacks, resources, codes and what they say, by code unit", () => {
    const sorted = [
        finding("A", "z", "z", "z", "z"),
        finding("a", "a", "z", "z", "z"),
        finding("a", "b", "a", "z", "z"),
        finding("a", "b", "b", "a", "z"),
        finding("a", "b", "b", "b", "a"),
        finding("a", "b", "b", "b", "b"),
        finding("b", "a", "a", "a", "a"),
    ];
    expect([...sorted].reverse().sort(compareFindings)).toEqual(sorted);
    expect([...sorted].sort(compareFindings)).toEqual(sorted);
    for (const one of sorted) expect(compareFindings(one, { ...one })).toBe(0);
});
