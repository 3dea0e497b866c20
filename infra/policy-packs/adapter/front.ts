import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { Finding, RuleCounts } from "../../../policies/kernel/finding";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { Rule, RuleContext, StackResource } from "../../../policies/kernel/rule";
import { runRules, type CauseOf } from "../../../policies/kernel/run-rules";
import { Surroundings } from "../../judge/surroundings";
import type { PackSettings } from "../settings";
import { targetOf } from "./properties";
import { finalResourceOf, resourceOf, stackReferencesOf, type ToldResource } from "./resource";

/** What rules are run in: all that was seen, or all that there is at the end. */
interface Scene {
    readonly resources: ResourceIndex;
    readonly context: RuleContext;
    readonly causeOf: CauseOf;
    /** What was found of single resources here. */
    readonly ofResources: WeakMap<StackResource, Verdicts>;
    /** What was found of all of them, once it was asked for. */
    ofStack?: Verdicts;
}

/** What one rule found. */
export interface Verdict {
    readonly findings: readonly Finding[];
    readonly counts: RuleCounts;
}

/** By rule id; a rule that can't say anything is not among them. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/**
 * Runs rules on what the engine tells of one stack: all at once where the first is asked for, as what they need has to be made
 * ready for each run. Keeps the resources that it was told of, parents first, so that owners are
 * found in the components around a resource, and so that the end is judged by what was asked for.
 */
export class PackFront {
    private readonly surroundings: Surroundings;
    private readonly single: readonly Rule[];
    private readonly whole: readonly Rule[];
    private readonly seen = new Map<string, StackResource>();
    private scene: Scene;
    private readonly known = new WeakMap<object, StackResource>();
    private readonly finals = new WeakMap<object, Scene>();

    /** @param rules of the pack */
    public constructor(
        public readonly settings: PackSettings,
        rules: readonly Rule[],
    ) {
        this.surroundings = new Surroundings(settings);
        this.single = rules.filter(({ scope }) => scope === "resource");
        this.whole = this.surroundings.askable(rules.filter(({ scope }) => scope !== "resource"));
        this.scene = this.sceneOf(new ResourceIndex());
    }

    /** Asks a rule about a resource that is about to be made; undefined where it can't say anything. */
    public judgeResource({ id }: Rule, told: ToldResource): Verdict | undefined {
        return this.judgeResourceByAll(told).get(id);
    }

    /** Asks all rules about a resource that is about to be made. */
    public judgeResourceByAll(told: ToldResource): Verdicts {
        const resource = this.see(told);
        const { context, causeOf, ofResources } = this.scene;
        let verdicts = ofResources.get(resource);
        if (verdicts === undefined) {
            verdicts = this.run(this.single, { ...context, resources: new ResourceIndex([resource]) }, causeOf);
            ofResources.set(resource, verdicts);
        }
        return verdicts;
    }

    /** Asks a rule about the whole stack; undefined where it can't say anything. */
    public judgeStack({ id }: Rule, { resources }: StackValidationArgs): Verdict | undefined {
        return this.judgeStackByAll(resources).get(id);
    }

    /** Asks all rules about the whole stack. */
    public judgeStackByAll(resources: readonly PolicyResource[]): Verdicts {
        const scene = this.finalScene(resources);
        return (scene.ofStack ??= this.run(this.whole, scene.context, scene.causeOf));
    }

    private run(rules: readonly Rule[], context: RuleContext, causeOf: CauseOf): Verdicts {
        const { findings, counts } = runRules(rules, context, causeOf, this.settings.breakGlass);
        const byRule = new Map<string, Finding[]>();
        for (const finding of findings) {
            const list = byRule.get(finding.rule);
            if (list === undefined) byRule.set(finding.rule, [finding]);
            else list.push(finding);
        }
        return new Map([...counts].map(([id, count]) => [id, { findings: byRule.get(id) ?? [], counts: count }]));
    }

    /** Keeps a resource that the engine tells of. */
    public see(told: ToldResource): StackResource {
        const target = targetOf(told.props);
        const known = this.known.get(target);
        if (known !== undefined) return known;
        const before = this.seen.get(told.urn);
        const now = resourceOf(told);
        const resource = before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
        this.known.set(target, resource);
        if (resource === before) return before;
        this.seen.set(told.urn, resource);
        // What was worked out for a resource that is told of anew, and differs, does not hold any more.
        if (before === undefined) this.scene.resources.add(resource);
        else this.scene = this.sceneOf(new ResourceIndex(this.seen.values()));
        return resource;
    }

    /** All rules over the stack are told the same, so it is made ready once. */
    private finalScene(told: readonly PolicyResource[]): Scene {
        const key = told[0] === undefined ? this : targetOf(told[0].props);
        let scene = this.finals.get(key);
        if (scene === undefined) {
            const resources = told.map((one) => finalResourceOf(one, this.seen.get(one.urn)));
            scene = this.sceneOf(new ResourceIndex([...resources, ...stackReferencesOf(resources)]));
            this.finals.set(key, scene);
        }
        return scene;
    }

    private sceneOf(resources: ResourceIndex): Scene {
        const nowhere = { file: "", line: 0, column: 0 };
        return {
            resources,
            context: this.surroundings.contextOf(resources),
            causeOf: this.surroundings.causeOf(resources, () => nowhere),
            ofResources: new WeakMap(),
        };
    }
}
