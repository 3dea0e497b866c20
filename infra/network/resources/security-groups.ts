import { ifKnown } from "../../../policies/kernel/reading/if-known";
import {
    portsOf,
    protocolOf,
    securityGroup,
    securityGroupRule,
} from "../../../policies/kernel/network/security-group-rule";
import { booleanAt, isSet, textAt } from "../../../policies/kernel/read";
import type { RuleContext, StackResource } from "../../../policies/kernel/rule";
import type { Service } from "../reach";
import { holds, most, type Hold, type Seen } from "./addresses";

/** The other end of a rule: its addresses, and the groups of its port where it is a machine. */
export interface Other extends Seen {
    readonly groups: ReadonlySet<StackResource>;
}

/** What the security groups of ports let through, as Neutron reads them. */
export class SecurityGroups {
    private readonly rules = new Map<StackResource, StackResource[]>();

    constructor(
        private readonly context: RuleContext,
        private readonly isOwn: (cidr: string) => boolean,
    ) {
        for (const rule of context.resources.ofType(securityGroupRule))
            for (const group of context.resources.targets(rule, "securityGroupId")) {
                const list = this.rules.get(group);
                if (list === undefined) this.rules.set(group, [rule]);
                else list.push(rule);
            }
    }

    groupsOf(port: StackResource): ReadonlySet<StackResource> {
        const targets = this.context.resources.targets(port, "securityGroupIds");
        return new Set(targets.filter(({ type }) => type === securityGroup));
    }

    allows(port: StackResource, direction: "ingress" | "egress", service: Service, other: Other): Hold {
        if (booleanAt(port, "portSecurityEnabled") === false) return "all";
        return most(
            [...this.groupsOf(port)].flatMap((group) => {
                const own = (this.rules.get(group) ?? []).map((rule) => this.judge(rule, direction, service, other));
                // Neutron puts rules into a new group that let everything out.
                const stays = direction === "egress" && booleanAt(group, "deleteDefaultRules") !== true;
                return stays ? [...own, "all" as const] : own;
            }),
        );
    }

    private judge(rule: StackResource, direction: string, { protocol, port }: Service, other: Other): Hold {
        if (textAt(rule, "direction") !== direction || (textAt(rule, "ethertype") ?? "IPv4") !== "IPv4") return "none";
        const named = protocolOf(rule);
        if (named !== "any" && named !== protocol) return "none";
        const { first, last } = portsOf(rule);
        if (port < first || last < port) return "none";
        if (isSet(rule, "remoteGroupId")) {
            const groups = this.context.resources.targets(rule, "remoteGroupId");
            return groups.some((group) => other.groups.has(group)) ? "all" : "none";
        }
        const remote = ifKnown(() => textAt(rule, "remoteIpPrefix"));
        return remote === undefined ? "all" : holds(remote, other, this.isOwn);
    }
}
