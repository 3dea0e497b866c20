import * as pulumi from "@pulumi/pulumi";
import type { CloudAccess, CloudIdentity } from "../access";
import type { CloudFacts } from "./facts";
import { known } from "./known";

/** Facts that were found out before the run started. What they lack is unknown in a preview and an error in a deployment. */
export function factsOfAccess(access: CloudAccess): CloudFacts {
    const of = <Value>(cloud: string, read: (identity: CloudIdentity) => Value | undefined, what: string) =>
        known(access.clouds[cloud] && read(access.clouds[cloud]), `cloud ${cloud}: ${what} is not known`);
    return {
        roleId: (role, cloud) => of(cloud, ({ roleIds }) => roleIds[role], `the id of Keystone's role "${role}"`),
        deployerUserId: (cloud) => of(cloud, ({ deployerUserId }) => deployerUserId, "the account that deploys"),
        account: (cloud) => pulumi.secret(of(cloud, ({ account }) => account, "the account that deploys")),
        certificate: (system) =>
            pulumi.secret(known(access.certificates[system], `system ${system}: it has no certificate`)),
        extranetKeys: () => pulumi.secret(known(access.extranetKeys, "the keys of the extranet are not known")),
        imageMirror: access.imageMirror,
    };
}
