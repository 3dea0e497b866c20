import * as openstack from "@pulumi/openstack";
import type { VolumeEncryption, VolumeType } from "../../infra/estate/schema/types.generated";
import { ownershipMetadata } from "../ownership/ownership";
import { keptChild, type Scope } from "./scope";

/**
 * Volume types. Encryption, copies and clearing are written as scoped extra specs (`egov:…`), which Cinder's scheduler
 * ignores: the provider has no resource for a volume type's encryption, so they are data for rules and for who sets it up.
 */
export function createVolumeTypes(
    scope: Scope,
    volumeTypes: readonly VolumeType[],
): Map<string, openstack.blockstorage.VolumeTypeV3> {
    return new Map(
        volumeTypes.map((type) => {
            const resource = new openstack.blockstorage.VolumeTypeV3(
                `${scope.name}/${type.name}`,
                {
                    name: scope.prefix + type.name,
                    description: type.title.zh,
                    isPublic: true,
                    extraSpecs: {
                        ...(type.backend === undefined ? {} : { volume_backend_name: type.backend }),
                        "egov:replicas": String(type.replicas),
                        "egov:wipe-on-delete": String(type.wipeOnDelete),
                        ...encryptionSpecs(type.encryption),
                        ...ownershipMetadata(scope.ownership),
                    },
                },
                keptChild(scope),
            );
            return [type.name, resource] as const;
        }),
    );
}

/** Keys are those of `openstack volume type create --encryption-…`. */
function encryptionSpecs(encryption: VolumeEncryption | undefined): Record<string, string> {
    if (encryption === undefined) return { "egov:encrypted": "false" };
    return {
        "egov:encrypted": "true",
        "egov:encryption-provider": encryption.provider,
        "egov:encryption-cipher": encryption.cipher,
        "egov:encryption-key-size": String(encryption.keySizeBits),
        "egov:encryption-control-location": encryption.controlLocation,
    };
}
