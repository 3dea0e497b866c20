import type { ObjectKind } from "../kinds";
import { isQuantity, labelProblem, labelValueProblem, portNameProblem } from "./names";
import { hasUnknown, isObject, isUnknown, valueAt, type Properties, type Value } from "../properties";
import { checkText, validateMap, type Report } from "./validate-text";

const templated = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]);

/** What the API server would refuse in workloads, services and quotas. */
export function validateWorkload(object: Properties, kind: ObjectKind, report: Report): void {
    if (kind.group === "apps" && templated.has(kind.kind)) validateTemplated(object, report);
    if (kind.group === "batch" && kind.kind === "Job")
        validatePod("spec.template.spec", valueAt(object, "spec", "template", "spec"), report);
    if (kind.group !== "") return;
    if (kind.kind === "Pod") validatePod("spec", object["spec"], report);
    if (kind.kind === "Service") validateService(object, report);
    if (kind.kind === "ResourceQuota") validateQuantities("spec.hard", valueAt(object, "spec", "hard"), report);
}

function validateTemplated(object: Properties, report: Report): void {
    const spec = object["spec"];
    if (spec === undefined || isUnknown(spec)) return;
    const selector = valueAt(spec, "selector", "matchLabels");
    const labels = valueAt(spec, "template", "metadata", "labels");
    validateMap("spec.selector.matchLabels", selector, labelValueProblem, report);
    validateMap("spec.template.metadata.labels", labels, labelValueProblem, report);
    if (isObject(selector) && !hasUnknown(selector) && !hasUnknown(labels))
        for (const [key, value] of Object.entries(selector))
            if (valueAt(labels, key) !== value)
                report(
                    `spec.template.metadata.labels["${key}"]`,
                    `must be ${JSON.stringify(value)}, as the selector says, or the pods are not found`,
                );
    const replicas = valueAt(spec, "replicas");
    if (typeof replicas === "number" && (replicas < 0 || !Number.isInteger(replicas)))
        report("spec.replicas", `must be a whole number of 0 or more and is ${replicas}`);
    validatePod("spec.template.spec", valueAt(spec, "template", "spec"), report);
}

function validatePod(path: string, spec: Value | undefined, report: Report): void {
    if (isUnknown(spec)) return;
    const containers = valueAt(spec, "containers");
    if (isUnknown(containers)) return;
    if (!Array.isArray(containers) || containers.length === 0)
        return report(`${path}.containers`, "must have at least one container");
    const seen = new Set<string>();
    const lists: [string, Value | undefined][] = [
        [`${path}.initContainers`, valueAt(spec, "initContainers")],
        [`${path}.containers`, containers],
    ];
    for (const [list, items] of lists)
        if (Array.isArray(items))
            items.forEach((item: Value, index) => validateContainer(`${list}[${index}]`, item, seen, report));
}

function validateContainer(path: string, container: Value, seen: Set<string>, report: Report): void {
    if (!isObject(container)) return;
    const { name } = container;
    if (name === undefined) report(`${path}.name`, "is missing");
    checkText(`${path}.name`, name, labelProblem, report);
    if (typeof name === "string" && !isUnknown(name)) {
        if (seen.has(name)) report(`${path}.name`, `"${name}" is the name of another container of the pod`);
        seen.add(name);
    }
    for (const part of ["requests", "limits"])
        validateQuantities(`${path}.resources.${part}`, valueAt(container, "resources", part), report);
    const ports = container["ports"];
    if (Array.isArray(ports))
        ports.forEach((port: Value, index) => {
            validatePort(`${path}.ports[${index}].containerPort`, valueAt(port, "containerPort"), report);
            checkText(`${path}.ports[${index}].name`, valueAt(port, "name"), portNameProblem, report);
        });
}

function validateService(object: Properties, report: Report): void {
    validateMap("spec.selector", valueAt(object, "spec", "selector"), labelValueProblem, report);
    const ports = valueAt(object, "spec", "ports");
    if (!Array.isArray(ports)) return;
    ports.forEach((port: Value, index) => {
        validatePort(`spec.ports[${index}].port`, valueAt(port, "port"), report);
        if (ports.length > 1 && valueAt(port, "name") === undefined)
            report(`spec.ports[${index}].name`, "is missing: a service with several ports names each");
    });
}

function validatePort(path: string, port: Value | undefined, report: Report): void {
    if (typeof port === "number" && (!Number.isInteger(port) || port < 1 || port > 65_535))
        report(path, `must be a whole number from 1 to 65535 and is ${port}`);
}

function validateQuantities(path: string, map: Value | undefined, report: Report): void {
    if (!isObject(map)) return;
    for (const [key, value] of Object.entries(map))
        if ((typeof value === "string" || typeof value === "number") && !isUnknown(value) && !isQuantity(value))
            report(`${path}["${key}"]`, `must be a quantity such as 500m or 2Gi and is "${value}"`);
}
