import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Layout } from "../layout";
import { kubernetesUrl } from "../names";

/** Token of a Kubernetes user, from the file that the API server reads. */
export function readToken(layout: Layout, user: string): string {
    const lines = readFileSync(join(layout.keys, "kubernetes-tokens.csv"), "utf8").split("\n");
    const token = lines.map((line) => line.split(",")).find((fields) => fields[1] === user)?.[0];
    if (token === undefined) throw new Error(`kubernetes-tokens.csv has no ${user}`);
    return token;
}

/** Text of a kubeconfig: all contexts lead to the one cluster there is, with its certificate authority. */
export function kubeconfigText(layout: Layout, user: string, contexts: readonly string[]): string {
    const authority = readFileSync(join(layout.keys, "kubernetes-ca.crt")).toString("base64");
    const cluster = "egov-sandbox";
    return stringify({
        apiVersion: "v1",
        kind: "Config",
        clusters: [{ name: cluster, cluster: { server: kubernetesUrl, "certificate-authority-data": authority } }],
        users: [{ name: user, user: { token: readToken(layout, user) } }],
        contexts: contexts.map((name) => ({ name, context: { cluster, user } })),
        "current-context": contexts[0] ?? "",
    });
}
