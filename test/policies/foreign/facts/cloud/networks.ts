import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofPlatform, ofSystem, unseen } from "../../fact";

type Fields = Readonly<Record<string, RecordedValue>>;

const inner = "10.137.0.0/26";

const allow = (inputs: Fields): CaseResource =>
    ofSystem("openstack:firewall/ruleV2:RuleV2", {
        action: "allow",
        protocol: "tcp",
        sourceIpAddress: inner,
        destinationIpAddress: "10.137.0.5",
        destinationPort: "8443",
        ...inputs,
    });
const port = (inputs: Fields): CaseResource =>
    ofSystem("openstack:networking/port:Port", { networkId: "5d20", securityGroupIds: ["9a3f"], ...inputs });
const listener = (inputs: Fields): CaseResource =>
    ofSystem("openstack:loadbalancer/listener:Listener", {
        protocol: "TERMINATED_HTTPS",
        protocolPort: 443,
        defaultTlsContainerRef: "https://keys.egov.example/c/1",
        allowedCidrs: [inner],
        ...inputs,
    });
const fivefold = "firewall-rule-names-five-tuple";

/** Networks, firewalls, VPNs and load balancers. */
export const networks = {
    firewallNoDestination: fact(
        "A firewall rule names no destination",
        "防火墙规则未限定目的地址",
        allow({ destinationIpAddress: "0.0.0.0/0" }),
        allow({}),
        { by: fivefold },
    ),
    firewallPublic: fact(
        "A firewall rule allows traffic from everywhere",
        "防火墙规则允许任意来源",
        allow({ sourceIpAddress: "0.0.0.0/0" }),
        allow({}),
        { by: fivefold },
    ),
    firewallUnaudited: fact(
        "A firewall policy is not marked as audited",
        "防火墙策略未标记为已审核",
        ofSystem("openstack:firewall/policyV2:PolicyV2", { rules: ["17c0"], audited: false }),
        ofSystem("openstack:firewall/policyV2:PolicyV2", { rules: ["17c0"], audited: true }),
        { not: "reviewedInGit" },
    ),
    portUnguarded: fact(
        "A port has no port security",
        "端口关闭了端口安全",
        port({ portSecurityEnabled: false }),
        port({ portSecurityEnabled: true }),
        { by: "ports-keep-port-security" },
    ),
    networkUnguarded: fact(
        "A network has no port security",
        "网络关闭了端口安全",
        ofSystem("openstack:networking/network:Network", { portSecurityEnabled: false }),
        ofSystem("openstack:networking/network:Network", { portSecurityEnabled: true }),
        { by: "ports-keep-port-security" },
    ),
    addressPairsWide: fact(
        "A port may use any address",
        "端口可使用任意地址",
        port({ allowedAddressPairs: [{ ipAddress: "0.0.0.0/0" }] }),
        port({ allowedAddressPairs: [{ ipAddress: "10.137.0.9" }] }),
        { by: "ports-keep-port-security" },
    ),
    networkDown: fact(
        "A network is switched off",
        "网络处于停用状态",
        ofSystem("openstack:networking/network:Network", { adminStateUp: false }),
        ofSystem("openstack:networking/network:Network", { adminStateUp: true }),
        { not: "operation" },
    ),
    noDhcp: fact(
        "A subnet gives out no addresses",
        "子网未启用地址分配",
        ofSystem("openstack:networking/subnet:Subnet", { cidr: inner, enableDhcp: false }),
        ofSystem("openstack:networking/subnet:Subnet", { cidr: inner, enableDhcp: true }),
        { not: "operation" },
    ),
    oldTls: fact(
        "A listener speaks old versions of TLS",
        "监听器允许旧版 TLS",
        listener({ tlsVersions: ["TLSv1", "TLSv1.2"] }),
        listener({ tlsVersions: ["TLSv1.2", "TLSv1.3"] }),
        { by: "tls-is-current" },
    ),
    plainListener: fact(
        "A listener towards the internet does without TLS",
        "面向互联网的监听器未加密",
        listener({ protocol: "HTTP", protocolPort: 80 }),
        listener({}),
        { by: "listener-encrypts" },
    ),
    listenerOpen: fact(
        "A listener does not say who may come",
        "监听器未限定来源",
        listener({ allowedCidrs: [] }),
        listener({}),
        { by: "listener-names-its-clients" },
    ),
    vpnPlain: fact(
        "A VPN proves the origin of traffic and does not encrypt it",
        "VPN 只鉴别不加密",
        ofPlatform("openstack:vpnaas/ipSecPolicy:IpSecPolicy", {
            transformProtocol: "ah",
            encryptionAlgorithm: "aes-256",
            pfs: "group14",
        }),
        ofPlatform("openstack:vpnaas/ipSecPolicy:IpSecPolicy", {
            transformProtocol: "esp",
            encryptionAlgorithm: "aes-256",
            pfs: "group14",
        }),
        { by: "vpn-encrypts" },
    ),
    vpnWeak: fact(
        "A VPN encrypts with DES or 3DES",
        "VPN 使用 DES 或 3DES",
        ofPlatform("openstack:vpnaas/ikePolicy:IkePolicy", { encryptionAlgorithm: "3des", pfs: "group14" }),
        ofPlatform("openstack:vpnaas/ikePolicy:IkePolicy", { encryptionAlgorithm: "aes-256", pfs: "group14" }),
        { by: "vpn-encrypts" },
    ),
    reachable: unseen(
        "A machine can be reached from the internet, all ways counted",
        "虚拟机经各种途径可从互联网到达",
        "runtime",
    ),
} as const;
