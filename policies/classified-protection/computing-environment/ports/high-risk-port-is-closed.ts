import type { ResourceRule } from "../../../kernel/rule";
import { judgeOpenings, openingTypes, type PortRange } from "../reading/openings";

const groupRule = "openstack:networking/secGroupRule:SecGroupRule";

/** Services that nobody needs through a network border, and that worms and reflected attacks come by. */
const highRisk: readonly (PortRange & { readonly service: string })[] = [
    { first: 69, service: "TFTP" },
    { first: 111, service: "RPC" },
    { first: 135, service: "MS-RPC" },
    { first: 137, last: 139, service: "NetBIOS" },
    { first: 445, service: "SMB" },
    { first: 593, service: "MS-RPC over HTTP" },
    { first: 1434, protocol: "udp", service: "SQL Server Browser" },
    { first: 1900, protocol: "udp", service: "SSDP" },
    { first: 4444, service: "Metasploit" },
    { first: 11_211, protocol: "udp", service: "memcached" },
];

/** Ports of high risk are closed to everybody, not only to strangers. */
export const highRiskPortIsClosed: ResourceRule = {
    id: "classified-protection/high-risk-port-is-closed",
    title: { zh: "高危端口须关闭", en: "Ports of high risk are closed" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 b)"],
    why: {
        zh: "135、137-139、445 等端口是勒索病毒和反射攻击的主要途径。",
        en: "Ransomware and reflected attacks come by 135, 137 to 139, 445 and the like.",
    },
    reads: {
        zh: "安全组规则、防火墙规则、负载均衡监听和对外 Service 的协议与端口范围；未写端口即全部端口。",
        en: "Protocol and ports of security group rules, firewall rules, listeners and Services that are reached from outside; no ports are all ports.",
    },
    remedy: { zh: "只开放业务所需的端口。", en: "Open the ports that the system needs and no others." },
    messages: {
        open: {
            zh: "{{resource}} 开放了高危端口 {{ports}}（{{service}}）。",
            en: "{{resource}} opens {{ports}}, {{service}}.",
        },
    },
    types: openingTypes,
    examples: {
        good: [
            {
                type: groupRule,
                system: "sd-budget",
                inputs: { direction: "ingress", protocol: "tcp", portRangeMin: 443, portRangeMax: 443 },
            },
        ],
        bad: [
            {
                type: groupRule,
                system: "sd-budget",
                inputs: { direction: "ingress", protocol: "tcp", portRangeMin: 445, portRangeMax: 445 },
            },
        ],
    },
    check: (resource) => judgeOpenings(resource, highRisk, "open"),
};
