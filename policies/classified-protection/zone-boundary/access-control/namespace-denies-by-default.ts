import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { ifKnown } from "../../../kernel/reading/if-known";
import { keyOfNamespace, namespaceOf, namespaceType } from "../../../kernel/reading/namespace";
import { oncePerRun } from "../../../kernel/reading/once";
import { isSet, keysAt, objectsAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";

const networkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
/** What has pods; only that of the namespace `default` is asked about, which nobody declares. */
const podHolders = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]
    .map((kind) => `kubernetes:apps/v1:${kind}`)
    .concat("kubernetes:core/v1:Pod", "kubernetes:batch/v1:Job", "kubernetes:batch/v1:CronJob");

const directions = ["Ingress", "Egress"] as const;
type Direction = (typeof directions)[number];

/** Every namespace has a policy for all its pods, in and out. */
export const namespaceDeniesByDefault: ResourceRule = {
    id: "classified-protection/namespace-denies-by-default",
    title: { zh: "命名空间须默认拒绝", en: "Namespaces deny by default" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.3.2 a)", "GB/T 22239 8.1.3.1 c)"],
    why: {
        zh: "没有覆盖全部 Pod 的 NetworkPolicy 时，集群内外任何地址都可与命名空间通信。",
        en: "Unless a NetworkPolicy holds for all pods of a namespace, anything talks to them and they to anything.",
    },
    reads: {
        zh: "命名空间内 NetworkPolicy 的 podSelector 和 policyTypes；default 命名空间中的工作负载。",
        en: "podSelector and policyTypes of the NetworkPolicies in a namespace; workloads in the namespace default.",
    },
    remedy: {
        zh: "增加 podSelector 为空、policyTypes 为 Ingress 和 Egress、不带规则的 NetworkPolicy；工作负载不放在 default 命名空间。",
        en: "Add a NetworkPolicy with an empty podSelector, both policyTypes and no rules; put no workload in the namespace default.",
    },
    messages: {
        open: {
            zh: "{{resource}} 所在命名空间没有对全部 Pod 默认拒绝的策略：{{directions}}。",
            en: "The namespace of {{resource}} has no policy that denies by default for all pods: {{directions}}.",
        },
        policyNotKnown: {
            zh: "{{resource}} 是否受默认拒绝策略约束要到部署后才能确定。",
            en: "Whether a policy denies by default for {{resource}} is known only after deployment.",
        },
    },
    types: [namespaceType, ...podHolders],
    examples: {
        good: [],
        bad: [{ type: namespaceType, system: "sd-portal", inputs: { metadata: { name: "sd-portal" } } }],
    },
    check(resource, context) {
        const key = resource.type === namespaceType ? keyOfNamespace(resource) : defaultNamespace(resource, context);
        if (key === undefined) return notApplicable;
        const { closed, notKnown } = policiesOf(context);
        const open = directions.filter((direction) => closed.get(key)?.has(direction) !== true);
        if (open.length === 0) return pass;
        return notKnown.has(resource.stack)
            ? unknown("policyNotKnown")
            : violation("open", { directions: open.join(", ") });
    },
};

function defaultNamespace(resource: StackResource, context: RuleContext): string | undefined {
    const key = namespaceOf(resource, context);
    return key.endsWith("\ndefault") ? key : undefined;
}

interface Policies {
    /** Namespace -> directions in which all its pods are closed. */
    readonly closed: ReadonlyMap<string, ReadonlySet<Direction>>;
    /** Stacks with a policy of which that can't be told yet. */
    readonly notKnown: ReadonlySet<string>;
}

const policiesOf = oncePerRun((context): Policies => {
    const closed = new Map<string, Set<Direction>>();
    const notKnown = new Set<string>();
    for (const policy of context.resources.ofType(networkPolicy)) {
        const known = ifKnown(() => (isForAllPods(policy) ? closing(policy, context) : { key: "", ways: [] }));
        if (known === undefined) notKnown.add(policy.stack);
        else closed.set(known.key, new Set([...(closed.get(known.key) ?? []), ...known.ways]));
    }
    return { closed, notKnown };
});

const closing = (policy: StackResource, context: RuleContext): { key: string; ways: Direction[] } => ({
    key: namespaceOf(policy, context),
    ways: directionsOf(policy),
});

function isForAllPods(policy: StackResource): boolean {
    return (
        keysAt(policy, "spec.podSelector.matchLabels").length === 0 &&
        objectsAt(policy, "spec.podSelector.matchExpressions").length === 0
    );
}

/** As Kubernetes fills it in: always Ingress, and Egress where there are rules for it. */
function directionsOf(policy: StackResource): Direction[] {
    const stated = textsAt(policy, "spec.policyTypes");
    if (stated.length > 0) return directions.filter((direction) => stated.includes(direction));
    return isSet(policy, "spec.egress") ? ["Ingress", "Egress"] : ["Ingress"];
}
