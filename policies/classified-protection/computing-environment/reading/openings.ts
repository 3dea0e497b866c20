import { notApplicable, violation, type Judgement } from "../../../kernel/judgement";
import {
    portsOf as rulePorts,
    protocolOf as ruleProtocol,
    securityGroupRule,
} from "../../../kernel/network/security-group-rule";
import { booleanAt, isSet, numberAt, objectsAt, textAt, textsAt, type Readable } from "../../../kernel/read";
import type { StackResource } from "../../../kernel/rule";
import { judgeEach } from "./judge-each";

/** Ports that a resource lets somebody reach. */
export interface Opening {
    readonly protocol: "tcp" | "udp" | "any";
    readonly first: number;
    readonly last: number;
    /**
     * Who may: members of a named group, or address blocks; none of these is everybody.
     *
     * @throws UnknownValueTouched where that is known only after deployment
     */
    readonly source: () => "group" | readonly string[];
}

/** A range of ports of a protocol; of both where none is given. */
export interface PortRange {
    readonly first: number;
    readonly last?: number;
    readonly protocol?: "tcp" | "udp";
}

const oldGroup = "openstack:compute/secGroup:SecGroup";
const firewallRules = ["openstack:firewall/ruleV2:RuleV2", "openstack:firewall/rule:Rule"];
const listener = "openstack:loadbalancer/listener:Listener";
const service = "kubernetes:core/v1:Service";

export const openingTypes: readonly string[] = [securityGroupRule, oldGroup, ...firewallRules, listener, service];

/**
 * What a security group's rule, a firewall's, a load balancer's listener or a Service opens; nothing for what leads out, what
 * denies and protocols without ports.
 *
 * @throws UnknownValueTouched where direction, protocol or ports are known only after deployment
 */
export function openingsOf(resource: StackResource): readonly Opening[] {
    switch (resource.type) {
        case securityGroupRule:
            return ofGroupRule(resource);
        case oldGroup:
            return objectsAt(resource, "rules").flatMap(ofOldRule);
        case listener:
            return ofListener(resource);
        case service:
            return ofService(resource);
        default:
            return ofFirewallRule(resource);
    }
}

/** The first of some ranges that an opening reaches into. */
export function reached<Range extends PortRange>(opening: Opening, ranges: readonly Range[]): Range | undefined {
    return ranges.find(
        ({ first, last = first, protocol }) =>
            opening.first <= last &&
            first <= opening.last &&
            (protocol === undefined || opening.protocol === "any" || protocol === opening.protocol),
    );
}

export const rangeText = ({ first, last = first }: PortRange): string =>
    first === last ? `${first}` : `${first}-${last}`;

const everyPort = { first: 0, last: 65_535 };
const protocols: Readonly<Record<string, Opening["protocol"]>> = {
    "": "any",
    any: "any",
    tcp: "tcp",
    "6": "tcp",
    udp: "udp",
    "17": "udp",
};

function protocolOf(from: Readable, path: string): Opening["protocol"] | undefined {
    return protocols[(textAt(from, path) ?? "").toLowerCase()];
}

/** 0 and nothing stand for every port. */
function portsOf(from: Readable, firstPath: string, lastPath: string): Pick<Opening, "first" | "last"> {
    const first = numberAt(from, firstPath) ?? 0;
    const last = numberAt(from, lastPath) ?? 0;
    return first <= 0 && last <= 0 ? everyPort : { first, last: Math.max(first, last) };
}

const blocksAt = (from: Readable, path: string) => (): readonly string[] => {
    const block = textAt(from, path);
    return block === undefined ? [] : [block];
};

function ofGroupRule(rule: Readable): readonly Opening[] {
    if (textAt(rule, "direction") !== "ingress") return [];
    const protocol = protocols[ruleProtocol(rule)];
    if (protocol === undefined) return [];
    const byGroup = isSet(rule, "remoteGroupId") || isSet(rule, "remoteAddressGroupId");
    const source = byGroup ? () => "group" as const : blocksAt(rule, "remoteIpPrefix");
    const { first, last } = rulePorts(rule);
    return [{ protocol, first, last, source }];
}

function ofOldRule(rule: Readable): readonly Opening[] {
    const protocol = protocolOf(rule, "ipProtocol");
    if (protocol === undefined) return [];
    const byGroup = isSet(rule, "fromGroupId") || booleanAt(rule, "self") === true;
    const source = byGroup ? () => "group" as const : blocksAt(rule, "cidr");
    return [{ protocol, ...portsOf(rule, "fromPort", "toPort"), source }];
}

function ofFirewallRule(rule: Readable): readonly Opening[] {
    if (textAt(rule, "action") !== "allow" || booleanAt(rule, "enabled") === false) return [];
    const protocol = protocolOf(rule, "protocol");
    if (protocol === undefined) return [];
    const [first = "", last = first] = (textAt(rule, "destinationPort") ?? "").split(":");
    const ports = first === "" ? everyPort : { first: Number(first), last: Number(last) };
    const byGroup = isSet(rule, "sourceFirewallGroupId");
    return [{ protocol, ...ports, source: byGroup ? () => "group" as const : blocksAt(rule, "sourceIpAddress") }];
}

function ofListener(from: Readable): readonly Opening[] {
    const port = numberAt(from, "protocolPort");
    if (port === undefined) return [];
    const protocol = textAt(from, "protocol")?.toUpperCase() === "UDP" ? "udp" : "tcp";
    return [{ protocol, first: port, last: port, source: () => textsAt(from, "allowedCidrs") }];
}

/** A Service is reached from outside its cluster by a load balancer, a port of the nodes, or addresses of its own. */
function ofService(from: Readable): readonly Opening[] {
    const kind = textAt(from, "spec.type") ?? "ClusterIP";
    if (!["LoadBalancer", "NodePort"].includes(kind) && !isSet(from, "spec.externalIPs")) return [];
    const source = () => (kind === "LoadBalancer" ? textsAt(from, "spec.loadBalancerSourceRanges") : []);
    return objectsAt(from, "spec.ports").flatMap((port): Opening[] => {
        const number = numberAt(port, "port");
        const protocol = protocols[(textAt(port, "protocol") ?? "tcp").toLowerCase()];
        return number === undefined || protocol === undefined
            ? []
            : [{ protocol, first: number, last: number, source }];
    });
}

/** Judges what a resource opens of some services: a violation of that code for each; not applicable to what opens nothing. */
export function judgeOpenings(
    resource: StackResource,
    services: readonly (PortRange & { readonly service: string })[],
    code: string,
): Judgement | readonly Judgement[] {
    const openings = openingsOf(resource);
    if (openings.length === 0) return notApplicable;
    return judgeEach(openings, (opening) => {
        const range = reached(opening, services);
        return range === undefined ? undefined : violation(code, { ports: rangeText(range), service: range.service });
    });
}
