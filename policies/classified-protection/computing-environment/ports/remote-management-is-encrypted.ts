import type { ResourceRule } from "../../../kernel/rule";
import { judgeOpenings, openingTypes, type PortRange } from "../reading/openings";

const groupRule = "openstack:networking/secGroupRule:SecGroupRule";

/** Protocols of management that send passwords and commands as they are. */
const plain: readonly (PortRange & { readonly service: string })[] = [
    { first: 20, last: 21, protocol: "tcp", service: "FTP" },
    { first: 23, protocol: "tcp", service: "Telnet" },
    { first: 161, protocol: "udp", service: "SNMP" },
    { first: 512, last: 514, protocol: "tcp", service: "rsh" },
    { first: 2375, protocol: "tcp", service: "Docker" },
    { first: 5900, last: 5909, protocol: "tcp", service: "VNC" },
    { first: 5985, protocol: "tcp", service: "WinRM over HTTP" },
    { first: 10_255, protocol: "tcp", service: "kubelet without login" },
];

/** Nothing is managed by a protocol that shows the password to whoever listens. */
export const remoteManagementIsEncrypted: ResourceRule = {
    id: "classified-protection/remote-management-is-encrypted",
    title: { zh: "远程管理不得使用明文协议", en: "Nothing is managed by an unencrypted protocol" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 c)"],
    why: {
        zh: "Telnet、FTP、VNC 等协议明文传送口令，在网络中可被窃听。",
        en: "Telnet, FTP, VNC and the like send passwords that anybody on the way can read.",
    },
    reads: {
        zh: "安全组规则、防火墙规则、负载均衡监听和对外 Service 的协议与端口范围；未写端口即全部端口。",
        en: "Protocol and ports of security group rules, firewall rules, listeners and Services that are reached from outside; no ports are all ports.",
    },
    remedy: {
        zh: "改用 SSH、SFTP、HTTPS、WinRM over HTTPS 等加密协议。",
        en: "Use SSH, SFTP, HTTPS or WinRM over HTTPS.",
    },
    messages: {
        plain: {
            zh: "{{resource}} 开放了明文管理端口 {{ports}}（{{service}}）。",
            en: "{{resource}} opens {{ports}}, {{service}}, which is not encrypted.",
        },
    },
    types: openingTypes,
    examples: {
        good: [
            {
                type: groupRule,
                system: "sd-budget",
                inputs: { direction: "ingress", protocol: "tcp", portRangeMin: 22, portRangeMax: 22 },
            },
        ],
        bad: [
            {
                type: groupRule,
                system: "sd-budget",
                inputs: { direction: "ingress", protocol: "tcp", portRangeMin: 23, portRangeMax: 23 },
            },
        ],
    },
    check: (resource) => judgeOpenings(resource, plain, "plain"),
};
