import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Agent, request } from "undici";
import { fail } from "../failure";
import type { Layout } from "../layout";
import { deployer, kubernetesUrl } from "../names";
import { readToken } from "./kubeconfig";

/**
 * Creates an object in the sandbox's Kubernetes; one that is there already stays as it is.
 *
 * @param path collection, e.g. `/api/v1/nodes`
 * @throws SandboxFailure `clusterFailed`
 */
export async function createObject(
    layout: Layout,
    path: string,
    object: Readonly<Record<string, unknown>>,
): Promise<void> {
    const dispatcher = new Agent({ connect: { ca: readFileSync(join(layout.keys, "kubernetes-ca.crt"), "utf8") } });
    try {
        const { statusCode, body } = await request(kubernetesUrl + path, {
            method: "POST",
            headers: { authorization: `Bearer ${readToken(layout, deployer)}`, "content-type": "application/json" },
            body: JSON.stringify(object),
            dispatcher,
        });
        const reason = (await body.text()).slice(0, 300);
        if (statusCode >= 300 && statusCode !== 409) fail("clusterFailed", { path, status: statusCode, reason });
    } finally {
        await dispatcher.close();
    }
}

/** A class whose volumes the controller manager makes by itself, as empty folders. */
export const storageClass = (name: string): Readonly<Record<string, unknown>> => ({
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name },
    provisioner: "kubernetes.io/host-path",
    reclaimPolicy: "Delete",
    volumeBindingMode: "Immediate",
});
