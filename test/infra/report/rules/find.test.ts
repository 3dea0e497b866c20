import { findClauses, findNotCheckable } from "../../../../infra/report/rules/find";

const clauses = (text: string): string[] => findClauses(text).map(({ id }) => id);
const a = "GB/T 22239 8.1.4.8 a)";
const b = "GB/T 22239 8.1.4.8 b)";

it.each<[string, string[]]>([
    ["GB/T 22239 8.1.4.8 a)", [a]],
    ["GB/T 22239-2019 8.1.4.8 a)", [a]],
    ["gbt22239 8.1.4.8 a", [a]],
    ["8.1.4.8a", [a]],
    ["8.1.4.8 A）", [a]],
    ["9.1.4.8 a)", [a]],
    ["8.1.4.8", [a, b]],
    ["9.1.4.8", [a, b]],
    ["8.1.4.80", []],
    ["8.1.4", clausesOfPoint("8.1.4")],
    ["8.1.2.3", ["GB/T 22239 8.1.2.3"]],
    ["LZBF 2015-7 3", ["LZBF 2015-7 3"]],
    ["lzbf2015-7 15", ["LZBF 2015-7 15"]],
    ["3", []],
    ["", []],
    ["8.1", []],
    ["listener", []],
])("%s names %j", (text, expected) => {
    expect(clauses(text)).toEqual(expected);
});

function clausesOfPoint(point: string): string[] {
    const found = clauses(point);
    expect(found.length).toBeGreaterThan(20);
    for (const id of found) expect(id).toMatch(/(8\.1\.4|9\.1\.4)\./);
    return found;
}

it.each<[string, string[]]>([
    ["8.1.6", ["8.1.6"]],
    ["8.1.6.1", ["8.1.6"]],
    ["8.1.60", []],
    ["8.1.3.3", ["8.1.3.3 c)", "8.1.3.3 d)"]],
    ["8.1.3.3 c)", ["8.1.3.3 c)"]],
    ["8.1.10.1", ["8.1.10.1"]],
    ["x", []],
    ["", []],
])("%s names what is not checkable: %j", (text, expected) => {
    expect(findNotCheckable(text).map(({ id }) => id)).toEqual(expected);
});
