import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes clouds.yaml and kubeconfig whose clouds and clusters nobody reaches; gives the variables that lead to them.
 *
 * @param names entries of clouds.yaml, which are the contexts of the kubeconfig too
 */
export function unreachableClouds(folder: string, names: readonly string[]): Record<string, string> {
    const clouds = join(folder, "clouds.yaml");
    const kubeconfig = join(folder, "kubeconfig");
    const auth = { auth_url: "http://127.0.0.1:9/v3", username: "u", password: "hidden", project_name: "p" };
    writeFileSync(clouds, JSON.stringify({ clouds: Object.fromEntries(names.map((name) => [name, { auth }])) }));
    writeFileSync(
        kubeconfig,
        JSON.stringify({
            apiVersion: "v1",
            kind: "Config",
            clusters: [{ name: "c", cluster: { server: "https://127.0.0.1:9" } }],
            users: [{ name: "u", user: {} }],
            contexts: names.map((name) => ({ name, context: { cluster: "c", user: "u" } })),
        }),
    );
    return { OS_CLIENT_CONFIG_FILE: clouds, KUBECONFIG: kubeconfig };
}
