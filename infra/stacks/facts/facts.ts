import type * as pulumi from "@pulumi/pulumi";
import type { DeployerAccount, ExtranetKeys, SystemCertificate } from "../access";

/** Roles that Keystone and its services bring along; their ids differ from cloud to cloud. */
export const builtInRoles = ["member", "reader", "load-balancer_member", "creator"] as const;
export type BuiltInRole = (typeof builtInRoles)[number];

/**
 * Facts about the real clouds that no estate can know. `cloud` is an entry of clouds.yaml. Where one is not known, it is
 * unknown in a preview, and in a deployment an error that says what to give.
 */
export interface CloudFacts {
    roleId(role: BuiltInRole, cloud: string): pulumi.Output<string>;
    /** Keystone id of the account that deploys. */
    deployerUserId(cloud: string): pulumi.Output<string>;
    /** How the account that deploys gets into departments' projects; a secret. */
    account(cloud: string): pulumi.Output<DeployerAccount>;
    /** Certificate of a system's https endpoints; a secret. */
    certificate(system: string): pulumi.Output<SystemCertificate>;
    /** What pre-shared keys of the extranet are computed from; a secret. */
    extranetKeys(): pulumi.Output<ExtranetKeys>;
    /** Where images are taken from instead of their own addresses; undefined where nothing says so. */
    readonly imageMirror: string | undefined;
}
