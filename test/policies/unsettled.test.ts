import { rules, unsettled } from "../../policies";

test("rules that are not in force are rules", () => {
    const ids = new Set<string>(rules.map(({ id }) => id));
    expect([...unsettled].filter((id) => !ids.has(id))).toEqual([]);
});
