import { status, type handleUnaryCall, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import * as messages from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { versions } from "../../versions";
import { diffConfiguration } from "../config/diff-config";
import { silentLog, type Log } from "./engine-log";
import { resourceHandlers } from "./resources";
import { openSession, type Session } from "../session";
import { readSettings } from "../config/settings";
import { propertiesOf } from "./structs";

/** gRPC service ResourceProvider for the kinds of @pulumi/kubernetes. */
export function kubernetesService(log: Log = silentLog): UntypedServiceImplementation {
    let session: Session | undefined;
    const ending = new AbortController();

    const getPluginInfo: handleUnaryCall<Empty, PluginInfo> = (_call, answer) => {
        const info = new PluginInfo();
        info.setVersion(versions.kubernetes);
        answer(null, info);
    };
    const handshake: handleUnaryCall<messages.ProviderHandshakeRequest, messages.ProviderHandshakeResponse> = (
        _call,
        answer,
    ) => {
        const response = new messages.ProviderHandshakeResponse();
        response.setAcceptSecrets(true);
        response.setSupportsAutonamingConfiguration(true);
        answer(null, response);
    };
    const getSchema: handleUnaryCall<messages.GetSchemaRequest, messages.GetSchemaResponse> = (_call, answer) => {
        const response = new messages.GetSchemaResponse();
        response.setSchema(JSON.stringify({ name: "kubernetes", version: versions.kubernetes }));
        answer(null, response);
    };
    const checkConfig: handleUnaryCall<messages.CheckRequest, messages.CheckResponse> = (call, answer) => {
        const response = new messages.CheckResponse();
        const news = call.request.getNews();
        if (news !== undefined) response.setInputs(news);
        for (const problem of readSettings(propertiesOf(news), process.env).problems) {
            const failure = new messages.CheckFailure();
            failure.setProperty(problem.property);
            failure.setReason(problem.reason);
            response.addFailures(failure);
        }
        answer(null, response);
    };
    const diffConfig: handleUnaryCall<messages.DiffRequest, messages.DiffResponse> = (call, answer) => {
        const { request } = call;
        const { changed, replaces } = diffConfiguration(
            propertiesOf(request.getOldInputs() ?? request.getOlds()),
            propertiesOf(request.getNews()),
        );
        const response = new messages.DiffResponse();
        const { DIFF_SOME, DIFF_NONE } = messages.DiffResponse.DiffChanges;
        response.setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE);
        response.setDiffsList(changed);
        response.setReplacesList(replaces);
        answer(null, response);
    };
    const configure: handleUnaryCall<messages.ConfigureRequest, messages.ConfigureResponse> = (call, answer) => {
        try {
            session = openSession(propertiesOf(call.request.getArgs()));
        } catch (error) {
            return answer({ code: status.INVALID_ARGUMENT, details: (error as Error).message });
        }
        const response = new messages.ConfigureResponse();
        response.setAcceptsecrets(true);
        response.setSupportsAutonamingConfiguration(true);
        response.setSupportspreview(true);
        answer(null, response);
    };
    return {
        getPluginInfo,
        handshake,
        getSchema,
        checkConfig,
        diffConfig,
        configure,
        attach: (_call: unknown, answer: (error: null, response: Empty) => void) => answer(null, new Empty()),
        cancel: (_call: unknown, answer: (error: null, response: Empty) => void) => {
            ending.abort();
            answer(null, new Empty());
        },
        ...resourceHandlers(() => session, log, ending.signal),
    };
}
