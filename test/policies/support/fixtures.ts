import type { DivisionModel, EstateModel } from "../../../infra/estate/model";
import { bare } from "../../../infra/recorder/bare";
import type { RecordedValue } from "../../../infra/recorder/types";
import { ruleContext as contextOf } from "../../../policies/kernel/context";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { ResourceRule, RuleContext, StackResource } from "../../../policies/kernel/rule";

/** A division with only what rules read. */
export function division(
    fields: Partial<DivisionModel> & Pick<DivisionModel, "code" | "level" | "hosting">,
): DivisionModel {
    return {
        title: { zh: `单位${fields.code}`, en: `Division ${fields.code}` },
        nationalPilot: false,
        host: "370000",
        tenantsOf: "370000",
        source: { file: "province.yaml", line: 1, column: 1 },
        ...fields,
    };
}

/** A resource with only what rules read. */
export function resource(
    stack: string,
    type: string,
    name: string,
    inputs: Readonly<Record<string, RecordedValue>> = {},
): StackResource {
    return {
        ...bare,
        stack,
        urn: `urn:pulumi:${stack}::egov-cloud::${type}::${name}`,
        type,
        name,
        custom: true,
        inputs,
    };
}

export const unknownValue: RecordedValue = { kind: "unknown", urn: "urn:x", path: "id" };

/** Kind and division of a resource's stack, which is named `<kind>-<division>`. */
export function stackOf({ stack }: Pick<StackResource, "stack">): { kind: string; division: string } {
    const [kind = "", division = ""] = stack.split("-");
    return { kind, division };
}

/** A context over divisions and resources; stacks are named `<kind>-<division>`. */
export function ruleContext(
    divisions: readonly DivisionModel[],
    asOf: string,
    resources: Iterable<StackResource> = [],
): RuleContext {
    const estate = {
        divisions: new Map(divisions.map((one) => [one.code, one])),
        systems: new Map(),
        departments: new Map(),
        platforms: new Map(),
        waivers: new Map(),
        recoverySites: new Map(),
        drills: [],
    } as unknown as EstateModel;
    return contextOf({
        estate,
        asOf,
        resources: new ResourceIndex(resources),
        stackOf,
    });
}

/** Where fixtures come from. */
export const causeOf = ({ stack }: StackResource) => ({ file: `${stack}.yaml`, line: 2, column: 3 });

/** A rule on all resources that holds at level 4 and not at level 3. */
export function levelFourRule({ id, check }: Pick<ResourceRule, "id" | "check">): ResourceRule {
    const text = { zh: "文", en: "text" };
    return {
        id,
        check,
        title: text,
        scope: "resource",
        severity: "high",
        enforcement: "mandatory",
        // Level 4 has the clause, level 3 has not.
        clauses: ["GB/T 22239 9.1.2.1 f)"],
        why: text,
        reads: text,
        remedy: text,
        messages: { bad: text },
        types: "all",
        examples: { good: [], bad: [] },
    };
}
