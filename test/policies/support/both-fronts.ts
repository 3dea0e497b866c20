import type { EstateModel, WaiverModel } from "../../../infra/estate/model";
import { createTranslator } from "../../../infra/i18n/translator";
import { bare } from "../../../infra/recorder/bare";
import { findingMessage } from "../../../infra/report/finding-message";
import { ruleContext } from "../../../policies/kernel/context";
import type { Finding, RuleRun } from "../../../policies/kernel/finding";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { Rule, StackResource } from "../../../policies/kernel/rule";
import { runRules } from "../../../policies/kernel/run-rules";
import { stackOf } from "./fixtures";
import { runInEngineFront, runInSharedService, type Diagnostic } from "./engine-front";

/** What a case is judged by. */
export interface CaseSettings {
    readonly estate: EstateModel;
    /** YYYY-MM-DD. */
    readonly asOf: string;
    /** Waivers of an emergency file. */
    readonly breakGlass?: readonly WaiverModel[];
}

/** Runs a rule in process, as `egov check` does. */
export function runInProcess(
    rule: Rule,
    resources: readonly StackResource[],
    { estate, asOf, breakGlass }: CaseSettings,
): RuleRun {
    const context = ruleContext({
        estate,
        asOf,
        resources: new ResourceIndex(resources),
        stackOf,
    });
    return runRules([rule], context, ({ stack }) => ({ file: `${stack}.yaml`, line: 1, column: 1 }), breakGlass);
}

/** What the engine shows of a finding, in both fronts' words: outcome and message, resource, whether it stops the deployment. */
interface Shown {
    readonly urn: string;
    readonly said: string;
    readonly level: string;
}

const translate = createTranslator("en");

/** Expects the engine's policy, and the service of `egov up`, to say of the resources, in strict mode, just what the rule says in process. */
export async function expectEqualFronts(
    rule: Rule,
    resources: readonly StackResource[],
    settings: CaseSettings,
): Promise<void> {
    // The engine always has a stack to tell of.
    if (resources.length === 0 && rule.scope !== "estate") return;
    const inProcess = runInProcess(rule, resources, settings);
    // The engine asks about resources; where a case has none, one that no rule is about stands for the stack.
    const told = resources.length > 0 ? resources : [bareStack];
    const strict = { breakGlass: [], ...settings, strict: true, language: "en" as const };
    const engine = await runInEngineFront(rule, told, strict);
    expect(await runInSharedService(rule, told, strict)).toEqual(engine.diagnostics);
    const key = ({ urn, said, level }: Shown): string => [urn, said, level].join("\n");
    const expected = inProcess.findings.map((finding) => shownOfFinding(finding, rule));
    expect(engine.diagnostics.map(shownOfDiagnostic).map(key).sort()).toEqual(expected.map(key).sort());
    expect(engine.notApplicable).toBe(
        inProcess.findings.length === 0 && (inProcess.counts.get(rule.id)?.pass ?? 0) === 0,
    );
}

function shownOfFinding(finding: Finding, rule: Rule): Shown {
    return {
        urn: finding.urn.startsWith("estate:") ? "" : finding.urn,
        said: `${translate(`report:outcome.${finding.result}`)} ${findingMessage(finding, rule, "en", translate)}`,
        level: finding.result === "waived" ? "advisory" : finding.enforcement,
    };
}

function shownOfDiagnostic({ urn, message, level }: Diagnostic): Shown {
    return { urn, said: message.split("\n")[0] ?? "", level };
}

const bareStack: StackResource = {
    ...bare,
    stack: "none",
    urn: "urn:pulumi:none::none::pulumi:pulumi:Stack::none-none",
    type: "pulumi:pulumi:Stack",
    name: "none-none",
    custom: false,
    inputs: {},
};
