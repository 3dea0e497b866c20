import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { listenerEncrypts } from "../../../policies/classified-protection/computing-environment/listener-encrypts";
import type { ResourceRule, Rule } from "../../../policies/kernel/rule";
import { createTranslator } from "../../../infra/i18n/translator";
import { Fronts } from "../../../infra/policy-packs/adapter/fronts";
import type { PolicyTexts } from "../../../infra/policy-packs/adapter/reports";
import type { PackSettings } from "../../../infra/policy-packs/settings";
import { rulesService } from "../../../infra/policy-packs/shared/service";
import { tinyEstate } from "../../policies/support/tiny";

// What it says of resources is put beside @pulumi/policy for every case of every rule: test/policies/support/both-fronts.ts.

const settings: PackSettings = {
    estate: tinyEstate(),
    asOf: "2026-11-28",
    strict: true,
    breakGlass: [],
    language: "en",
};
const texts: PolicyTexts = { language: "en", translate: createTranslator("en"), showPath: (file) => file };
const pack = { name: "egov-cloud", version: "1.2.3" };

const serviceOf = (...rules: Rule[]): UntypedServiceImplementation =>
    rulesService(rules, new Fronts(() => settings, rules), texts, pack);

type Handler<Response> = (
    call: { readonly request: unknown },
    answer: (error: Error | null, response?: Response) => void,
) => void;

function ask<Response>(service: UntypedServiceImplementation, method: string, request?: unknown): Promise<Response> {
    return new Promise((resolve, reject) => {
        (service[method] as unknown as Handler<Response>)({ request }, (error, response) => {
            if (error === null) resolve(response!);
            else reject(error);
        });
    });
}

function listener(): messages.AnalyzeRequest {
    const request = new messages.AnalyzeRequest();
    request.setUrn("urn:pulumi:tenants-370100::egov-cloud::openstack:loadbalancer/listener:Listener::web");
    request.setType("openstack:loadbalancer/listener:Listener");
    request.setName("web");
    request.setProperties(Struct.fromJavaScript({ protocol: "HTTP" }));
    return request;
}

it("tells the engine what it is called, and of no single policy", async () => {
    const info = await ask<messages.AnalyzerInfo>(serviceOf(listenerEncrypts), "getAnalyzerInfo");
    expect(info.toObject()).toMatchObject({ name: "egov-cloud", version: "1.2.3", policiesList: [] });
    const plugin = await ask<{ getVersion(): string }>(serviceOf(listenerEncrypts), "getPluginInfo");
    expect(plugin.getVersion()).toBe("1.2.3");
});

it("says which rule of which pack found what, and how much it matters", async () => {
    const response = await ask<messages.AnalyzeResponse>(serviceOf(listenerEncrypts), "analyze", listener());
    expect(response.toObject().diagnosticsList).toMatchObject([
        {
            policyname: "classified-protection/listener-encrypts",
            policypackname: "egov-cloud",
            policypackversion: "1.2.3",
            description: listenerEncrypts.why.en,
            enforcementlevel: messages.EnforcementLevel.MANDATORY,
            severity: messages.PolicySeverity.POLICY_SEVERITY_HIGH,
            urn: listener().getUrn(),
        },
    ]);
});

it("fails where a rule does, and says where: the engine stops", async () => {
    const broken: ResourceRule = {
        ...listenerEncrypts,
        check: () => {
            throw new Error("out of order");
        },
    };
    await expect(ask(serviceOf(broken), "analyze", listener())).rejects.toThrow(
        /rule classified-protection\/listener-encrypts failed on urn:pulumi:tenants-370100/,
    );
});

it("has nothing to say of a stack without resources, changes none, and takes any settings", async () => {
    const service = serviceOf(listenerEncrypts);
    const whole = await ask<messages.AnalyzeResponse>(service, "analyzeStack", new messages.AnalyzeStackRequest());
    expect(whole.getDiagnosticsList()).toEqual([]);
    const changed = await ask<messages.RemediateResponse>(service, "remediate", listener());
    expect(changed.getRemediationsList()).toEqual([]);
    await expect(ask(service, "configure", new messages.ConfigureAnalyzerRequest())).resolves.toBeDefined();
});
