import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import { containersOf, podOf, type PodTemplate } from "../../../kernel/pods/pods";
import { isSet, keysAt, objectsAt, textAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { judgeAll } from "./judge-each";

export const daemonSetTypes: readonly string[] = [
    "kubernetes:apps/v1:DaemonSet",
    "kubernetes:apps/v1beta2:DaemonSet",
    "kubernetes:extensions/v1beta1:DaemonSet",
];

/** What rules over agents have in common: what they say, and how to put it right. */
export const agentTexts: Pick<ResourceRule, "remedy" | "messages"> = {
    remedy: {
        zh: "设置优先级类，容忍所有污点（operator: Exists），不限定节点，并设 protect: true。",
        en: "Give it a priority class, let it tolerate every taint (operator: Exists), pick no nodes, and set protect: true.",
    },
    messages: {
        notProtected: {
            zh: "{{resource}} 未设 protect，可被删除。",
            en: "{{resource}} is not protected from deletion.",
        },
        noPriority: {
            zh: "{{resource}} 没有优先级类，资源紧张时会被驱逐。",
            en: "{{resource}} has no priority class and is pushed away on a full node.",
        },
        notEverywhere: { zh: "{{resource}} 不在全部节点上运行。", en: "{{resource}} does not stand on every node." },
    },
};

/** The pod of an agent, known by the name of its resource or by an image; undefined for what is none. */
function agentPod(resource: StackResource, product: RegExp): PodTemplate | undefined {
    const pod = podOf(resource);
    if (pod === undefined) return undefined;
    const names = () => [textAt(resource, "metadata.name") ?? resource.name];
    const images = () => containersOf(pod).map((container) => textAt(container, "image") ?? "");
    return [names, images].some((read) => read().some((text) => product.test(text))) ? pod : undefined;
}

/** An agent that nobody pushes away, that stands on every node and that no run deletes; not applicable to what is none. */
export function judgeAgent(resource: StackResource, product: RegExp): Judgement | readonly Judgement[] {
    const pod = agentPod(resource, product);
    if (pod === undefined) return notApplicable;
    return judgeAll(
        () => (resource.protect ? undefined : violation("notProtected")),
        () => (textAt(pod.spec, "priorityClassName") === undefined ? violation("noPriority") : undefined),
        () => (standsEverywhere(pod) ? undefined : violation("notEverywhere")),
    );
}

/** Tolerates every taint and asks for no particular nodes but by their operating system. */
function standsEverywhere({ spec }: PodTemplate): boolean {
    const tolerates = objectsAt(spec, "tolerations").some(
        (one) =>
            textAt(one, "operator") === "Exists" &&
            (textAt(one, "key") ?? "") === "" &&
            textAt(one, "effect") === undefined,
    );
    const required = "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution";
    const picks = keysAt(spec, "nodeSelector").filter((label) => label !== "kubernetes.io/os");
    return tolerates && picks.length === 0 && !isSet(spec, required);
}
