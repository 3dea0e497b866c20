import { valueAt, type Properties } from "../properties";
import { conditionOf, ready, waiting, type Verdict } from "./verdict";

const conditionForm = /^condition=([^=]+)(?:=(.+))?$/;
const pathForm = /^jsonpath=\{?\.?([^}=]+)\}?(?:=(.+))?$/;

/**
 * Reads what annotation pulumi.com/waitFor asks for: `condition=Ready`, `condition=Ready=False`, `jsonpath={.status.phase}` (is
 * there) or `jsonpath={.status.phase}=Running`; a list of them as JSON waits for all.
 *
 * @throws Error for anything else
 */
export function waitForVerdict(annotation: string, object: Properties): Verdict {
    for (const part of partsOf(annotation)) {
        const verdict = single(part, object);
        if (verdict.state !== "ready") return verdict;
    }
    return ready;
}

function partsOf(annotation: string): string[] {
    if (!annotation.trim().startsWith("[")) return [annotation.trim()];
    try {
        return (JSON.parse(annotation) as unknown[]).map(String);
    } catch {
        throw new Error(`annotation pulumi.com/waitFor is no list in JSON: ${annotation}`);
    }
}

function single(part: string, object: Properties): Verdict {
    const condition = conditionForm.exec(part);
    if (condition !== null) {
        const [, type = "", wanted = "True"] = condition;
        const status = conditionOf(object, type)?.status;
        return status?.toLowerCase() === wanted.toLowerCase() ? ready : waiting(`condition ${type} to be ${wanted}`);
    }
    const path = pathForm.exec(part);
    if (path === null || /[[\]*?()]/.test(path[1] ?? ""))
        throw new Error(
            `annotation pulumi.com/waitFor: "${part}" is neither condition=<type>[=<status>] nor jsonpath={.<field>.<field>}[=<value>]`,
        );
    const [, fields = "", wanted] = path;
    const value = valueAt(object, ...fields.split("."));
    const there =
        wanted === undefined
            ? value !== undefined && value !== null
            : JSON.stringify(value) === wanted || value === wanted;
    return there ? ready : waiting(`.${fields}${wanted === undefined ? "" : ` to be ${wanted}`}`);
}
