import {
    BusinessSystem,
    type BusinessSystemArgs,
    type ClusterRuntime,
    type MachineRuntime,
} from "../../../components/business-system";
import type { DepartmentTenancy } from "../../../components/department-tenancy";
import { platformObjectName } from "../../../components/kubernetes-service";
import type { SystemModel } from "../../estate/model";
import type { StackContext } from "../context";
import type { CloudFacts } from "../facts/facts";
import { volumeBackup } from "../standby/vault";
import { flavorsOf } from "./department";
import type { Host } from "./host";
import type { Exchanges } from "./peers";
import { pick } from "./pick";

/** Ingress controller of every container platform. */
const ingress = { className: "nginx", namespace: "ingress-nginx" };

/** A provisioned system on the platform that hosts it. */
export function buildSystem(
    system: SystemModel,
    tenancy: DepartmentTenancy,
    host: Host,
    exchanges: Exchanges,
    { estate, facts }: StackContext,
): BusinessSystem {
    const backup = volumeBackup(estate, system);
    const args = {
        ...systemArgs(system, tenancy, host, exchanges, facts),
        ...(backup === undefined ? {} : { backup }),
    };
    return new BusinessSystem(system.id, args, {
        parent: tenancy,
        ...(system.runtime.kind === "containers" ? { providers: { kubernetes: host.kubernetes } } : {}),
    });
}

/**
 * What a system is made of on a platform.
 *
 * @param tenancy of its department there; only systems of virtual machines need one
 */
export function systemArgs(
    system: SystemModel,
    tenancy: DepartmentTenancy | undefined,
    host: Host,
    exchanges: Exchanges,
    facts: CloudFacts,
): BusinessSystemArgs {
    const secure = (system.endpoints ?? []).some((endpoint) => endpoint.protocol === "https");
    return {
        id: system.id,
        title: system.title.zh,
        department: system.department,
        division: system.division,
        zone: system.zone,
        protectionLevel: system.protectionLevel,
        ...(system.importance === undefined ? {} : { importance: system.importance }),
        runtime: runtimeOf(system, tenancy, host),
        endpoints: system.endpoints ?? [],
        ...exchanges.of(system),
        zoneBlock: host.platform.zones[system.zone].block,
        ...(secure ? { certificate: facts.certificate(system.id) } : {}),
    };
}

function runtimeOf(
    system: SystemModel,
    tenancy: DepartmentTenancy | undefined,
    host: Host,
): MachineRuntime | ClusterRuntime {
    const { runtime } = system;
    const prefix = host.platform.namePrefix;
    if (runtime.kind === "containers")
        return {
            ...runtime,
            place: {
                ingressClass: ingress.className,
                ingressNamespace: ingress.namespace,
                priorityClass: platformObjectName(`egov-${system.importance ?? "general"}`, prefix),
                operatorRole: platformObjectName("egov-tenant-operator", prefix),
            },
        };
    const network = tenancy?.networks.get(system.zone);
    if (tenancy === undefined || network === undefined)
        throw new Error(`department ${system.department} has no network in zone ${system.zone}`);
    const flavors = [...new Set(flavorsOf(system))].sort();
    const qosPolicy = host.qosPolicyFor(system);
    return {
        ...runtime,
        place: {
            projectId: tenancy.projectId,
            projectProvider: tenancy.projectProvider,
            networkId: network.networkId,
            subnetId: network.subnetId,
            cidr: network.cidr,
            baselineGroupId: tenancy.baselineGroupId,
            availabilityZones: host.availabilityZonesFor(system),
            imageId: pick(host.output("imageIds"), runtime.image, "image"),
            flavorIds: Object.fromEntries(
                flavors.map((name) => [name, pick(host.output("flavorIds"), name, "flavor")]),
            ),
            ...(qosPolicy === undefined
                ? {}
                : { qosPolicy: { name: qosPolicy, id: pick(host.output("qosPolicyIds"), qosPolicy, "QoS policy") } }),
            ...(prefix === undefined ? {} : { volumeTypePrefix: prefix }),
            after: [network.routerInterface, ...tenancy.ready],
        },
    };
}
