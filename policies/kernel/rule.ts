import type { SourceLocation } from "../../infra/estate/location";
import type { EstateModel, Text } from "../../infra/estate/model";
import type { RecordedResource, RecordedValue } from "../../infra/recorder/types";
import type { ClauseId } from "./clauses";
import type { Judgement } from "./judgement";
import type { ProtectionLevels } from "./levels";
import type { ResourceIndex } from "./resource-index";

/** How bad a violation is, for people and for SARIF. */
export type Severity = "critical" | "high" | "medium" | "low";
/** Whether a violation stops a deployment. Clauses that say "may" (可) are advisory. */
export type Enforcement = "mandatory" | "advisory";
export type Pack = "classified-protection" | "consolidation" | "secrecy" | "trusted-products" | "bypass";

/** A resource with the stack it belongs to. */
export interface StackResource extends RecordedResource {
    readonly stack: string;
    /** Id in the cloud, where it is known: resources of a state. */
    readonly id?: string;
}

/** Who a resource says it belongs to, and what follows from its ancestors. */
export interface Owner {
    /** GB/T 2260 code. */
    readonly division?: string;
    readonly department?: string;
    readonly system?: string;
    readonly zone?: string;
    /** Level that the resource states, as text. */
    readonly level?: string;
}

export interface StackPlace {
    readonly division: string;
    /** `platform`, `tenants` …; `foreign` for a stack that is none of the estate's. */
    readonly kind: string;
}

/** What every rule may read besides what it judges. */
export interface RuleContext {
    readonly estate: EstateModel;
    /** Date on which deadlines are judged, YYYY-MM-DD. */
    readonly asOf: string;
    /** All resources of the run (of the one stack, in the engine), indexed once. */
    readonly resources: ResourceIndex;
    /** Code of the division whose stack holds the resource, and the kind of the stack. */
    stackOf(resource: StackResource): StackPlace;
    /** From the resource's tags, metadata or labels, else from the components around it. */
    ownerOf(resource: StackResource): Owner;
    /** Levels of the system that owns the resource, of the department's highest system, or of the platform. */
    levelsOf(resource: StackResource): ProtectionLevels;
}

/** Inputs of a resource that a rule's page, `egov explain` and the tests show. */
export interface Example {
    readonly type: string;
    readonly inputs: Readonly<Record<string, RecordedValue>>;
    /** System of the estate for learning that owns it; absent for a platform's own resource. */
    readonly system?: string;
    readonly protect?: boolean;
    readonly ignoreChanges?: readonly string[];
}

interface RuleBase {
    /** `<pack>/<name>`, e.g. `consolidation/county-owns-no-platform`; never changed. */
    readonly id: `${Pack}/${string}`;
    readonly title: Text;
    readonly severity: Severity;
    readonly enforcement: Enforcement;
    /** Clauses of the catalogue that it proves, wholly or in part. Graded ones make it hold only at levels that have one of them. */
    readonly clauses: readonly ClauseId[];
    /** Why it matters, in a sentence or two. */
    readonly why: Text;
    /** Which properties it reads. */
    readonly reads: Text;
    /** How to put a violation right. */
    readonly remedy: Text;
    /** Code of a violation or unknown -> message. `{{resource}}` is always there: the resource's name. */
    readonly messages: Readonly<Record<string, Text>>;
    /** Never waived by anybody: state secrets, location in China. */
    readonly unwaivable?: true;
}

/**
 * A rule over resources. `resource`: it reads nothing but that resource, its owner and the estate, so the engine can stop the
 * resource before it is made. `stack`: it reads other resources too, so it is asked when all are known.
 */
export interface ResourceRule extends RuleBase {
    readonly scope: "resource" | "stack";
    /** Resource types that the rule wants to see; it is asked about no other. `all` for every type. */
    readonly types: readonly string[] | "all";
    readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
    /** One judgement, or several where a resource can be wrong in several ways; none means pass. */
    check(resource: StackResource, context: RuleContext): Judgement | readonly Judgement[];
}

/** What an estate rule says of one entry. */
export interface EntryJudgement {
    /** What it is about, e.g. `system/sd-budget`; unique within the rule's violations of one code. */
    readonly subject: string;
    readonly location: SourceLocation;
    /** Levels of what is judged; decides which clauses hold. */
    readonly levels?: ProtectionLevels;
    readonly judgement: Judgement;
}

/** A rule over the estate itself: what is declared, whether or not it has resources. */
export interface EstateRule extends RuleBase {
    readonly scope: "estate";
    checkEstate(estate: EstateModel, asOf: string): Iterable<EntryJudgement>;
}

/** One rule: one file, one exported object. */
export type Rule = ResourceRule | EstateRule;
