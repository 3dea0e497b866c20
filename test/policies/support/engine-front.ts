import { AnalyzeRequest, AnalyzeStackRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { createRequire } from "node:module";
import { createTranslator } from "../../../infra/i18n/translator";
import { Fronts } from "../../../infra/policy-packs/adapter/fronts";
import { policyOf } from "../../../infra/policy-packs/adapter/policy";
import { keepProperties } from "../../../infra/policy-packs/adapter/properties";
import type { PolicyTexts } from "../../../infra/policy-packs/adapter/reports";
import type { PackSettings } from "../../../infra/policy-packs/settings";
import { rulesService } from "../../../infra/policy-packs/shared/service";
import type { RecordedValue } from "../../../infra/recorder/types";
import type { Rule, StackResource } from "../../../policies/kernel/rule";
import { toWire } from "./wire";

/** What the engine is told by a policy. */
export interface Diagnostic {
    readonly urn: string;
    readonly message: string;
    readonly level: "advisory" | "mandatory";
}

export interface EngineRun {
    readonly diagnostics: readonly Diagnostic[];
    /** Whether the policy said of all that it was asked about that it does not apply. */
    readonly notApplicable: boolean;
}

type Answer = (error: Error | null | undefined, response: messages.AnalyzeResponse) => void;
type Call<Request> = (call: { readonly request: Request }, answer: Answer) => unknown;
type MakeCall<Request> = (pack: string, version: string, level: string, policies: readonly object[]) => Call<Request>;

/** The parts of @pulumi/policy that answer the engine; its types leave them out. */
interface Server {
    readonly makeAnalyzeRpcFun: MakeCall<AnalyzeRequest>;
    readonly makeAnalyzeStackRpcFun: MakeCall<AnalyzeStackRequest>;
}

const texts: PolicyTexts = { language: "en", translate: createTranslator("en"), showPath: (file) => file };

/** Runs a rule as a policy of @pulumi/policy, told of resources as the engine tells of them: in messages of its protocol. */
export async function runInEngineFront(
    rule: Rule,
    resources: readonly StackResource[],
    settings: PackSettings,
): Promise<EngineRun> {
    keepProperties();
    const server = createRequire(__filename)("@pulumi/policy/server") as Server;
    const fronts = new Fronts(() => settings, [rule]);
    const policy = policyOf(rule, fronts, texts);
    const policies = rule.scope === "resource" ? [policy] : [seeing(fronts), policy];
    const analyze = server.makeAnalyzeRpcFun("test", "1.0.0", "mandatory", policies);
    const analyzeStack = server.makeAnalyzeStackRpcFun("test", "1.0.0", "mandatory", policies);
    const answers: messages.AnalyzeResponse[] = [];
    const told = toldOf(resources);
    for (const resource of told) answers.push(await answerOf(analyze, analyzeRequest(resource)));
    if (rule.scope !== "resource") {
        answers.length = 0;
        answers.push(await answerOf(analyzeStack, stackRequest(told)));
    }
    return {
        diagnostics: answers.flatMap((answer) => answer.getDiagnosticsList().map(diagnosticOf)),
        notApplicable: answers.every((answer) => answer.getNotApplicableList().length > 0),
    };
}

/** Runs a rule in the service that answers the engines of `egov up`, told of resources in the same messages. */
export async function runInSharedService(
    rule: Rule,
    resources: readonly StackResource[],
    settings: PackSettings,
): Promise<readonly Diagnostic[]> {
    const fronts = new Fronts(() => settings, [rule]);
    const service = rulesService([rule], fronts, texts, { name: "test", version: "1.0.0" });
    const { analyze, analyzeStack } = service as unknown as {
        readonly analyze: Call<AnalyzeRequest>;
        readonly analyzeStack: Call<AnalyzeStackRequest>;
    };
    const told = toldOf(resources);
    const answers: messages.AnalyzeResponse[] = [];
    for (const resource of told) answers.push(await answerOf(analyze, analyzeRequest(resource)));
    answers.push(await answerOf(analyzeStack, stackRequest(told)));
    return answers.flatMap((answer) => answer.getDiagnosticsList().map(diagnosticOf));
}

/** References to other stacks are only read: the engine tells of them only that something depends on them. */
const toldOf = (resources: readonly StackResource[]): StackResource[] =>
    resources.filter(({ type }) => type !== "pulumi:pulumi:StackReference");

/** A policy that only sees, as another rule of a real pack would. */
function seeing(fronts: Fronts): object {
    const validateResource = (args: Parameters<Fronts["at"]>[0]): void => {
        fronts.at(args).see(args);
    };
    return { name: "seeing", description: "", validateResource };
}

function answerOf<Request>(call: Call<Request>, request: Request): Promise<messages.AnalyzeResponse> {
    return new Promise((resolve, reject) => {
        void call({ request }, (error, response) => {
            if (error === undefined || error === null) resolve(response);
            else reject(error);
        });
    });
}

function diagnosticOf(diagnostic: messages.AnalyzeDiagnostic): Diagnostic {
    const level = diagnostic.getEnforcementlevel() === messages.EnforcementLevel.MANDATORY ? "mandatory" : "advisory";
    return { urn: diagnostic.getUrn(), message: diagnostic.getMessage(), level };
}

function analyzeRequest(resource: StackResource): AnalyzeRequest {
    const request = new AnalyzeRequest();
    fill(request, resource);
    return throughTheWire(request, AnalyzeRequest.deserializeBinary);
}

function stackRequest(resources: readonly StackResource[]): AnalyzeStackRequest {
    const request = new AnalyzeStackRequest();
    for (const resource of resources) {
        const told = new messages.AnalyzerResource();
        fill(told, resource, resource.outputs ?? resource.inputs);
        told.setParent(resource.parent ?? "");
        told.setDependenciesList([...resource.dependencies]);
        for (const [input, urns] of Object.entries(resource.propertyDependencies)) {
            const list = new messages.AnalyzerPropertyDependencies();
            list.setUrnsList([...urns]);
            told.getPropertydependenciesMap().set(input, list);
        }
        request.addResources(told);
    }
    return throughTheWire(request, AnalyzeStackRequest.deserializeBinary);
}

/** As it comes out of the socket. */
function throughTheWire<Message extends { serializeBinary(): Uint8Array }>(
    message: Message,
    read: (bytes: Uint8Array) => Message,
): Message {
    return read(message.serializeBinary());
}

function fill(
    request: AnalyzeRequest | messages.AnalyzerResource,
    resource: StackResource,
    properties: StackResource["inputs"] = resource.inputs,
): void {
    request.setUrn(resource.urn);
    request.setType(resource.type);
    request.setName(resource.name);
    request.setProperties(structOf({ ...properties, ...(resource.id === undefined ? {} : { id: resource.id }) }));
    const options = new messages.AnalyzerResourceOptions();
    options.setProtect(resource.protect);
    options.setIgnorechangesList([...resource.ignoreChanges]);
    options.setAliasesList([...resource.aliases]);
    options.setAdditionalsecretoutputsList([...resource.additionalSecretOutputs]);
    options.setParent(resource.parent ?? "");
    request.setOptions(options);
    if (!resource.custom) return;
    const provider = new messages.AnalyzerProviderResource();
    const urn = resource.provider ?? `urn:pulumi:${resource.stack}::egov-cloud::pulumi:providers:any::default_1_0_0`;
    provider.setUrn(urn);
    provider.setName(urn.slice(urn.lastIndexOf("::") + 2));
    provider.setProperties(structOf({}));
    request.setProvider(provider);
}

const structOf = (properties: Readonly<Record<string, RecordedValue>>): Struct =>
    Struct.fromJavaScript(toWire(properties) as Record<string, JavaScriptValue>);
