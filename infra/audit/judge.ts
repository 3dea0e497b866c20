import type { Finding, RuleRun } from "../../policies/kernel/finding";
import { ResourceIndex } from "../../policies/kernel/resource-index";
import type { Rule } from "../../policies/kernel/rule";
import { compareFindings, runRules, valueUnknown } from "../../policies/kernel/run-rules";
import type { SourceLocation } from "../estate/location";
import type { WaiverModel } from "../estate/model";
import { Surroundings, type Judging } from "../judge/surroundings";
import type { Audited } from "./audited";
import { isSecretAt, valueSecret } from "./secret";

/** What rules say of what is audited, and which of them had something to judge by. */
export interface AuditRun {
    readonly run: RuleRun;
    readonly rules: readonly Rule[];
}

/**
 * Runs rules on what was read. Findings point to the line of the estate that a resource comes from, and for resources of other
 * programs to where the document tells of them.
 *
 * @param breakGlass waivers of an emergency file that holds now
 */
export function judgeAudited(
    { resources: placed }: Audited,
    rules: readonly Rule[],
    judging: Judging,
    breakGlass: readonly WaiverModel[] = [],
): AuditRun {
    const surroundings = new Surroundings(judging);
    const resources = new ResourceIndex([...placed.values()].map(({ resource }) => resource));
    const placeOf = ({ urn }: { readonly urn: string }): SourceLocation => {
        const found = placed.get(urn);
        if (found === undefined) throw new Error(`${urn} was not read`);
        return found.place();
    };
    const askable = surroundings.askable(rules);
    const causeOf = surroundings.causeOf(resources, placeOf);
    const run = runRules(askable, surroundings.contextOf(resources), causeOf, breakGlass);
    return { run: withSecrets(run, resources), rules: askable };
}

/** Values that can't be read are known only later, or are secrets: that is another thing to tell people. */
function withSecrets(run: RuleRun, resources: ResourceIndex): RuleRun {
    const findings = run.findings.map((finding): Finding => {
        const resource = resources.get(finding.urn);
        const { path } = finding.params;
        if (finding.code !== valueUnknown || resource === undefined || typeof path !== "string") return finding;
        return isSecretAt(resource, path) ? { ...finding, code: valueSecret } : finding;
    });
    return { ...run, findings: findings.sort(compareFindings) };
}
