import { AuditDocument } from "../../../infra/audit/document";
import { judgeAudited } from "../../../infra/audit/judge";
import { readState } from "../../../infra/audit/state";
import { rules } from "../../../policies";
import type { Finding } from "../../../policies/kernel/finding";
import type { ResourceRule } from "../../../policies/kernel/rule";
import { exportedState } from "../../support/exported-state";
import { runInProcess } from "../../policies/support/both-fronts";
import { caseResources } from "../../policies/support/case-resources";
import { tinyEstate } from "../../policies/support/tiny";

const asOf = "2026-11-24";
const estate = tinyEstate();
const shown = ({ rule, result, urn, code, params, clauses }: Finding) => ({ rule, result, urn, code, params, clauses });

const examples = rules
    .filter((rule): rule is ResourceRule => rule.scope !== "estate")
    .flatMap((rule) =>
        (["good", "bad"] as const).flatMap((kind) =>
            rule.examples[kind].map(
                (example, index) => [`${kind} example ${index} of ${rule.id}`, rule, example] as const,
            ),
        ),
    );

it.each(examples)("%s is judged in a state as it is in process", (_name, rule, example) => {
    const resources = caseResources(estate, [example]);
    const document = new AuditDocument("state.json", exportedState(resources, { showSecrets: true }));
    const { run } = judgeAudited(readState(document), [rule], { estate, asOf });
    expect(run.findings.map(shown)).toEqual(runInProcess(rule, resources, { estate, asOf }).findings.map(shown));
});
