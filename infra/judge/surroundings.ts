import { ruleContext } from "../../policies/kernel/context";
import type { ResourceIndex } from "../../policies/kernel/resource-index";
import type { Rule, RuleContext, StackPlace, StackResource } from "../../policies/kernel/rule";
import type { CauseOf } from "../../policies/kernel/run-rules";
import { stackGraph } from "../engine/graph";
import type { SourceLocation } from "../estate/location";
import type { EstateModel } from "../estate/model";
import { pathOf, stackCauses, type StackCauses } from "../stacks/causes";
import type { StackDefinition } from "../stacks/definition";
import { describeStacks, parseStackName } from "../stacks/describe";
import { noEstate, unknownEstate } from "./no-estate";

export interface Judging {
    /** Absent for resources that no estate is known of. */
    readonly estate?: EstateModel;
    /** YYYY-MM-DD. */
    readonly asOf: string;
    /** Level of what nobody is known to own; default 3. */
    readonly level?: number;
    /** Project of the estate's stacks: those of other projects are foreign, whatever their names. All are its own where absent. */
    readonly project?: string;
}

const foreign: StackPlace = { division: "", kind: "foreign" };

/** What resources are judged in that the engine or a state tells of: the estate's own stacks, and other programs'. */
export class Surroundings {
    private readonly stacks: ReadonlyMap<string, StackDefinition>;
    private readonly causes = new Map<string, StackCauses>();

    public constructor(private readonly judging: Judging) {
        const { estate } = judging;
        const graph = estate === undefined ? undefined : stackGraph(describeStacks(estate));
        this.stacks = graph?.ok === true ? graph.value.stacks : new Map();
    }

    /** Rules that can say something: those over the estate need one. */
    public askable(rules: readonly Rule[]): readonly Rule[] {
        return this.judging.estate === undefined ? rules.filter(({ scope }) => scope !== "estate") : rules;
    }

    /** Context of rules over these resources, which may grow. */
    public contextOf(resources: ResourceIndex): RuleContext {
        const { estate, asOf, level } = this.judging;
        const context = ruleContext({
            estate: estate ?? noEstate,
            asOf,
            resources,
            stackOf: (resource) => this.definitionOf(resource) ?? this.formerStack(resource),
            ...(level === undefined ? {} : { otherwise: level }),
        });
        return estate === undefined ? { ...context, estate: unknownEstate } : context;
    }

    private definitionOf(resource: StackResource): StackDefinition | undefined {
        const definition = this.stacks.get(resource.stack);
        return definition !== undefined && this.isOwn(resource) ? definition : undefined;
    }

    private isOwn({ stack, urn }: Pick<StackResource, "stack" | "urn">): boolean {
        const { project } = this.judging;
        return project === undefined || urn.startsWith(`urn:pulumi:${stack}::${project}::`);
    }

    /** A stack that the estate has no more, or never had, but that is named after one of its divisions: its platform is one. */
    private formerStack({ stack, urn }: StackResource): StackPlace {
        if (!this.isOwn({ stack, urn })) return foreign;
        const place = parseStackName(stack);
        return place !== undefined && this.judging.estate?.divisions.has(place.division) === true ? place : foreign;
    }

    /** The line of the estate that a resource comes from; `otherwise` for resources of other programs. */
    public causeOf(resources: ResourceIndex, otherwise: (resource: StackResource) => SourceLocation): CauseOf {
        return (resource) => {
            const { estate } = this.judging;
            const definition = this.definitionOf(resource);
            if (estate === undefined || definition === undefined) return otherwise(resource);
            let causes = this.causes.get(definition.name);
            if (causes === undefined) {
                causes = stackCauses(estate, definition);
                this.causes.set(definition.name, causes);
            }
            const byUrn = new Map([resource, ...resources.ancestors(resource)].map((one) => [one.urn, one]));
            return causes(pathOf(resource, byUrn));
        };
    }
}
