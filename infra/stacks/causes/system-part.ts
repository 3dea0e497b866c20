import type { SourceLocation } from "../../estate/location";
import type { EstateModel, SystemModel } from "../../estate/model";
import type { PathStep } from "../causes";

/** What of a resource's name says which part of its system it belongs to: the ids after the system's, as in `<system>/<part>/…`. */
type Reader = (estate: EstateModel, system: SystemModel, ids: readonly string[]) => SourceLocation | undefined;

/** Resources that belong to an endpoint; all others belong to a tier or workload. */
const readers: Readonly<Record<string, Reader>> = {
    "openstack:networking/secGroupRule:SecGroupRule": ruleCause,
    "openstack:loadbalancer/listener:Listener": endpointCause,
    "openstack:loadbalancer/pool:Pool": endpointCause,
    "openstack:loadbalancer/members:Members": endpointCause,
    "openstack:loadbalancer/monitor:Monitor": endpointCause,
    "openstack:loadbalancer/l7PolicyV2:L7PolicyV2": endpointCause,
    "openstack:loadbalancer/l7RuleV2:L7RuleV2": endpointCause,
    "kubernetes:networking.k8s.io/v1:Ingress": endpointCause,
    "kubernetes:core/v1:Service": (estate, system, ids) =>
        ids[0] === "endpoint" && ids.length === 2
            ? endpointCause(estate, system, ids.slice(1))
            : tierCause(estate, system, ids),
    "openstack:keymanager/secretV1:SecretV1": () => undefined,
    "openstack:keymanager/containerV1:ContainerV1": () => undefined,
    "kubernetes:core/v1:Secret": () => undefined,
    "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding": () => undefined,
};

/** Line of the tier, workload, volume, flow or endpoint that caused a child of a system; undefined for what is the whole system's. */
export function partCause(
    estate: EstateModel,
    system: SystemModel,
    child: PathStep | undefined,
): SourceLocation | undefined {
    const [, ...ids] = child?.name.split("/") ?? [];
    if (child === undefined || ids.length === 0) return undefined;
    return (readers[child.type] ?? tierCause)(estate, system, ids);
}

/** `<part>`, `<tier>-<ordinal>` or `<tier>-<ordinal>/<volume>`. */
function tierCause(
    _estate: EstateModel,
    system: SystemModel,
    [part, volume]: readonly string[],
): SourceLocation | undefined {
    if (part === undefined) return undefined;
    for (const name of [part, part.replace(/-[0-9]+$/, "")]) {
        const own = partSource(system, name);
        if (own !== undefined)
            return (volume === undefined ? undefined : system.partSources.get(`volume/${name}/${volume}`)) ?? own;
    }
    return undefined;
}

function endpointCause(
    _estate: EstateModel,
    system: SystemModel,
    [endpoint]: readonly string[],
): SourceLocation | undefined {
    return system.partSources.get(`endpoint/${endpoint}`);
}

/** `<tier>/from-<source>/tcp-80`, `<tier>/to-<destination>/tcp-80` (perhaps a flow of another system) or `<tier>/balanced/tcp-80`. */
function ruleCause(estate: EstateModel, system: SystemModel, ids: readonly string[]): SourceLocation | undefined {
    const [tier = "", way = "", service = ""] = ids;
    const [protocol, digits] = service.split("-");
    const port = Number(digits);
    const other = way.replace(/^(from|to)-/, "");
    if (way === "balanced") {
        const endpoint = (system.endpoints ?? []).find((each) => each.part === tier && each.targetPort === port);
        return endpoint && system.partSources.get(`endpoint/${endpoint.name}`);
    }
    const flow = (owner: SystemModel | undefined, from: string, to?: string): SourceLocation | undefined => {
        const index = (owner?.flows ?? []).findIndex(
            (each) =>
                each.from === from && (to ?? each.to) === each.to && each.protocol === protocol && each.port === port,
        );
        return index < 0 ? undefined : owner?.partSources.get(`flow/${index}`);
    };
    if (way.startsWith("from-")) return flow(system, other, tier) ?? partSource(system, tier);
    const owner = partSource(system, other) === undefined ? estate.systems.get(other) : undefined;
    return (owner === undefined ? flow(system, tier, other) : flow(owner, system.id)) ?? partSource(system, tier);
}

function partSource({ partSources }: SystemModel, part: string): SourceLocation | undefined {
    return partSources.get(`tier/${part}`) ?? partSources.get(`workload/${part}`);
}
