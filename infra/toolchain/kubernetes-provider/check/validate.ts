import { apiVersionOf, isNamespaced, type ObjectKind } from "../kinds";
import { labelProblem, labelValueProblem, nameProblem } from "./names";
import { isObject, isUnknown, type Properties, type Value } from "../properties";
import { checkText, validateMap, type Report } from "./validate-text";
import { validateWorkload } from "./validate-workload";

/** A property that can't be, with its path in the object. */
export interface CheckFailure {
    readonly property: string;
    readonly reason: string;
}

/** What the API server would refuse in any object; secrets have been unwrapped. */
export function validateObject(object: Properties, kind: ObjectKind): CheckFailure[] {
    const failures: CheckFailure[] = [];
    const report: Report = (property, reason) => failures.push({ property, reason });
    expectText("apiVersion", object["apiVersion"], apiVersionOf(kind), report);
    expectText("kind", object["kind"], kind.kind, report);
    const metadata = object["metadata"];
    if (isObject(metadata)) validateMetadata(metadata, kind, report);
    else if (!isUnknown(metadata)) report("metadata", "must be an object with at least a name");
    validateWorkload(object, kind, report);
    return failures;
}

function expectText(property: string, value: Value | undefined, expected: string, report: Report): void {
    if (value !== expected && !isUnknown(value))
        report(property, `must be "${expected}", as the resource's type says, and is ${JSON.stringify(value)}`);
}

function validateMetadata(metadata: Properties, kind: ObjectKind, report: Report): void {
    const { name, generateName, namespace } = metadata;
    if (name === undefined && generateName === undefined)
        report("metadata.name", "is missing, and the project's settings allow no made-up names");
    checkText("metadata.name", name, (text) => nameProblem(text, kind), report);
    checkText("metadata.namespace", namespace, labelProblem, report);
    if (namespace !== undefined && isNamespaced(kind) === false)
        report("metadata.namespace", `must be left out: objects of kind ${kind.kind} live in no namespace`);
    validateMap("metadata.labels", metadata["labels"], labelValueProblem, report);
    validateMap("metadata.annotations", metadata["annotations"], () => undefined, report);
}
