import type { StackValidationArgs } from "@pulumi/policy";
import type { RuleRun } from "../../../policies/kernel/finding";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { EstateRule, ResourceRule, RuleContext, StackResource } from "../../../policies/kernel/rule";
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
}

/**
 * Runs rules on what the engine tells of one stack. Keeps the resources that it was told of, parents first, so that owners are
 * found in the components around a resource, and so that the end is judged by what was asked for.
 */
export class PackFront {
    private readonly surroundings: Surroundings;
    private readonly seen = new Map<string, StackResource>();
    private scene: Scene;
    private readonly known = new WeakMap<object, StackResource>();
    private readonly finals = new WeakMap<object, Scene>();

    public constructor(public readonly settings: PackSettings) {
        this.surroundings = new Surroundings(settings);
        this.scene = this.sceneOf(new ResourceIndex());
    }

    /** Asks a rule about a resource that is about to be made. */
    public judgeResource(rule: ResourceRule, told: ToldResource): RuleRun {
        const resource = this.see(told);
        const { context, causeOf } = this.scene;
        return this.run(rule, { ...context, resources: new ResourceIndex([resource]) }, causeOf);
    }

    /** Asks a rule about the whole stack. */
    public judgeStack(rule: ResourceRule | EstateRule, { resources }: StackValidationArgs): RuleRun {
        const { context, causeOf } = this.finalScene(resources);
        return this.run(rule, context, causeOf);
    }

    private run(rule: ResourceRule | EstateRule, context: RuleContext, causeOf: CauseOf): RuleRun {
        return runRules(this.surroundings.askable([rule]), context, causeOf, this.settings.breakGlass);
    }

    /** Keeps a resource that the engine tells of. */
    public see(told: ToldResource): StackResource {
        const target = targetOf(told.props);
        const known = this.known.get(target);
        if (known !== undefined) return known;
        const before = this.seen.get(told.urn);
        const resource = resourceOf(told);
        this.known.set(target, resource);
        if (before !== undefined && JSON.stringify(before) === JSON.stringify(resource)) return before;
        this.seen.set(told.urn, resource);
        // What was worked out for a resource that is told of anew, and differs, does not hold any more.
        if (before === undefined) this.scene.resources.add(resource);
        else this.scene = this.sceneOf(new ResourceIndex(this.seen.values()));
        return resource;
    }

    /** All rules over the stack are told the same, so it is made ready once. */
    private finalScene(told: StackValidationArgs["resources"]): Scene {
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
        };
    }
}
