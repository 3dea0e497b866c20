import type { Policy, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { clauseOf } from "../../../policies/kernel/clauses";
import type { Rule } from "../../../policies/kernel/rule";
import { placeOfRule } from "../../report/docs/page-file";
import type { PackFront, Verdict } from "./front";
import type { Fronts } from "./fronts";
import { reportsOf, type PolicyReport, type PolicyTexts } from "./reports";

type EnginePolicy = ResourceValidationPolicy | StackValidationPolicy;

/** @pulumi/policy takes this too, but its types only know the text. */
type Report = (violation: PolicyReport) => void;

/** What a policy is given besides what it judges. */
interface Arguments {
    getConfig<Config extends object>(): Config;
    notApplicable(reason?: string): never;
}

/** A rule as a policy of the engine. `fronts` are asked with each resource: only then is the stack known. */
export function policyOf(rule: Rule, fronts: Pick<Fronts, "at" | "of">, texts: PolicyTexts): EnginePolicy {
    const describe = describePolicy(rule, texts);
    if (rule.scope === "resource")
        return {
            ...describe,
            validateResource(args, report) {
                const judge = fronts.at(args);
                if (rule.types !== "all" && !rule.types.includes(args.type)) {
                    // It has to be seen all the same: it may be the parent of what is judged.
                    judge.see(args);
                    return decline(args);
                }
                tell(rule, judge.judgeResource(rule, args), judge, args, report as unknown as Report, texts);
            },
        };
    return {
        ...describe,
        validateStack(args, report) {
            const [first] = args.resources;
            if (first === undefined) return decline(args);
            const judge = fronts.of(first.urn);
            tell(rule, judge.judgeStack(rule, args), judge, args, report as unknown as Report, texts);
        },
    };
}

/** Reports what a rule found. What can't be judged is reported by us: @pulumi/policy would make it advice. */
function tell(
    rule: Rule,
    verdict: Verdict | undefined,
    { settings }: PackFront,
    args: Arguments,
    report: Report,
    texts: PolicyTexts,
): void {
    if (verdict === undefined) return decline(args);
    const strict = args.getConfig<{ strict?: boolean }>().strict ?? settings.strict;
    const reports = reportsOf(rule, verdict, settings, strict, texts);
    for (const each of reports) report(each);
    if (reports.length === 0 && verdict.counts.pass === 0) decline(args);
}

/**
 * Says that a rule does not apply: @pulumi/policy takes that as an error, twenty thousand times in a run of a large stack, and
 * where it was thrown is most of what it costs.
 */
function decline(args: Pick<Arguments, "notApplicable">): never {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        return args.notApplicable();
    } finally {
        Error.stackTraceLimit = limit;
    }
}

function describePolicy(rule: Rule, { language }: PolicyTexts): Policy {
    const [first] = rule.clauses.map(clauseOf);
    const sameStandard = rule.clauses.filter((id) => clauseOf(id).standard === first?.standard);
    return {
        name: rule.id,
        displayName: rule.title[language],
        description: rule.why[language],
        enforcementLevel: rule.enforcement,
        severity: rule.severity,
        ...(first === undefined
            ? {}
            : {
                  framework: {
                      name: first.standard,
                      version: first.edition,
                      reference: sameStandard.map(withoutStandard).join(", "),
                      specification: first.text[language],
                  },
              }),
        tags: [...rule.clauses],
        remediationSteps: rule.remedy[language],
        url: placeOfRule(rule.id, language),
        configSchema: { properties: { strict: { type: "boolean" } } },
    };
}

/** E.g. `8.1.4.8 a)` of `GB/T 22239 8.1.4.8 a)`. */
const withoutStandard = (clause: string): string => clause.replace(/^(GB\/T 22239|LZBF 2015-7) /, "");
