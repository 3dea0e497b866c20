import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { booleanAt, objectsAt, textAt, type Readable } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { plain } from "../../../kernel/values";

const poolType = "openstack:loadbalancer/pool:Pool";
const memberType = "openstack:loadbalancer/member:Member";
const membersType = "openstack:loadbalancer/members:Members";
const subnetType = "openstack:networking/subnet:Subnet";

/**
 * What goes from a load balancer to machines in another network is encrypted; inside one network of the department, behind
 * port security, it may be plain up to level 3.
 */
export const poolEncryptsBeyondItsNetwork: ResourceRule = {
    id: "classified-protection/pool-encrypts-beyond-its-network",
    title: { zh: "负载均衡到后端须加密", en: "Load balancers encrypt towards other networks" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.7 a)"],
    why: {
        zh: "在负载均衡处终结 TLS 后，到后端的明文数据可在途中被篡改。",
        en: "After TLS has ended at the load balancer, what goes on as plain text can be changed on its way.",
    },
    reads: {
        zh: "后端池的 protocol、tlsEnabled，成员与负载均衡的子网；四级系统不论是否同网均须加密。",
        en: "protocol and tlsEnabled of pools, subnets of members and of the load balancer; at level 4 in the same network too.",
    },
    remedy: {
        zh: "启用 tlsEnabled，或由监听器和后端池直通 HTTPS，或将后端放入负载均衡所在子网。",
        en: "Turn tlsEnabled on, pass HTTPS through, or put the members into the load balancer's subnet.",
    },
    messages: {
        plainBeyond: {
            zh: "{{resource}} 以明文 {{protocol}} 访问其他网络中的后端。",
            en: "{{resource}} sends plain {{protocol}} to members in another network.",
        },
        plainAtLevel4: {
            zh: "{{resource}} 属四级系统，以明文 {{protocol}} 访问后端。",
            en: "{{resource}} is of level 4 and sends plain {{protocol}} to its members.",
        },
    },
    types: [poolType],
    examples: {
        good: [{ type: poolType, system: "sd-budget", inputs: { protocol: "HTTP", tlsEnabled: true } }],
        // Members in another network, which an example of one resource can't show.
        bad: [],
    },
    check(pool, context) {
        const protocol = textAt(pool, "protocol");
        if (protocol === "HTTPS") return pass;
        if (protocol !== "HTTP" && protocol !== "PROXY" && protocol !== "PROXYV2") return notApplicable;
        if (booleanAt(pool, "tlsEnabled") === true) return pass;
        if (context.levelsOf(pool).S >= 4) return violation("plainAtLevel4", { protocol });
        const own = loadBalancersOf(pool, context).flatMap((one) => subnetsOf(one, "vipSubnetId", context));
        if (own.length === 0) return notApplicable;
        const isBeyond = memberSubnets(pool, context).some((subnet) => !own.includes(subnet));
        return isBeyond ? violation("plainBeyond", { protocol }) : pass;
    },
};

/** Subnets that an input names: their resources, or the id of one of another program. */
function subnetsOf(resource: StackResource, input: string, { resources }: RuleContext): string[] {
    const targets = resources.targets(resource, input).filter(({ type }) => type === subnetType);
    if (targets.length > 0) return targets.map(({ urn }) => urn);
    const id = plain(resource.inputs[input]);
    return typeof id === "string" ? [id] : [];
}

function loadBalancersOf(pool: StackResource, { resources }: RuleContext): StackResource[] {
    return [pool, ...resources.targets(pool, "listenerId")].flatMap((one) => resources.targets(one, "loadbalancerId"));
}

/** Of a list nobody tells which member is in which of the subnets that it comes from; it does not matter. */
function memberSubnets(pool: StackResource, context: RuleContext): string[] {
    const { resources } = context;
    return [
        ...resources.referring(pool, memberType).flatMap((member) => subnetsOf(member, "subnetId", context)),
        ...resources.referring(pool, membersType).flatMap((members) => {
            const targets = subnetsOf(members, "members", context);
            return targets.length > 0 ? targets : objectsAt(members, "members").flatMap(knownSubnet);
        }),
    ];
}

function knownSubnet({ inputs }: Readable): string[] {
    const id = plain(inputs["subnetId"]);
    return typeof id === "string" ? [id] : [];
}
