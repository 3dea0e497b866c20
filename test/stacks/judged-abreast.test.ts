import { stackGraph } from "../../infra/engine/graph";
import { describeStacks } from "../../infra/stacks/describe";
import type { Helper } from "../../infra/synthesis/abreast/helper";
import { judgeStacks } from "../../infra/synthesis/abreast/judge";
import { inOrderOfSize } from "../../infra/synthesis/abreast/order";
import { judgeShare, takeNext, type Share } from "../../infra/synthesis/abreast/share";
import { rules } from "../../policies";
import { RuleSession } from "../../policies/kernel/running/rule-session";
import { tinyEstate } from "../policies/support/tiny";

const estate = tinyEstate();
const found = stackGraph(describeStacks(estate));
if (!found.ok) throw new Error("the estate for learning has no graph");
const surroundings = { estate, graph: found.value, asOf: "2026-11-24" };
const names = found.value.order;

const stacks = inOrderOfSize(names, estate);

/** A helper in this thread that takes so many stacks before anybody else. */
class NearHelper implements Pick<Helper, "taken" | "share" | "dismiss"> {
    readonly taken = new SharedArrayBuffer(4);
    dismissed = false;
    waitedFor = false;
    private done: Share | undefined;

    constructor(
        wanted: number,
        private readonly fails = false,
    ) {
        const session = new RuleSession(rules, estate, surroundings.asOf);
        const others = takeNext(stacks, this.taken);
        const own = Array.from({ length: wanted }, () => others.next().value as string);
        void judgeShare(own, session, surroundings).then((share) => (this.done = structuredClone(share)));
    }

    async share(): Promise<Share | undefined> {
        this.waitedFor = true;
        await new Promise((resolve) => setImmediate(resolve));
        return this.fails ? undefined : this.done;
    }

    dismiss(): void {
        this.dismissed = true;
    }
}

const judged = async (helper?: NearHelper) =>
    judgeStacks(names, rules, surroundings, helper === undefined ? {} : { helper: helper as unknown as Helper });

it("says the same with a helper as without one", async () => {
    const helper = new NearHelper(4);
    const [alone, together] = [await judged(), await judged(helper)];
    expect(together).toEqual(alone);
    expect([helper.waitedFor, helper.dismissed]).toEqual([true, false]);
    expect(alone.run.findings.length).toBeGreaterThan(0);
});

it("does what a helper that failed had taken", async () => {
    expect(await judged(new NearHelper(4, true))).toEqual(await judged());
});

it("does not wait for a helper that took nothing", async () => {
    const helper = new NearHelper(0);
    expect(await judged(helper)).toEqual(await judged());
    expect([helper.waitedFor, helper.dismissed]).toEqual([false, true]);
});

it("fails with what a stack fails with", async () => {
    const broken = { ...surroundings, graph: { ...found.value, stacks: new Map(found.value.stacks) } };
    broken.graph.stacks.delete("tenants-370100");
    await expect(judgeStacks(names, rules, broken)).rejects.toThrow("tenants-370100");
});

it("lets no two threads take one stack", () => {
    const taken = new SharedArrayBuffer(4);
    const [one, other] = [takeNext(["a", "b", "c"], taken), takeNext(["a", "b", "c"], taken)];
    expect([one.next().value, other.next().value, one.next().value, other.next().done, one.next().done]).toEqual([
        "a",
        "b",
        "c",
        true,
        true,
    ]);
});

it("takes first what takes long", () => {
    expect([...stacks].sort()).toEqual([...names].sort());
    expect(stacks.at(0)).toBe("tenants-370000");
    expect(stacks.slice(0, 4)).toContain("extranet");
    expect(stacks.at(-1)).not.toMatch(/^(tenants|standby|extranet)/);
});
