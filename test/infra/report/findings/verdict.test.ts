import { failing, sumCounts, unusedWaivers, type VerdictOptions } from "../../../../infra/report/findings/report";
import { noCounts, report } from "./fixture";

const failed = (verdict: VerdictOptions): string[] => failing(report({ verdict })).map(({ rule }) => rule);

it.each<[VerdictOptions, string[]]>([
    [{ strict: false, failOn: "mandatory" }, ["bypass/violated"]],
    [{ strict: true, failOn: "mandatory" }, ["bypass/unclear", "bypass/violated"]],
    [{ strict: false, failOn: "advisory" }, ["bypass/advice", "bypass/violated"]],
    [{ strict: true, failOn: "advisory" }, ["bypass/advice", "bypass/unclear", "bypass/violated"]],
])("with %j fails what it says, and never what is waived", (verdict, expected) => {
    expect(failed(verdict)).toEqual(expected);
});

it("calls a waiver unused only where everything was judged", () => {
    expect(unusedWaivers(report()).map(({ waiver }) => waiver.id)).toEqual(["old"]);
    expect(unusedWaivers(report({ whole: false }))).toEqual([]);
});

it("sums counts", () => {
    const one = { ...noCounts, pass: 1, waived: 2 };
    expect(sumCounts([one, { ...one, unknown: 3 }])).toEqual({ ...noCounts, pass: 2, waived: 4, unknown: 3 });
});
