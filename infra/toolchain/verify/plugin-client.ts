import { credentials, type ServiceError } from "@grpc/grpc-js";
import { LanguageRuntimeClient } from "@pulumi/pulumi/proto/language_grpc_pb.js";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import type { PluginKind } from "./plugin";

const answerTimeoutMs = 5000;

/** Asks a plug-in on a loopback port for its version, without a leading `v`; undefined where it gives no answer. */
export async function askVersion(port: number, kind: PluginKind): Promise<string | undefined> {
    const Client = kind === "resource" ? ResourceProviderClient : LanguageRuntimeClient;
    const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
    try {
        return await new Promise((resolve) => {
            const answer = (error: ServiceError | null, info: PluginInfo | undefined): void =>
                resolve(error === null ? info?.getVersion().replace(/^v/, "") : undefined);
            client.waitForReady(Date.now() + answerTimeoutMs, (error) => {
                if (error) resolve(undefined);
                else client.getPluginInfo(new Empty(), answer);
            });
        });
    } finally {
        client.close();
    }
}
