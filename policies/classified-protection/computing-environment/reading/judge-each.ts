import { notApplicable, type Judgement } from "../../../kernel/judgement";
import { containersOf, podOf, type Container, type PodTemplate } from "../../../kernel/pods/pods";
import { UnknownValueTouched } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";

/**
 * Judges parts of a resource one by one; `undefined` is fine. A part that is wrong is said so although another is not known
 * yet; without a wrong one the first that is not known ends the rule with an unknown.
 */
export function judgeEach<Part>(
    parts: readonly Part[],
    judge: (part: Part) => Judgement | undefined,
): readonly Judgement[] {
    const found: Judgement[] = [];
    let untold: UnknownValueTouched | undefined;
    for (const part of parts)
        try {
            const said = judge(part);
            if (said !== undefined) found.push(said);
        } catch (error) {
            if (!(error instanceof UnknownValueTouched)) throw error;
            untold ??= error;
        }
    if (found.length === 0 && untold !== undefined) throw untold;
    return found;
}

/** The same over several questions about one thing. */
export const judgeAll = (...questions: readonly (() => Judgement | undefined)[]): readonly Judgement[] =>
    judgeEach(questions, (ask) => ask());

/** The same over the containers of a resource's pod; not applicable without a pod. */
export function judgeContainers(
    resource: StackResource,
    judge: (container: Container, pod: PodTemplate) => Judgement | undefined,
): Judgement | readonly Judgement[] {
    const pod = podOf(resource);
    if (pod === undefined) return notApplicable;
    return judgeEach(containersOf(pod), (container) => judge(container, pod));
}
