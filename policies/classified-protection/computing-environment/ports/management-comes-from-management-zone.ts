import { notApplicable, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { liesWithin } from "../../../kernel/network/address-block";
import { judgeEach } from "../reading/judge-each";
import { openingTypes, openingsOf, rangeText, reached, type PortRange } from "../reading/openings";

const groupRule = "openstack:networking/secGroupRule:SecGroupRule";

/** Ports by which machines and clusters are managed. */
const management: readonly PortRange[] = [
    { first: 22, protocol: "tcp" },
    { first: 623, protocol: "udp" },
    { first: 2379, last: 2380, protocol: "tcp" },
    { first: 3389 },
    { first: 5986, protocol: "tcp" },
    { first: 6443, protocol: "tcp" },
    { first: 10_250, protocol: "tcp" },
    { first: 10_257, protocol: "tcp" },
    { first: 10_259, protocol: "tcp" },
];

/** Who manages comes from the management plane's addresses, or from a machine in a named group, as a bastion is. */
export const managementComesFromManagementZone: ResourceRule = {
    id: "classified-protection/management-comes-from-management-zone",
    title: { zh: "管理端口只对管理区开放", en: "Ports of management are open to the management zone only" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 c)"],
    why: {
        zh: "管理端口若可从业务区或互联网访问，任何终端都可尝试登录。",
        en: "Where ports of management are open to other zones, every terminal there may try to log in.",
    },
    reads: {
        zh: "安全组规则、防火墙规则、负载均衡监听和对外 Service 中管理端口的来源地址，与地址规划的管理平面地址块核对。",
        en: "Sources of ports of management in security group rules, firewall rules, listeners and Services, compared with the management block of the address plan.",
    },
    remedy: {
        zh: "来源改为管理平面地址块之内的地址，或堡垒机的安全组。",
        en: "Name a block inside the management plane as the source, or the group of the bastion.",
    },
    messages: {
        everybody: {
            zh: "{{resource}} 的管理端口 {{ports}} 对任何地址开放。",
            en: "{{resource}} opens {{ports}} to any address.",
        },
        elsewhere: {
            zh: "{{resource}} 的管理端口 {{ports}} 对 {{source}} 开放，不在管理平面 {{block}} 之内。",
            en: "{{resource}} opens {{ports}} to {{source}}, which is not inside the management plane {{block}}.",
        },
    },
    types: openingTypes,
    examples: {
        good: [
            {
                type: groupRule,
                system: "sd-budget",
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "10.237.0.16/28",
                },
            },
        ],
        bad: [
            {
                type: groupRule,
                system: "sd-budget",
                inputs: {
                    direction: "ingress",
                    protocol: "tcp",
                    portRangeMin: 22,
                    portRangeMax: 22,
                    remoteIpPrefix: "0.0.0.0/0",
                },
            },
        ],
    },
    check(resource, { estate }) {
        const openings = openingsOf(resource).flatMap((opening) => {
            const range = reached(opening, management);
            return range === undefined ? [] : [{ ports: rangeText(range), source: opening.source }];
        });
        if (openings.length === 0) return notApplicable;
        const block = estate.estate.addressPlan.management;
        return judgeEach(openings, ({ ports, source }) => {
            const from = source();
            if (from === "group") return undefined;
            if (from.length === 0) return violation("everybody", { ports });
            const stranger = from.find((each) => !liesWithin(each, block));
            return stranger === undefined ? undefined : violation("elsewhere", { ports, source: stranger, block });
        });
    },
};
