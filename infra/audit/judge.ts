import type { Finding, RuleRun } from "../../policies/kernel/finding";
import { ResourceIndex } from "../../policies/kernel/resource-index";
import type { Rule } from "../../policies/kernel/rule";
import { compareFindings, runRules, valueUnknown } from "../../policies/kernel/run-rules";
import type { SourceLocation } from "../estate/location";
import type { WaiverModel } from "../estate/model";
import { estatePath } from "../judge/no-estate";
import { Surroundings, type Judging } from "../judge/surroundings";
import type { Audited } from "./audited";
import { valueEncrypted } from "./encrypted";

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
    { kind, resources: placed }: Audited,
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
    return { run: kind === "state" ? withEncrypted(run) : run, rules: askable };
}

/** What runs has no values that are known only later: those that can't be read are encrypted. */
function withEncrypted(run: RuleRun): RuleRun {
    const findings = run.findings.map((finding): Finding => {
        const { path } = finding.params;
        const lacksEstate = typeof path === "string" && path.startsWith(estatePath);
        return finding.code !== valueUnknown || lacksEstate ? finding : { ...finding, code: valueEncrypted };
    });
    return { ...run, findings: findings.sort(compareFindings) };
}
