import { status, type handleUnaryCall, type sendUnaryData } from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import * as messages from "@pulumi/pulumi/proto/provider_pb.js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb.js";
import { onEngineGone, serve } from "../../../../infra/toolchain/grpc/serve";
import { FakeCloud, type Fault } from "./cloud";

// A provider for tests of deployments: things in a folder (FAKE_CLOUD) instead of a cloud.

type Properties = Readonly<Record<string, unknown>>;
const secretMark = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

const cloud = new FakeCloud(process.env.FAKE_CLOUD ?? "");
const propertiesOf = (struct: Struct | undefined): Properties => (struct?.toJavaScript() ?? {}) as Properties;
const structOf = (properties: Properties): Struct =>
    Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
/** Secrets come as an object with a mark. */
const plain = (value: unknown): string =>
    typeof value === "object" && value !== null ? plain((value as { value: unknown }).value) : String(value);

const wait = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));

function faultOf(operation: Fault["operation"], name: string): Fault | undefined {
    return cloud.faults.find((fault) => fault.operation === operation && fault.name === name);
}

async function checkFault(operation: Fault["operation"], name: string): Promise<void> {
    const fault = faultOf(operation, name);
    if (fault !== undefined && fault.hangsAfter !== true && fault.failsAfter !== true) throw new Error(fault.message);
}

async function loseAnswer(operation: Fault["operation"], name: string): Promise<void> {
    const fault = faultOf(operation, name);
    if (fault?.failsAfter === true) throw new Error(fault.message);
    if (fault?.hangsAfter === true) await new Promise(() => undefined);
}

async function write(operation: "create" | "update", name: string, inputs: Properties): Promise<Properties> {
    await wait(Number(inputs["delayMs"] ?? 0));
    await checkFault(operation, name);
    const secret = inputs["secret"];
    cloud.put(name, {
        value: plain(inputs["value"]),
        zone: plain(inputs["zone"]),
        ...(secret === undefined ? {} : { secret: plain(secret) }),
    });
    await loseAnswer(operation, name);
    return inputs;
}

const checkConfig: handleUnaryCall<messages.CheckRequest, messages.CheckResponse> = (call, answer) => {
    const response = new messages.CheckResponse();
    response.setInputs(call.request.getNews());
    answer(null, response);
};
/** Completes inputs as bridged Terraform providers do: with defaults, and a list of those that it chose. */
const check: handleUnaryCall<messages.CheckRequest, messages.CheckResponse> = (call, answer) => {
    const response = new messages.CheckResponse();
    const given = propertiesOf(call.request.getNews());
    const chosen = given["size"] === undefined ? { size: "small" } : {};
    response.setInputs(structOf({ ...given, ...chosen, __defaults: Object.keys(chosen) }));
    answer(null, response);
};
const diff: handleUnaryCall<messages.DiffRequest, messages.DiffResponse> = (call, answer) => {
    const olds = propertiesOf(call.request.getOlds());
    const news = propertiesOf(call.request.getNews());
    const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])].filter((key) => key !== "delayMs");
    const changed = keys.filter((key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]));
    const response = new messages.DiffResponse();
    const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
    response.setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE);
    response.setDiffsList(changed);
    response.setReplacesList(changed.filter((key) => key === "zone" || key === "name"));
    response.setDeletebeforereplace(true);
    answer(null, response);
};
const create: handleUnaryCall<messages.CreateRequest, messages.CreateResponse> = (call, answer) =>
    answering(answer, async () => {
        const inputs = propertiesOf(call.request.getProperties());
        const response = new messages.CreateResponse();
        const name = plain(inputs["name"]);
        if (!call.request.getPreview()) {
            if (cloud.get(name) !== undefined) throw new Error(`409 Conflict: the name ${name} is taken`);
            await write("create", name, inputs);
            response.setId(name);
        }
        response.setProperties(structOf(inputs));
        return response;
    });
const update: handleUnaryCall<messages.UpdateRequest, messages.UpdateResponse> = (call, answer) =>
    answering(answer, async () => {
        const inputs = propertiesOf(call.request.getNews());
        const response = new messages.UpdateResponse();
        if (!call.request.getPreview()) {
            const name = call.request.getId();
            if (cloud.get(name) === undefined) throw new Error(`Resource not found: [GET thing ${name}] 404`);
            await write("update", name, inputs);
        }
        response.setProperties(structOf(inputs));
        return response;
    });
const read: handleUnaryCall<messages.ReadRequest, messages.ReadResponse> = (call, answer) =>
    answering(answer, async () => {
        const { request } = call;
        const response = new messages.ReadResponse();
        await checkFault("read", request.getId());
        const object = cloud.get(request.getId());
        if (object === undefined) return response;
        const secret = object.secret === undefined ? {} : { secret: { ...secretMark, value: object.secret } };
        const known = { name: request.getId(), value: object.value, zone: object.zone, ...secret };
        response.setId(request.getId());
        response.setProperties(structOf({ ...propertiesOf(request.getProperties()), ...known }));
        response.setInputs(structOf({ ...propertiesOf(request.getInputs()), ...known }));
        return response;
    });
const remove: handleUnaryCall<messages.DeleteRequest, Empty> = (call, answer) =>
    answering(answer, async () => {
        const name = call.request.getId();
        await wait(Number(propertiesOf(call.request.getProperties())["delayMs"] ?? 0));
        await checkFault("delete", name);
        cloud.remove(name);
        await loseAnswer("delete", name);
        return new Empty();
    });

function answering<Response>(answer: sendUnaryData<Response>, work: () => Promise<Response>): void {
    void work().then(
        (response) => answer(null, response),
        (error: Error) => answer({ code: status.UNKNOWN, details: error.message }),
    );
}

const empty: handleUnaryCall<unknown, Empty> = (_call, answer) => answer(null, new Empty());
onEngineGone(() => process.exit(0));
void serve(ResourceProviderService, {
    getPluginInfo: (_call: unknown, answer: sendUnaryData<PluginInfo>) => {
        const info = new PluginInfo();
        info.setVersion("1.0.0");
        answer(null, info);
    },
    checkConfig,
    diffConfig: (_call: unknown, answer: sendUnaryData<messages.DiffResponse>) =>
        answer(null, new messages.DiffResponse()),
    configure: (_call: unknown, answer: sendUnaryData<messages.ConfigureResponse>) => {
        const response = new messages.ConfigureResponse();
        response.setAcceptsecrets(true);
        response.setSupportspreview(true);
        answer(null, response);
    },
    check,
    diff,
    create,
    update,
    read,
    delete: remove,
    cancel: empty,
    attach: empty,
});
