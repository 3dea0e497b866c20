import { credentials, type ServiceError } from "@grpc/grpc-js";
import { CheckRequest, type CheckResponse } from "@pulumi/pulumi/proto/provider_pb.js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb.js";
import { messageLimit } from "../grpc/serve";
import type { Environment } from "../types";
import { withPlugin } from "./start";

const answerTimeoutMs = 20_000;

/** Inputs of a resource that does not exist yet, as a program gives them and with the engine's marks. */
export interface UncheckedInputs {
    readonly urn: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    /** What names are made from where the program gives none; base64. */
    readonly seed?: string;
}

/** Inputs as the plug-in completes them; undefined where it refuses or does not answer. */
export type CheckedInputs = Readonly<Record<string, unknown>> | undefined;

/**
 * Lets a plug-in complete inputs, as the engine does before it creates a resource, but without configuring it: it can't
 * reach any cloud.
 *
 * @param packageName e.g. `openstack`, whose plug-in is on PATH
 */
export async function checkInputs(
    packageName: string,
    resources: readonly UncheckedInputs[],
    env: Environment,
): Promise<readonly CheckedInputs[]> {
    const answers = await withPlugin(`pulumi-resource-${packageName}`, env, async (port) => {
        const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure(), {
            "grpc.max_receive_message_length": messageLimit,
            "grpc.max_send_message_length": messageLimit,
        });
        try {
            return await Promise.all(resources.map((resource) => check(resource, client)));
        } finally {
            client.close();
        }
    });
    return answers ?? resources.map(() => undefined);
}

function check({ urn, inputs, seed }: UncheckedInputs, client: ResourceProviderClient): Promise<CheckedInputs> {
    const request = new CheckRequest();
    request.setUrn(urn);
    request.setOlds(new Struct());
    request.setNews(Struct.fromJavaScript(inputs as Record<string, JavaScriptValue>));
    if (seed !== undefined) request.setRandomseed(seed);
    return new Promise((resolve) => {
        const answer = (error: ServiceError | null, response: CheckResponse | undefined): void => {
            const refused = error !== null || response === undefined || response.getFailuresList().length > 0;
            resolve(refused ? undefined : (response.getInputs()?.toJavaScript() ?? {}));
        };
        client.waitForReady(Date.now() + answerTimeoutMs, (error) => {
            if (error) resolve(undefined);
            else client.check(request, answer);
        });
    });
}
