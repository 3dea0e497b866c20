import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { Algorithms } from "../../infra/estate/schema/types.generated";
import { ownershipText } from "../ownership/ownership";
import type { ExtranetLinkArgs, LinkEnd, LinkTunnel, LinkVpnArgs } from "./args";

type CloudEnd = LinkEnd & Required<Pick<LinkEnd, "cloud">>;

/** What every part of one end needs to make its resources. */
interface EndScope {
    /** `<link>/<site>`. */
    readonly name: string;
    readonly physicalName: string;
    readonly end: CloudEnd;
    readonly args: ExtranetLinkArgs;
    readonly options: pulumi.CustomResourceOptions;
}

/** Dead peers are noticed within a minute, so that the border router takes the other path. Seconds. */
const deadPeer = { action: "restart", interval: 15, timeout: 60 };
/** Bytes: room for the headers of ESP on lines of 1500. */
const mtu = 1400;

/** Resources of one end of a link: its policies, what the other end has, and its side of every tunnel. */
export class BuiltEnd {
    private readonly scope: EndScope;
    private readonly ike: openstack.vpnaas.IkePolicy;
    private readonly ipsec: openstack.vpnaas.IpSecPolicy;
    private readonly peerGroups: ReadonlyMap<string, openstack.vpnaas.EndpointGroup>;

    constructor(
        parent: pulumi.ComponentResource,
        name: string,
        args: ExtranetLinkArgs,
        private readonly side: 0 | 1,
        end: CloudEnd,
    ) {
        this.scope = {
            name: `${name}/${end.site}`,
            physicalName: `${end.cloud.namePrefix ?? ""}${args.id}`,
            end,
            args,
            options: { parent, provider: end.cloud.provider },
        };
        this.ike = createIkePolicy(this.scope);
        this.ipsec = createIpSecPolicy(this.scope);
        const other = side === 0 ? 1 : 0;
        this.peerGroups = new Map(
            args.vpns.map((vpn) => [vpn.id, createPeerGroup(this.scope, vpn, vpn.blocks[other])] as const),
        );
    }

    /** This end's side of a tunnel. `after` is the other end's: keys change there first, never on both at once. */
    connect(
        path: string,
        tunnel: LinkTunnel,
        after: openstack.vpnaas.SiteConnection | undefined,
    ): openstack.vpnaas.SiteConnection {
        const { name, physicalName, end, args, options } = this.scope;
        const vpn = args.vpns.find(({ id }) => id === tunnel.vpn);
        const peerGroup = this.peerGroups.get(tunnel.vpn);
        const own = tunnel.ends[this.side].gateway;
        const { address } = tunnel.ends[this.side === 0 ? 1 : 0];
        if (vpn === undefined || peerGroup === undefined) throw new Error(`link ${args.id} has no VPN ${tunnel.vpn}`);
        if (own === undefined) throw new Error(`link ${args.id}: the site ${end.site} has no gateway`);
        return new openstack.vpnaas.SiteConnection(
            `${name}/${path}/${vpn.id}`,
            {
                name: `${physicalName}-${path}-${vpn.id}`,
                tenantId: end.cloud.projectId,
                vpnserviceId: own.serviceId,
                ikepolicyId: this.ike.id,
                ipsecpolicyId: this.ipsec.id,
                localEpGroupId: own.localGroupId,
                peerEpGroupId: peerGroup.id,
                peerAddress: address,
                peerId: address,
                psk: tunnel.psk,
                initiator: "bi-directional",
                dpds: [deadPeer],
                mtu,
                adminStateUp: true,
                description: `${describe(this.scope, vpn)} approval=${args.approval}`,
            },
            {
                ...options,
                protect: true,
                additionalSecretOutputs: ["psk"],
                ...(after === undefined ? {} : { dependsOn: [after] }),
            },
        );
    }
}

function describe({ end, args }: EndScope, vpn?: LinkVpnArgs): string {
    return ownershipText({
        division: end.division,
        level: args.protectionLevel,
        ...(vpn === undefined ? {} : { zone: vpn.zone }),
    });
}

/** Keys are exchanged by IKEv2. */
function createIkePolicy(scope: EndScope): openstack.vpnaas.IkePolicy {
    return new openstack.vpnaas.IkePolicy(
        scope.name,
        { ...policy(scope, scope.args.suite.ike), ikeVersion: "v2", phase1NegotiationMode: "main" },
        scope.options,
    );
}

/** Traffic goes as ESP in tunnels. */
function createIpSecPolicy(scope: EndScope): openstack.vpnaas.IpSecPolicy {
    return new openstack.vpnaas.IpSecPolicy(
        scope.name,
        { ...policy(scope, scope.args.suite.ipsec), transformProtocol: "esp", encapsulationMode: "tunnel" },
        scope.options,
    );
}

function policy(
    scope: EndScope,
    { encryption, integrity, group, lifetimeSeconds }: Algorithms,
): Pick<
    openstack.vpnaas.IkePolicyArgs,
    "name" | "tenantId" | "encryptionAlgorithm" | "authAlgorithm" | "pfs" | "lifetimes" | "description"
> {
    return {
        name: scope.physicalName,
        tenantId: scope.end.cloud.projectId,
        encryptionAlgorithm: encryption,
        authAlgorithm: integrity,
        pfs: group,
        lifetimes: [{ units: "seconds", value: lifetimeSeconds }],
        description: describe(scope),
    };
}

/** Blocks of the other end: what is not in them does not enter the tunnel. */
function createPeerGroup(scope: EndScope, vpn: LinkVpnArgs, blocks: readonly string[]): openstack.vpnaas.EndpointGroup {
    return new openstack.vpnaas.EndpointGroup(
        `${scope.name}/${vpn.id}`,
        {
            name: `${scope.physicalName}-${vpn.id}`,
            tenantId: scope.end.cloud.projectId,
            type: "cidr",
            endpoints: [...blocks],
            description: describe(scope, vpn),
        },
        scope.options,
    );
}
