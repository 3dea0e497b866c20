import { ApiError, isNamespaceMissing, isRightMissing } from "../api/errors";
import { conflictingFields } from "./conflict";

/** What was asked of the API server, for messages. */
export interface Attempt {
    readonly what: "create" | "update" | "read" | "delete";
    /** Type token of the resource, e.g. `kubernetes:core/v1:Namespace`. */
    readonly type: string;
    readonly kind: string;
    /** `[namespace/]name`. */
    readonly id: string;
}

/** An error for a person: what failed, the API server's own reason, what to do. Others than ApiError stay as they are. */
export function explained(error: unknown, attempt: Attempt): Error {
    if (!(error instanceof ApiError)) return error instanceof Error ? error : new Error(String(error));
    const lines = [`can't ${attempt.what} ${attempt.kind} "${attempt.id}": ${reasonOf(error)}`];
    const advice = adviceFor(error, attempt);
    if (advice !== undefined) lines.push(`What to do: ${advice}`);
    return new Error(lines.join("\n"), { cause: error });
}

function reasonOf(error: ApiError): string {
    const named =
        error.reason === "" || error.reason === "NoMatch" ? error.message : `${error.reason}: ${error.message}`;
    const conflicts = [...conflictingFields(error)].map(
        ([manager, fields]) => `\n  - set by "${manager}": ${fields.join(", ")}`,
    );
    if (conflicts.length > 0) return `fields were set to something else by others${conflicts.join("")}`;
    // The message of one cause says it all; of several it runs them together.
    if (error.causes.length < 2) return named;
    return `${error.reason}${error.causes.map(({ field, message }) => `\n  - ${field}: ${message}`).join("")}`;
}

function adviceFor(error: ApiError, { kind, id, type }: Attempt): string | undefined {
    const { code, reason, message } = error;
    if (code === 401)
        return "the cluster does not accept the credentials of the kubeconfig; log in again, or see whether token or certificate have expired.";
    if (isRightMissing(error))
        return "give that user the right (RBAC role and binding), or use a context of somebody who has it.";
    if (code === 403) return adviceForAdmission(message);
    if (isNamespaceMissing(error))
        return "create the namespace first: take its name from the namespace's resource, or set dependsOn.";
    if (reason === "NoMatch")
        return "install its custom resource definition before (dependsOn), or take an apiVersion that the cluster has (`kubectl api-resources`).";
    if (reason === "AlreadyExists")
        return `it exists in the cluster already and is none of this stack's. Take another name, or take it over with \`pulumi import --generate-code=false ${type} <name> ${id}\`, or set upsertExistingObjects on the provider.`;
    if (code === 409 && conflictingFields(error).size > 0)
        return 'have them leave these fields, take the fields out of the program, or overwrite them: annotation pulumi.com/patchForce: "true" on the object, or enablePatchForce on the provider.';
    if (code === 409) return "somebody changed it at the same time; run it again.";
    if (code === 422 && error.causes.some((cause) => cause.message.includes("immutable")))
        return `the field is fixed once the ${kind} exists; replace the object (\`pulumi up --target-replace <urn>\`).`;
    if (code === 422 || code === 400) return "correct the fields named above.";
    if (code === 429) return "the API server has too much to do; run it again with less parallelism (--parallel).";
    if (code >= 500)
        return message.includes("webhook")
            ? "an admission webhook of the cluster does not answer; see to the service that it names."
            : "the API server failed; see its log, and run it again.";
    return undefined;
}

function adviceForAdmission(message: string): string | undefined {
    if (message.includes("violates PodSecurity"))
        return "make the pods comply with the namespace's Pod Security level; the reason above names each field.";
    if (message.includes("exceeded quota"))
        return "ask for less, or raise the namespace's ResourceQuota that the reason names.";
    if (message.includes("is being terminated"))
        return "the namespace is being deleted; wait until it is gone and run it again.";
    return "the cluster's admission rules refuse it; change what the reason names.";
}
