import type { KubeConfig } from "@kubernetes/client-node";
import { VersionApi, AuthorizationV1Api } from "@kubernetes/client-node";
import type { ConnectProblem } from "./problem";

/**
 * Asks the cluster of a context whether it answers and lets this account make namespaces; undefined where all is well.
 *
 * @param files where the contexts were looked for, for messages
 */
export async function clusterProblem(
    context: string,
    config: KubeConfig,
    files: string,
): Promise<ConnectProblem | undefined> {
    if (config.getContextObject(context) === null) {
        const known = config.getContexts().map(({ name }) => name);
        return { code: "contextMissing", params: { context, files, known: known.join(", ") || "–" } };
    }
    config.setCurrentContext(context);
    const url = config.getCurrentCluster()?.server ?? "";
    try {
        await config.makeApiClient(VersionApi).getCode();
        const review = await config.makeApiClient(AuthorizationV1Api).createSelfSubjectAccessReview({
            body: { spec: { resourceAttributes: { verb: "create", resource: "namespaces" } } },
        });
        return review.status?.allowed === true ? undefined : { code: "clusterForbidden", params: { context, url } };
    } catch (error) {
        return { ...whyNot(error), params: { context, url, reason: reasonOf(error) } };
    }
}

function whyNot(error: unknown): { code: string } {
    const status = (error as { code?: unknown }).code;
    if (status === 401) return { code: "clusterUnauthorised" };
    if (status === 403) return { code: "clusterForbidden" };
    return {
        code: /CERT|SELF_SIGNED|self-signed|unable to (?:get|verify)/i.test(reasonOf(error))
            ? "clusterCertificate"
            : "clusterUnreachable",
    };
}

function reasonOf(error: unknown): string {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return typeof code === "string" ? code : (String(message).split("\n")[0] ?? "");
}
