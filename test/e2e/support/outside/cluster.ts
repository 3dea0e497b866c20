import {
    AdmissionregistrationV1Api,
    ApisApi,
    AppsV1Api,
    CoreV1Api,
    CustomObjectsApi,
    KubeConfig,
    type KubernetesObject,
    KubernetesObjectApi,
    NetworkingV1Api,
} from "@kubernetes/client-node";

export type ClusterObject = KubernetesObject & { readonly spec?: unknown };

/** Whose an object is. */
const ownerLabel = "egov-cloud.io/division";

/** What a test asks a cluster for, as `kubectl` would. */
export class OutsideCluster {
    private readonly config = new KubeConfig();

    constructor(kubeconfig: string, context: string) {
        this.config.loadFromFile(kubeconfig);
        this.config.setCurrentContext(context);
    }

    get core(): CoreV1Api {
        return this.config.makeApiClient(CoreV1Api);
    }

    get apps(): AppsV1Api {
        return this.config.makeApiClient(AppsV1Api);
    }

    /** Everything in the cluster of whatever kind that says whose it is: `Kind namespace/name`. */
    async owned(): Promise<string[]> {
        const found: string[] = [];
        for (const { apiVersion, kind } of await this.listable())
            for (const { metadata } of await this.objects(apiVersion, kind, ownerLabel))
                found.push(`${kind} ${metadata?.namespace ?? ""}/${metadata?.name ?? ""}`);
        return found.sort();
    }

    /** Objects of a kind in all namespaces that a label selector fits. */
    async objects(apiVersion: string, kind: string, selector: string): Promise<readonly ClusterObject[]> {
        const api = this.config.makeApiClient(KubernetesObjectApi);
        const { items } = await api.list(
            apiVersion,
            kind,
            undefined,
            undefined,
            undefined,
            undefined,
            undefined,
            selector,
        );
        return items;
    }

    /** Kinds of objects that the API lists. */
    private async listable(): Promise<{ apiVersion: string; kind: string }[]> {
        const { groups } = await this.config.makeApiClient(ApisApi).getAPIVersions();
        const custom = this.config.makeApiClient(CustomObjectsApi);
        const lists = await Promise.all([
            this.core.getAPIResources(),
            ...groups.map(({ preferredVersion, versions }) => {
                const [group = "", version = ""] = (preferredVersion ?? versions[0])?.groupVersion.split("/") ?? [];
                return custom.getAPIResources({ group, version });
            }),
        ]);
        return lists.flatMap(({ groupVersion, resources }) =>
            resources
                .filter(({ name, verbs }) => verbs.includes("list") && !name.includes("/"))
                .map(({ kind }) => ({ apiVersion: groupVersion, kind })),
        );
    }

    /** Sets a label of a namespace, as `kubectl label --overwrite` does. */
    async label(namespace: string, key: string, value: string): Promise<void> {
        const current = await this.core.readNamespace({ name: namespace });
        const metadata = { ...current.metadata, labels: { ...current.metadata?.labels, [key]: value } };
        await this.core.replaceNamespace({ name: namespace, body: { ...current, metadata } });
    }

    /** The platform's operators forbid deployments of more than so many replicas, by an admission policy of the API. */
    async refuseReplicas(name: string, most: number): Promise<void> {
        const api = this.config.makeApiClient(AdmissionregistrationV1Api);
        await api.createValidatingAdmissionPolicy({
            body: {
                metadata: { name },
                spec: {
                    failurePolicy: "Fail",
                    matchConstraints: {
                        resourceRules: [
                            {
                                apiGroups: ["apps"],
                                apiVersions: ["v1"],
                                operations: ["CREATE", "UPDATE"],
                                resources: ["deployments"],
                            },
                        ],
                    },
                    validations: [
                        { expression: `object.spec.replicas <= ${most}`, message: `at most ${most} replicas here` },
                    ],
                },
            },
        });
        await api.createValidatingAdmissionPolicyBinding({
            body: { metadata: { name }, spec: { policyName: name, validationActions: ["Deny"] } },
        });
        await this.untilRefused(most);
    }

    async removePolicy(name: string): Promise<void> {
        const api = this.config.makeApiClient(AdmissionregistrationV1Api);
        await api.deleteValidatingAdmissionPolicyBinding({ name });
        await api.deleteValidatingAdmissionPolicy({ name });
    }

    async policies(namespace: string): Promise<string[]> {
        const { items } = await this.config.makeApiClient(NetworkingV1Api).listNamespacedNetworkPolicy({ namespace });
        return items.map((item) => item.metadata?.name ?? "").sort();
    }

    /** Deployments and StatefulSets of a namespace: name -> ready pods of wanted ones. */
    async workloads(namespace: string): Promise<Record<string, string>> {
        const deployments = await this.apps.listNamespacedDeployment({ namespace });
        const sets = await this.apps.listNamespacedStatefulSet({ namespace });
        return Object.fromEntries(
            [...deployments.items, ...sets.items].map(({ metadata, spec, status }) => [
                metadata?.name ?? "",
                `${status?.readyReplicas ?? 0}/${spec?.replicas ?? 0}`,
            ]),
        );
    }

    /** The API takes some seconds to hear of a policy; a dry run says when it has. */
    private async untilRefused(most: number): Promise<void> {
        const labels = { app: "probe" };
        const body = {
            metadata: { name: "probe", namespace: "default" },
            spec: {
                replicas: most + 1,
                selector: { matchLabels: labels },
                template: { metadata: { labels }, spec: { containers: [{ name: "probe", image: "probe" }] } },
            },
        };
        for (let tries = 0; tries < 120; tries += 1) {
            try {
                await this.apps.createNamespacedDeployment({ namespace: "default", body, dryRun: "All" });
            } catch {
                return;
            }
            await new Promise((resolve) => setTimeout(resolve, 250));
        }
        throw new Error("the admission policy never came into force");
    }
}
