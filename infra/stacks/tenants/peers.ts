import type { OutgoingFlow, Peer } from "../../../components/business-system";
// Not the component itself: who only asks what is declared needs no Pulumi.
import { endpointOf } from "../../../components/business-system/traffic";
import type { Flow } from "../../estate/schema/types.generated";
import type { EstateModel, SystemModel } from "../../estate/model";

/** What a system exchanges with other systems that are on a platform. */
export interface Exchange {
    /** The system's own flows without those from systems that have no resources. */
    readonly flows: readonly Flow[];
    readonly peers: Readonly<Record<string, Peer>>;
    readonly outgoing: readonly OutgoingFlow[];
}

/** Flows between systems, by the system that is called and by the one that calls. Built once per estate. */
export class Exchanges {
    /** Id of a calling system -> flows that others declare from it. */
    private readonly bySource = new Map<string, { readonly target: SystemModel; readonly flow: Flow }[]>();

    /**
     * @param namespaceOf namespace of a system of containers; its id by default
     */
    constructor(
        private readonly estate: EstateModel,
        private readonly namespaceOf: (system: SystemModel) => string = (system) => system.id,
    ) {
        const systems = [...estate.systems.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
        for (const target of systems) {
            if (!target.provisioned) continue;
            const parts = partsOf(target);
            for (const flow of target.flows ?? [])
                if (!parts.has(flow.from))
                    this.bySource.set(flow.from, [...(this.bySource.get(flow.from) ?? []), { target, flow }]);
        }
    }

    of(system: SystemModel): Exchange {
        const parts = partsOf(system);
        const peers: Record<string, Peer> = {};
        const flows = (system.flows ?? []).filter((flow) => {
            if (parts.has(flow.from)) return true;
            const source = this.estate.systems.get(flow.from);
            if (source === undefined)
                throw new Error(`system ${system.id} has a flow from "${flow.from}", which is not in the estate`);
            if (source.provisioned) peers[source.id] = this.peer(source, system);
            return source.provisioned;
        });
        const outgoing = (this.bySource.get(system.id) ?? []).map(({ target, flow }) => {
            const peer = this.peer(target, system);
            const endpoint = peer.kind === "namespace" ? endpointOf(target.endpoints ?? [], flow) : undefined;
            return { system: target.id, protocol: flow.protocol, port: endpoint?.targetPort ?? flow.port, peer };
        });
        return { flows, peers, outgoing };
    }

    /** Where `system` is as seen from `viewer`: by namespace where both are on one cluster, else by address. */
    private peer(system: SystemModel, viewer: SystemModel): Peer {
        if (system.runtime.kind === "containers") {
            if (viewer.runtime.kind === "containers" && viewer.host === system.host)
                return { kind: "namespace", name: this.namespaceOf(system) };
            // Containers are seen with an address of their nodes, which the zone's own network carries.
            const zone = this.estate.platforms.get(system.host)?.zones[system.zone];
            if (zone === undefined)
                throw new Error(`system ${system.id} is hosted by ${system.host}, which has no platform`);
            return { kind: "addresses", cidr: zone.transit ?? zone.block };
        }
        const department = this.estate.departments.get(system.department);
        const network = department?.networks.find((each) => each.zone === system.zone);
        if (network === undefined)
            throw new Error(`department ${system.department} has no network in zone ${system.zone}`);
        return { kind: "addresses", cidr: network.cidr };
    }
}

export function partsOf({ runtime }: SystemModel): Set<string> {
    return new Set((runtime.kind === "virtual-machines" ? runtime.tiers : runtime.workloads).map((part) => part.name));
}
