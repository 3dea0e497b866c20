import type { BusinessSystemArgs } from "../../../components/business-system";
import { StandbySystem, runningOf, type StandbySystemArgs } from "../../../components/standby-system";
import { reduced } from "../../../components/standby-system/scale";
import { ofType, record } from "../recording";

type Technique = StandbySystemArgs["technique"]["technique"];

test.each<[Technique, boolean, string]>([
    ["backup", false, "asleep"],
    ["pilot-light", false, "asleep"],
    ["warm-standby", false, "reduced"],
    ["hot-standby", false, "full"],
    ["backup", true, "full"],
    ["pilot-light", true, "full"],
    ["warm-standby", true, "full"],
    ["hot-standby", true, "full"],
])("%s, failed over: %s, is %s", (technique, running, expected) => {
    expect(runningOf({ technique: { technique }, running })).toBe(expected);
});

describe("reduced size", () => {
    const counts = (percent: number | undefined, ...tiers: number[]): number[] => {
        const runtime = { kind: "virtual-machines", tiers: tiers.map((count) => ({ count })) };
        const result = reduced(runtime as unknown as BusinessSystemArgs["runtime"], percent);
        return result.kind === "virtual-machines" ? result.tiers.map(({ count }) => count) : [];
    };

    test.each([
        [50, [1, 2, 3, 4], [1, 1, 2, 2]],
        [1, [1, 100], [1, 1]],
        [100, [3], [3]],
        [undefined, [4], [2]],
    ])("%s percent of %j is %j", (percent, before, after) => {
        expect(counts(percent, ...before)).toEqual(after);
    });
});

const args = (change: Partial<StandbySystemArgs> = {}): StandbySystemArgs => ({
    technique: { technique: "backup" },
    running: false,
    ownership: { division: "370000", department: "sd-finance", system: "sd-budget" },
    dns: { zoneId: "zone", ttlSeconds: 60 },
    names: [{ hostName: "a.example", primary: "10.0.0.1" }, { hostName: "b.example" }],
    ...change,
});
const build = (change: Partial<StandbySystemArgs>) =>
    record(() => void new StandbySystem("sd-budget", args(change))).resources;

test("a name without an address on the active side gets no record", () => {
    expect(ofType(build({}), "RecordSet").map(({ inputs }) => [inputs["name"], inputs["records"]])).toEqual([
        ["a.example.", ["10.0.0.1"]],
    ]);
});

test("what has to run and is not described is an error that names the system", () => {
    expect(() => build({ running: true })).toThrow("sd-budget");
    expect(() => build({ technique: { technique: "warm-standby" } })).toThrow("sd-budget");
    expect(() => build({ technique: { technique: "pilot-light" } })).not.toThrow();
});
