import type { SourceLocation } from "../../estate/location";
import type { Problem } from "../../estate/problem";
import { sortByLocation } from "../../estate/problems";
import type { Rule } from "../../../policies/kernel/rule";
import type { RuleRun } from "../../../policies/kernel/finding";
import { problemBlock, type ProblemStyle } from "../problems";
import { fill } from "../finding-message";
import type { Language, Translate } from "../../i18n/translator";
import { ruleFinder } from "./report";

/** Something that is wrong with a waiver. */
export interface WaiverIssue {
    /** `expired`, `ownerApproves`, `unused`, `waiverOfUnwaivableRule` … */
    readonly code: string;
    readonly message: string;
    readonly location: SourceLocation;
}

/**
 * Everything that is wrong with the waivers of an estate, in the order of the file.
 *
 * @param problems what keeps a run from beginning
 * @param run of all rules on all stacks
 */
export function waiverIssues(
    problems: readonly Problem[],
    rules: readonly Rule[],
    run: RuleRun,
    { language, translate }: { readonly language: Language; readonly translate: Translate },
): WaiverIssue[] {
    const ruleOf = ruleFinder(rules);
    const fromProblems = problems.map(({ code, params, location }) => ({
        code,
        message: translate(`estate:${code}`, params),
        location,
    }));
    const fromRules = run.findings
        .filter(({ urn }) => urn.startsWith("estate:waiver/"))
        .map(({ rule, code, params, location }) => {
            const message = ruleOf(rule).messages[code];
            return { code, message: fill(message?.[language] ?? code, params, language), location };
        });
    const unused = run.waivers
        .filter(({ state }) => state === "unused")
        .map(({ waiver: { id, rule, source } }) => ({
            code: "unused",
            message: translate("report:waiver.unused", { id, rule }),
            location: source,
        }));
    return sortByLocation([...fromProblems, ...fromRules, ...unused]);
}

/** Issues as text, each with its line. */
export function formatWaiverIssues(issues: readonly WaiverIssue[], style: ProblemStyle): string {
    return issues
        .map(({ message, location }) => problemBlock(location, style.colors.bold(message), style))
        .join("\n\n");
}
