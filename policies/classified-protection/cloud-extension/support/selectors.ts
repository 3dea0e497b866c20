import { keysAt, objectsAt, textAt, textsAt, valueAt, type Readable } from "../../../kernel/read";
import { plain, property } from "../../../kernel/values";

/** Whether a Kubernetes label selector (`matchLabels`, `matchExpressions`) selects labels; an empty one selects all. */
export function selects(selector: Readable, labels: Readable): boolean {
    const label = (key: string): string | undefined => {
        const value = plain(property(valueAt(labels, "labels"), key));
        return typeof value === "string" ? value : undefined;
    };
    const wanted = valueAt(selector, "matchLabels");
    return (
        keysAt(selector, "matchLabels").every((key) => label(key) === plain(property(wanted, key))) &&
        objectsAt(selector, "matchExpressions").every((expression) => {
            const value = label(textAt(expression, "key") ?? "");
            const values = textsAt(expression, "values");
            switch (textAt(expression, "operator")) {
                case "In":
                    return value !== undefined && values.includes(value);
                case "NotIn":
                    return value === undefined || !values.includes(value);
                case "Exists":
                    return value !== undefined;
                case "DoesNotExist":
                    return value === undefined;
                default:
                    return false;
            }
        })
    );
}
