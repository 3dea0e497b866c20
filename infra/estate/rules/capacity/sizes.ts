import type { Draft } from "../../draft/draft";
import type { ContainerRuntime, System, VirtualMachineRuntime } from "../../schema/types.generated";

/** What a system takes of its department's quota. Memory and storage in GiB. */
export interface MachineSize {
    readonly instances: number;
    readonly vcpus: number;
    readonly memoryGiB: number;
    readonly volumes: number;
    readonly storageGiB: number;
    readonly loadBalancers: number;
}

/** Size of a system of virtual machines; undefined where a flavor is not known. One load balancer serves all its endpoints. */
export function machineSize(draft: Draft, system: System, runtime: VirtualMachineRuntime): MachineSize | undefined {
    const size = {
        instances: 0,
        vcpus: 0,
        memoryGiB: 0,
        volumes: 0,
        storageGiB: 0,
        loadBalancers: (system.endpoints ?? []).length > 0 ? 1 : 0,
    };
    for (const tier of runtime.tiers) {
        const flavor = draft.flavors.byName.get(tier.flavor)?.value;
        if (flavor === undefined) return undefined;
        size.instances += tier.count;
        size.vcpus += tier.count * flavor.vcpus;
        size.memoryGiB += (tier.count * flavor.memoryMiB) / 1024;
        for (const volume of tier.volumes ?? []) {
            size.volumes += tier.count;
            size.storageGiB += tier.count * volume.sizeGiB;
        }
    }
    return size;
}

/** What a system of containers asks of its cluster: vCPUs, memory and storage in GiB. */
export function containerSize(runtime: ContainerRuntime): { vcpus: number; memoryGiB: number; storageGiB: number } {
    const size = { vcpus: 0, memoryGiB: 0, storageGiB: 0 };
    for (const { replicas, cpuMillis, memoryMiB, volumes = [] } of runtime.workloads) {
        size.vcpus += (replicas * cpuMillis) / 1000;
        size.memoryGiB += (replicas * memoryMiB) / 1024;
        size.storageGiB += replicas * volumes.reduce((sum, volume) => sum + volume.sizeGiB, 0);
    }
    return size;
}
