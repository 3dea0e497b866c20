import * as openstack from "@pulumi/openstack";
import type * as pulumi from "@pulumi/pulumi";
import type { MachineImage } from "../../infra/estate/schema/types.generated";
import { ownershipMetadata } from "../ownership/ownership";
import { child, keptChild, type Scope } from "./scope";

/**
 * Operating system images. None is public (GB/T 22239-2019 8.2.4.4 c, unverified): an image is shared with named projects,
 * of which the operations project is the first. The upload is compared with what Glance received (8.2.4.4 b, unverified).
 */
export function createImages(
    scope: Scope,
    images: readonly MachineImage[],
    operationsProjectId: pulumi.Input<string>,
): Map<string, openstack.images.Image> {
    return new Map(
        images.map((image) => {
            const name = `${scope.name}/${image.name}`;
            const resource = new openstack.images.Image(
                name,
                {
                    name: scope.prefix + image.name,
                    ...sourceOf(image.source),
                    // Glance's own "web-download" import can't be combined with this check in the provider.
                    verifyChecksum: true,
                    containerFormat: "bare",
                    diskFormat: image.diskFormat,
                    minDiskGb: image.minDiskGiB,
                    minRamMb: image.minMemoryMiB,
                    visibility: "shared",
                    protected: true,
                    properties: { ...propertiesOf(image), ...ownershipMetadata(scope.ownership) },
                },
                keptChild(scope),
            );
            new openstack.images.ImageAccess(
                `${name}/operations`,
                { imageId: resource.id, memberId: operationsProjectId, status: "accepted" },
                child(scope),
            );
            return [image.name, resource] as const;
        }),
    );
}

/** A `file:` address is for sites without a network: the plug-in reads that file on the machine that deploys. */
function sourceOf(source: string): { localFilePath: string } | { imageSourceUrl: string } {
    const url = new URL(source);
    return url.protocol === "file:" ? { localFilePath: decodeURIComponent(url.pathname) } : { imageSourceUrl: source };
}

/** Of x86 only q35 machines can start securely, and other architectures have no other firmware than UEFI. */
function firmwareOf(architecture: string, secureBoot: boolean): Record<string, string> {
    if (architecture === "x86_64" && !secureBoot) return {};
    return {
        hw_firmware_type: "uefi",
        hw_machine_type: architecture === "x86_64" ? "q35" : "virt",
        ...(secureBoot ? { os_secure_boot: "required" } : {}),
    };
}

function propertiesOf(image: MachineImage): Record<string, string> {
    const architecture = image.architecture ?? "x86_64";
    return {
        os_type: "linux",
        os_distro: image.product,
        architecture,
        hw_disk_bus: "virtio",
        hw_vif_model: "virtio",
        hw_rng_model: "virtio",
        ...firmwareOf(architecture, image.secureBoot ?? false),
        "egov:product": image.product,
        "egov:hardened": String(image.hardened),
        ...(image.sha256 === undefined ? {} : { "egov:sha256": image.sha256 }),
        ...(image.endOfLife === undefined ? {} : { "egov:end-of-life": image.endOfLife }),
    };
}
