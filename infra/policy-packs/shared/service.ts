import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Rule } from "../../../policies/kernel/rule";
import type { PackFront, Verdicts } from "../adapter/front";
import type { Fronts } from "../adapter/fronts";
import { reportsOf, type PolicyReport, type PolicyTexts } from "../adapter/reports";
import { toldResource, toldStack } from "./told";

/** How the engine is to call what it asks. */
export interface PackIdentity {
    readonly name: string;
    readonly version: string;
}

const { ADVISORY, MANDATORY } = messages.EnforcementLevel;
const severities = {
    low: messages.PolicySeverity.POLICY_SEVERITY_LOW,
    medium: messages.PolicySeverity.POLICY_SEVERITY_MEDIUM,
    high: messages.PolicySeverity.POLICY_SEVERITY_HIGH,
    critical: messages.PolicySeverity.POLICY_SEVERITY_CRITICAL,
};

/**
 * gRPC service Analyzer, for the engines of many stacks at once: it answers for all rules with one judgement. @pulumi/policy
 * asks each of two hundred policies in turn and has the engine write down, for every resource and twice, which of them passed: ten times
 * what judging takes. So the engine is told the name of the pack only; who broke which rule is in the answers.
 */
export function rulesService(
    rules: readonly Rule[],
    fronts: Fronts,
    texts: PolicyTexts,
    pack: PackIdentity,
): UntypedServiceImplementation {
    const respond = ({ settings }: PackFront, verdicts: Verdicts): messages.AnalyzeResponse => {
        const response = new messages.AnalyzeResponse();
        for (const rule of rules) {
            const verdict = verdicts.get(rule.id);
            if (verdict === undefined) continue;
            for (const report of reportsOf(rule, verdict, settings, settings.strict, texts))
                response.addDiagnostics(diagnosticOf(rule, report, texts, pack));
        }
        return response;
    };
    const analyze = answering((request: messages.AnalyzeRequest) => {
        const told = toldResource(request);
        const front = fronts.at(told);
        return respond(front, front.judgeResourceByAll(told));
    });
    const analyzeStack = answering((request: messages.AnalyzeStackRequest) => {
        const [first, ...others] = toldStack(request);
        if (first === undefined) return new messages.AnalyzeResponse();
        const front = fronts.of(first.urn);
        return respond(front, front.judgeStackByAll([first, ...others]));
    });
    return {
        analyze,
        analyzeStack,
        // No rule changes what it judges.
        remediate: answering(() => new messages.RemediateResponse()),
        getAnalyzerInfo: answering(() => infoOf(pack)),
        getPluginInfo: answering(() => {
            const info = new PluginInfo();
            info.setVersion(pack.version);
            return info;
        }),
        // Settings come with the environment (settings.ts).
        configure: answering(() => new Empty()),
    };
}

/** An error of a rule is told with its stack, and stops the engine. */
const answering =
    <Request, Response>(work: (request: Request) => Response): handleUnaryCall<Request, Response> =>
    ({ request }, answer) => {
        let response: Response;
        try {
            response = work(request);
        } catch (error) {
            answer(new Error(error instanceof Error ? error.stack : String(error)));
            return;
        }
        answer(null, response);
    };

function infoOf({ name, version }: PackIdentity): messages.AnalyzerInfo {
    const info = new messages.AnalyzerInfo();
    info.setName(name);
    info.setVersion(version);
    return info;
}

function diagnosticOf(
    rule: Rule,
    { message, urn = "", enforcementLevel }: PolicyReport,
    { language }: PolicyTexts,
    { name, version }: PackIdentity,
): messages.AnalyzeDiagnostic {
    const diagnostic = new messages.AnalyzeDiagnostic();
    diagnostic.setPolicyname(rule.id);
    diagnostic.setPolicypackname(name);
    diagnostic.setPolicypackversion(version);
    diagnostic.setDescription(rule.why[language]);
    diagnostic.setMessage(message);
    diagnostic.setUrn(urn);
    diagnostic.setEnforcementlevel(enforcementLevel === "mandatory" ? MANDATORY : ADVISORY);
    diagnostic.setSeverity(severities[rule.severity]);
    return diagnostic;
}
