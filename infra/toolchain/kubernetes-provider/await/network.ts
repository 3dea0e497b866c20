import { isObject, textOf, valueAt, type Properties } from "../properties";
import { listAt, ready, waiting, type Surroundings, type Verdict } from "./verdict";

/**
 * A service is ready when a pod answers for it and, where it asks for one, it has an outside address. Headless ones are not
 * waited for: stateful sets begin with them, so waiting for their pods could never end.
 */
export function serviceVerdict(service: Properties, { others: slices }: Surroundings): Verdict {
    const type = textOf(valueAt(service, "spec", "type"));
    if (type === "LoadBalancer" && listAt(service, "status", "loadBalancer", "ingress").length === 0)
        return waiting("an address of the load balancer");
    if (!hasPods(service)) return ready;
    const answers = slices.some((slice) =>
        listAt(slice, "endpoints").some((endpoint) => valueAt(endpoint, "conditions", "ready") !== false),
    );
    return answers ? ready : waiting("a ready pod that the selector finds");
}

/** Whether pods have to answer for a service before it is of use. */
export function hasPods(service: Properties): boolean {
    const selector = valueAt(service, "spec", "selector");
    const headless = valueAt(service, "spec", "clusterIP") === "None";
    const external = valueAt(service, "spec", "type") === "ExternalName";
    return isObject(selector) && Object.keys(selector).length > 0 && !headless && !external;
}

/** An ingress is ready when its controller gave it an address. Where the cluster has no such class there is nobody to wait for. */
export function ingressVerdict(ingress: Properties, { others: classes }: Surroundings): Verdict {
    if (listAt(ingress, "status", "loadBalancer", "ingress").length > 0) return ready;
    return servingClass(ingress, classes) === undefined ? ready : waiting("an address from the ingress controller");
}

/** The class that serves an ingress: the one that it names, else the cluster's default. */
export function servingClass(ingress: Properties, classes: readonly Properties[]): Properties | undefined {
    const named = textOf(valueAt(ingress, "spec", "ingressClassName"));
    return classes.find((candidate) =>
        named === ""
            ? valueAt(candidate, "metadata", "annotations", "ingressclass.kubernetes.io/is-default-class") === "true"
            : valueAt(candidate, "metadata", "name") === named,
    );
}
