import type { CatalogueFile, SystemModel } from "../model";

/** What systems take at full size. Memory and storage in GiB; what containers take counts against a cluster. */
export interface FullSize {
    readonly instances: number;
    readonly vcpus: number;
    readonly memoryGiB: number;
    readonly volumes: number;
    readonly storageGiB: number;
    readonly loadBalancers: number;
}

export const noSize: FullSize = { instances: 0, vcpus: 0, memoryGiB: 0, volumes: 0, storageGiB: 0, loadBalancers: 0 };

/** Size of a system; machines take the size of their flavor. Throws where the catalogue has no such flavor. */
export function fullSize({ runtime, endpoints = [] }: SystemModel, catalogue: CatalogueFile): FullSize {
    if (runtime.kind === "containers")
        return runtime.workloads.reduce((sum, { replicas, cpuMillis, memoryMiB, volumes = [] }) => {
            const storage = volumes.reduce((total, volume) => total + volume.sizeGiB, 0);
            return addSizes(sum, {
                ...noSize,
                vcpus: (replicas * cpuMillis) / 1000,
                memoryGiB: (replicas * memoryMiB) / 1024,
                volumes: replicas * volumes.length,
                storageGiB: replicas * storage,
            });
        }, noSize);
    const machines = runtime.tiers.reduce((sum, { flavor: name, count, volumes = [] }) => {
        const flavor = catalogue.flavors.find((each) => each.name === name);
        if (flavor === undefined) throw new Error(`the catalogue has no flavor "${name}"`);
        return addSizes(sum, {
            ...noSize,
            instances: count,
            vcpus: count * flavor.vcpus,
            memoryGiB: (count * flavor.memoryMiB) / 1024,
            volumes: count * volumes.length,
            storageGiB: count * volumes.reduce((total, volume) => total + volume.sizeGiB, 0),
        });
    }, noSize);
    return { ...machines, loadBalancers: endpoints.length > 0 ? 1 : 0 };
}

export function addSizes(one: FullSize, other: FullSize): FullSize {
    return {
        instances: one.instances + other.instances,
        vcpus: one.vcpus + other.vcpus,
        memoryGiB: one.memoryGiB + other.memoryGiB,
        volumes: one.volumes + other.volumes,
        storageGiB: one.storageGiB + other.storageGiB,
        loadBalancers: one.loadBalancers + other.loadBalancers,
    };
}
