import { join } from "node:path";
import { stackGraph } from "../../infra/engine/graph";
import { loadEstate } from "../../infra/estate/load";
import { diskReader } from "../../infra/estate/reader";
import type { RecordedStack } from "../../infra/recorder/types";
import { describeStacks } from "../../infra/stacks/describe";
import { synthesiseStacks } from "../../infra/synthesis/synthesise";
import { rules } from "../../policies";
import { ruleContext } from "../../policies/kernel/context";
import { ResourceIndex } from "../../policies/kernel/resource-index";
import type { Rule, RuleContext, StackResource } from "../../policies/kernel/rule";
import { runRules } from "../../policies/kernel/run-rules";
import { repeatStacks } from "../bench/policies/repeat";

const loaded = loadEstate(join(__dirname, "../../stacks/estates/tiny"), diskReader);
if (!loaded.ok) throw new Error("the estate for learning has errors");
const estate = loaded.value;
const graph = stackGraph(describeStacks(estate));
if (!graph.ok) throw new Error("the estate for learning has a cycle");
const { stacks: definitions, order } = graph.value;
const nowhere = { file: "f.yaml", line: 1, column: 1 };

/** Some provinces side by side, and how often rules look at a property of their resources. */
class Provinces {
    private reads = 0;
    private readonly context: RuleContext;

    constructor(stacks: readonly RecordedStack[], count: number) {
        const once = stacks.reduce((sum, { resources }) => sum + resources.length, 0);
        const { resources, originals } = repeatStacks(stacks, once * count);
        this.context = ruleContext({
            estate,
            asOf: "2026-11-24",
            resources: new ResourceIndex(resources.map((resource) => this.watched(resource))),
            stackOf: ({ stack }) => definitions.get(originals.get(stack) ?? "")!,
        });
        // What the context finds out for all rules is not to be counted for the first.
        for (const resource of this.context.resources.all) this.context.levelsOf(resource);
    }

    readsOf(rule: Rule): number {
        const before = this.reads;
        runRules([rule], this.context, () => nowhere);
        return this.reads - before;
    }

    checksOf(wanted: readonly Rule[]): number {
        let checks = 0;
        const counted = wanted.map((rule): Rule => {
            if (rule.scope === "estate") return rule;
            return { ...rule, check: (...given) => ((checks += 1), rule.check(...given)) };
        });
        runRules(counted, this.context, () => nowhere);
        return checks;
    }

    private watched(resource: StackResource): StackResource {
        return new Proxy(resource, {
            get: (target, key) => {
                this.reads += 1;
                return target[key as keyof StackResource];
            },
        });
    }
}

const [few, many] = [2, 8];
let provinces: readonly [Provinces, Provinces];
beforeAll(async () => {
    const stacks = await synthesiseStacks(estate, graph.value, order);
    provinces = [new Provinces(stacks, few), new Provinces(stacks, many)];
});

it("asks rules of each resource as often as before where there are more of them", () => {
    const [before, after] = provinces.map((one) => one.checksOf(rules));
    expect(before).toBeGreaterThan(rules.length);
    expect(after).toBe(((before ?? 0) * many) / few);
});

it.each(rules.filter(({ scope }) => scope !== "estate").map((rule) => [rule.id, rule] as const))(
    "%s reads no more of a resource where there are more of them",
    (_, rule) => {
        const [before, after] = provinces.map((one) => one.readsOf(rule));
        // Sorting takes a little more than that; to compare each with each would be four times as much.
        expect(after).toBeLessThanOrEqual((((before ?? 0) * many) / few) * 1.5);
    },
);
