import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofSystem, type ForeignFact } from "../../fact";

type Fields = Readonly<Record<string, RecordedValue>>;

const inner = "10.137.0.0/26";
const groupRule = (inputs: Fields): CaseResource =>
    ofSystem("openstack:networking/secGroupRule:SecGroupRule", {
        direction: "ingress",
        ethertype: "IPv4",
        protocol: "tcp",
        portRangeMin: 8443,
        portRangeMax: 8443,
        remoteIpPrefix: inner,
        securityGroupId: "9a3f",
        ...inputs,
    });
const ports = (first: number, last = first): Fields => ({ portRangeMin: first, portRangeMax: last });
const everywhere = { remoteIpPrefix: "0.0.0.0/0" };

/** Ports open to the whole world. */
const openPorts = (en: string, zh: string, first: number, last: number, by: string | readonly string[]): ForeignFact =>
    fact(en, zh, groupRule({ ...ports(first, last), ...everywhere }), groupRule({}), { by });

const group = (inputs: Fields): CaseResource =>
    ofSystem("openstack:networking/secGroup:SecGroup", { name: "app", deleteDefaultRules: true, ...inputs });

/** What security groups let in and out. */
export const securityGroups = {
    sshOpen: openPorts("SSH is open to everybody", "SSH 对任意地址开放", 22, 22, [
        "ingress-is-bounded",
        "management-comes-from-management-zone",
    ]),
    rdpOpen: openPorts("RDP is open to everybody", "RDP 对任意地址开放", 3389, 3389, [
        "ingress-is-bounded",
        "management-comes-from-management-zone",
    ]),
    winRmOpen: openPorts("WinRM is open to everybody", "WinRM 对任意地址开放", 5985, 5986, "ingress-is-bounded"),
    databasesOpen: openPorts(
        "Ports of databases are open to everybody",
        "数据库端口对任意地址开放",
        5432,
        5432,
        "ingress-is-bounded",
    ),
    orchestrationOpen: openPorts(
        "Ports of clusters' own services are open to everybody",
        "集群自身服务端口对任意地址开放",
        10250,
        10250,
        "ingress-is-bounded",
    ),
    allPortsOpen: openPorts("All ports are open to everybody", "全部端口对任意地址开放", 1, 65535, [
        "ingress-is-bounded",
        "security-group-rule-names-five-tuple",
    ]),
    openToWorld: openPorts("A port is open to everybody", "端口对任意地址开放", 8443, 8443, "ingress-is-bounded"),
    anyProtocolOpen: fact(
        "Everything is open to everybody",
        "全部协议对任意地址开放",
        ofSystem("openstack:networking/secGroupRule:SecGroupRule", {
            direction: "ingress",
            ethertype: "IPv4",
            securityGroupId: "9a3f",
            ...everywhere,
        }),
        groupRule({}),
        { by: ["ingress-is-bounded", "security-group-rule-names-five-tuple"] },
    ),
    egressOpen: fact(
        "Traffic may leave to everywhere",
        "出方向对任意地址开放",
        groupRule({ direction: "egress", ...everywhere }),
        groupRule({ direction: "egress" }),
        { by: "egress-is-bounded" },
    ),
    defaultGroupOpen: fact(
        "The default security group lets traffic through",
        "缺省安全组放行流量",
        group({ name: "default", deleteDefaultRules: false }),
        group({ name: "default", deleteDefaultRules: true }),
        { by: "bypass/default-security-group-is-not-used" },
    ),
    groupUndescribed: fact(
        "A security group does not say what it is for",
        "安全组没有说明",
        group({}),
        group({ description: "Clients of the application" }),
        { not: "namesSayIt" },
    ),
} as const;
