import { KubeConfig, KubernetesObjectApi, PatchStrategy, type KubernetesObject } from "@kubernetes/client-node";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasSandbox, sandboxEstate, sandboxFolder, sandboxJson, sandboxTimeoutMs } from "../../support/sandbox";

/** A real cluster, seen from outside: not through Pulumi. */
export interface Cluster {
    /** Text of its kubeconfig. */
    readonly kubeconfig: string;
    /** The object, or undefined where there is none. */
    read(kind: string, name: string, namespace?: string): Promise<Seen | undefined>;
    create(object: KubernetesObject): Promise<void>;
    /** Changes an object as somebody else: JSON merge patch. */
    change(kind: string, name: string, namespace: string | undefined, patch: object): Promise<void>;
    remove(kind: string, name: string, namespace?: string): Promise<void>;
}

/** An object with whatever it has. */
export type Seen = KubernetesObject & Readonly<Record<string, unknown>>;

/** Where the kubeconfig of the cluster for tests is, or will be; undefined where there can be none. */
function kubeconfigPath(): string | undefined {
    const named = process.env["EGOV_TEST_KUBECONFIG"];
    if (named !== undefined && named !== "") return named;
    return hasSandbox ? join(sandboxFolder, "access", "kubeconfig") : undefined;
}

/** Starts what the cluster for tests is a part of; nothing where somebody named another one. */
async function startCluster(): Promise<void> {
    if ((process.env["EGOV_TEST_KUBECONFIG"] ?? "") === "") await sandboxJson("up", ...sandboxEstate);
}

/** The cluster of a kubeconfig, which is read when it is first asked for. */
function clusterAt(path: string): Cluster {
    const text = (): string => readFileSync(path, "utf8");
    const api = (): KubernetesObjectApi => {
        const config = new KubeConfig();
        config.loadFromString(text());
        return KubernetesObjectApi.makeApiClient(config);
    };
    const header = (kind: string, name: string, namespace?: string) => {
        const slash = kind.lastIndexOf("/");
        return {
            apiVersion: kind.slice(0, slash),
            kind: kind.slice(slash + 1),
            metadata: namespace === undefined ? { name } : { name, namespace },
        };
    };
    return {
        get kubeconfig() {
            return text();
        },
        async read(kind, name, namespace) {
            try {
                return { ...(await api().read(header(kind, name, namespace))) };
            } catch (error) {
                if ((error as { code?: number }).code === 404) return undefined;
                throw error;
            }
        },
        async create(object) {
            await api().create(object);
        },
        async change(kind, name, namespace, patch) {
            const object = { ...header(kind, name, namespace), ...patch } as KubernetesObject;
            object.metadata = { ...header(kind, name, namespace).metadata, ...object.metadata };
            await api().patch(object, undefined, undefined, "somebody", undefined, PatchStrategy.MergePatch);
        },
        async remove(kind, name, namespace) {
            await api().delete(header(kind, name, namespace));
        },
    };
}

/**
 * Tests that need a real cluster: that of EGOV_TEST_KUBECONFIG, else the sandbox's. Skipped, and said so, where there can be
 * none.
 */
export function describeOnCluster(name: string, tests: (cluster: Cluster) => void): void {
    const path = kubeconfigPath();
    if (path !== undefined)
        return describe(name, () => {
            beforeAll(startCluster, sandboxTimeoutMs);
            tests(clusterAt(path));
        });
    const reason = "EGOV_TEST_KUBECONFIG names no cluster, and the sandbox needs Debian 12 and root";
    process.stderr.write(`skipped: ${name} (${reason})\n`);
    describe.skip(`${name} (${reason})`, () => {
        test("needs a real cluster", () => undefined);
    });
}

/** A node for pods, where the cluster has none; kwok makes it and its pods live. */
export async function ensureNode(cluster: Cluster): Promise<void> {
    const config = new KubeConfig();
    config.loadFromString(cluster.kubeconfig);
    const { items } = await KubernetesObjectApi.makeApiClient(config).list("v1", "Node");
    if (items.length > 0) return;
    const room = { cpu: "32", memory: "256Gi", pods: "110" };
    await cluster.create({
        apiVersion: "v1",
        kind: "Node",
        metadata: { name: "egov-test", annotations: { "kwok.x-k8s.io/node": "fake" } },
        status: { allocatable: room, capacity: room },
    } as KubernetesObject);
}
