import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { ownershipSecretMetadata } from "../../ownership/ownership";
import { certificateOf } from "../scope";
import { projectChild, type MachineScope } from "./scope";

/** The system's certificate and key in the department's own key manager, where only load balancers of it look. */
export function createCertificate(scope: MachineScope): openstack.keymanager.ContainerV1 {
    const certificate = pulumi.secret(certificateOf(scope));
    const store = (
        code: "certificate" | "private-key",
        secretType: "certificate" | "private",
        payload: pulumi.Output<string>,
    ) =>
        new openstack.keymanager.SecretV1(
            `${scope.name}/${code}`,
            {
                name: `${scope.args.id}-${code}`,
                secretType,
                payload,
                payloadContentType: "text/plain",
                metadata: ownershipSecretMetadata(scope.ownership),
            },
            projectChild(scope),
        );
    const own = store("certificate", "certificate", certificate.certificate);
    const key = store("private-key", "private", certificate.privateKey);
    return new openstack.keymanager.ContainerV1(
        `${scope.name}/certificate`,
        {
            name: `${scope.args.id}-certificate`,
            type: "certificate",
            secretRefs: [
                { name: "certificate", secretRef: own.secretRef },
                { name: "private_key", secretRef: key.secretRef },
            ],
        },
        projectChild(scope),
    );
}
