import type { SourceLocation } from "../../../infra/estate/location";
import type { WaiverModel } from "../../../infra/estate/model";
import type { Finding } from "../finding";
import type { Judgement } from "../judgement";
import { citedClauses, type ProtectionLevels } from "../levels";
import type { Rule, StackResource } from "../rule";
import { valueUnknown } from "./judge";

/** Where a resource or an entry of the estate comes from. */
export type CauseOf = (resource: StackResource) => SourceLocation;

/** A finding that a waiver covers. */
export function waived(finding: Finding, waiver: WaiverModel): Finding {
    const { id, kind, reason, owner, approvers, document, expires, source } = waiver;
    return {
        ...finding,
        result: "waived",
        waiver: { id, kind, reason, owner, approvers, document, expires, location: source },
    };
}

/** What a rule found of a resource. */
export function resourceFinding(
    rule: Rule,
    resource: StackResource,
    judgement: Said,
    levels: ProtectionLevels,
    causeOf: CauseOf,
): Finding {
    const finding = common(rule, judgement, levels);
    return {
        ...finding,
        stack: resource.stack,
        urn: resource.urn,
        params: { resource: resource.name, ...finding.params },
        location: causeOf(resource),
    };
}

/** A judgement that makes a finding. */
type Said = Extract<Judgement, { code: string }>;

/** What findings about resources and about entries of the estate have in common. */
export function common(
    rule: Rule,
    judgement: Said,
    levels: ProtectionLevels,
): Omit<Finding, "stack" | "urn" | "location"> {
    if (judgement.code !== valueUnknown && rule.messages[judgement.code] === undefined)
        throw new Error(`rule ${rule.id} has no message ${judgement.code}`);
    return {
        rule: rule.id,
        result: judgement.result,
        severity: rule.severity,
        enforcement: rule.enforcement,
        clauses: citedClauses(rule.clauses, levels),
        code: judgement.code,
        params: judgement.params,
    };
}

export function compareFindings(a: Finding, b: Finding): number {
    return (
        compareText(a.rule, b.rule) ||
        compareText(a.stack, b.stack) ||
        compareText(a.urn, b.urn) ||
        compareText(a.code, b.code) ||
        compareText(JSON.stringify(a.params), JSON.stringify(b.params))
    );
}

/** By code unit: the same on every machine, unlike a locale's order. */
function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
