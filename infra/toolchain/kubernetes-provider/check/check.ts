import { withName, type Autonaming } from "./autoname";
import { apiVersionOf, isNamespaced, type ObjectKind } from "../kinds";
import { isObject, plainProperties, type Properties } from "../properties";
import { validateObject, type CheckFailure } from "./validate";

export interface CheckRequest {
    readonly kind: ObjectKind;
    /** Checked inputs of the last deployment; empty for a new object and for the new one of a replacement. */
    readonly olds: Properties;
    readonly news: Properties;
    readonly autonaming: Autonaming;
    /** Namespace for objects that name none. */
    readonly defaultNamespace: string | undefined;
}

/**
 * Completes the inputs of an object (apiVersion, kind, name, namespace) and says what the API server would refuse as far as
 * it can be known without asking it. Unknown values pass.
 */
export function checkObject(request: CheckRequest): { inputs: Properties; failures: CheckFailure[] } {
    const { kind, olds } = request;
    const news: Properties = {
        ...request.news,
        apiVersion: request.news["apiVersion"] ?? apiVersionOf(kind),
        kind: request.news["kind"] ?? kind.kind,
    };
    const named = withName(news, olds, request.autonaming);
    const inputs = withNamespace(named, kind, request.defaultNamespace);
    return { inputs, failures: validateObject(plainProperties(inputs), kind) };
}

function withNamespace(inputs: Properties, kind: ObjectKind, namespace: string | undefined): Properties {
    const metadata = inputs["metadata"];
    if (
        namespace === undefined ||
        isNamespaced(kind) !== true ||
        !isObject(metadata) ||
        metadata["namespace"] !== undefined
    )
        return inputs;
    return { ...inputs, metadata: { ...metadata, namespace } };
}
