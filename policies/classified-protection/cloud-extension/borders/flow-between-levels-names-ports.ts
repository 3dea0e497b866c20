import { formatLevels } from "../../../kernel/levels";
import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { entryAt, numberAt, objectsAt, textAt, type Readable } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { objectsIn } from "../support/namespaces";
import { kubernetesTypes, openstackTypes } from "../support/types";

const highestPort = 65_535;
const namespaceName = "kubernetes.io/metadata.name";
const sides = [
    ["spec.ingress", "from"],
    ["spec.egress", "to"],
] as const;

/** Between systems of different levels only named ports are open, never all of them. */
export const flowBetweenLevelsNamesPorts: ResourceRule = {
    id: "classified-protection/flow-between-levels-names-ports",
    title: { zh: "不同等级之间的访问限定端口", en: "Flows between levels name their ports" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.3.1 b)"],
    why: {
        zh: "不同等级区域之间不限端口放行，边界上就没有访问控制。",
        en: "All ports open between two levels is no access control at their border.",
    },
    reads: {
        zh: "安全组规则的 remoteGroupId、协议和端口，NetworkPolicy 的来源、去向与 ports，以及两侧的等级。",
        en: "remoteGroupId, protocol and ports of security group rules; peers and ports of network policies; levels of both sides.",
    },
    remedy: {
        zh: "为跨等级的规则写明协议和所需端口。",
        en: "Name the protocol and the ports that are needed in rules that cross levels.",
    },
    messages: {
        allPorts: {
            zh: "{{resource}} 在 {{own}} 与 {{other}}（{{peer}}）之间放行全部端口。",
            en: "{{resource}} opens all ports between {{own}} and {{other}} ({{peer}}).",
        },
    },
    types: [openstackTypes.securityGroupRule, kubernetesTypes.networkPolicy],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const found =
            resource.type === kubernetesTypes.networkPolicy
                ? judgePolicy(resource, context)
                : judgeGroupRule(resource, context);
        return found.length === 0 ? notApplicable : found;
    },
};

function judgeGroupRule(rule: StackResource, context: RuleContext): readonly Judgement[] {
    const [own] = context.resources.targets(rule, "securityGroupId");
    const [other] = context.resources.targets(rule, "remoteGroupId");
    if (own === undefined || other === undefined) return [];
    return judge(own, other, () => namesGroupPorts(rule), context);
}

function namesGroupPorts(rule: StackResource): boolean {
    const protocol = (textAt(rule, "protocol") ?? "any").toLowerCase();
    if (protocol === "any" || protocol === "0") return false;
    if (/icmp|vrrp/.test(protocol)) return true;
    const first = numberAt(rule, "portRangeMin") ?? 0;
    const last = numberAt(rule, "portRangeMax") ?? first;
    return !(first <= 1 && (last === 0 || last >= highestPort));
}

function judgePolicy(policy: StackResource, context: RuleContext): readonly Judgement[] {
    return sides.flatMap(([list, side]) =>
        objectsAt(policy, list).flatMap((rule) =>
            objectsAt(rule, side).flatMap((peer) => {
                const name = entryAt(peer, "namespaceSelector.matchLabels", namespaceName);
                const [other] = objectsIn(context.resources, kubernetesTypes.namespace, policy, name ?? "");
                return other === undefined ? [] : judge(policy, other, () => namesPolicyPorts(rule), context);
            }),
        ),
    );
}

function namesPolicyPorts(rule: Readable): boolean {
    const ports = objectsAt(rule, "ports");
    return (
        ports.length > 0 &&
        ports.every((port) => {
            const first = numberAt(port, "port");
            const isNamed = first === undefined && textAt(port, "port") !== undefined;
            return isNamed || (first !== undefined && !(first <= 1 && (numberAt(port, "endPort") ?? 0) >= highestPort));
        })
    );
}

function judge(
    own: StackResource,
    other: StackResource,
    namesPorts: () => boolean,
    context: RuleContext,
): readonly Judgement[] {
    const [one, two] = [context.levelsOf(own), context.levelsOf(other)];
    if (one.G === two.G) return [];
    if (namesPorts()) return [pass];
    return [violation("allPorts", { own: formatLevels(one), other: formatLevels(two), peer: other.name })];
}
