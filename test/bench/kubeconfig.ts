import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a kubeconfig with these contexts, of a cluster that does not answer: a preview asks none. Gives the file. */
export function writeKubeconfig(folder: string, contexts: readonly string[]): string {
    const file = join(folder, "kubeconfig");
    const name = "nowhere";
    const config = {
        apiVersion: "v1",
        kind: "Config",
        clusters: [{ name, cluster: { server: "https://127.0.0.1:9" } }],
        users: [{ name, user: {} }],
        contexts: contexts.map((context) => ({ name: context, context: { cluster: name, user: name } })),
        "current-context": contexts[0],
    };
    writeFileSync(file, JSON.stringify(config));
    return file;
}
