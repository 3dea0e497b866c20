import * as pulumi from "@pulumi/pulumi";
import type { DeployerAccount, ExtranetKeys, SystemCertificate } from "../access";
import type { BuiltInRole, CloudFacts } from "./facts";
import { known } from "./known";

interface IdentityFacts {
    readonly roleIds?: Partial<Record<BuiltInRole, string>>;
    readonly deployerUserId?: string;
}

/** `egov:facts`; `clouds` is for stacks with several clouds, and goes first. */
interface FactsConfiguration extends IdentityFacts {
    readonly clouds?: Readonly<Record<string, IdentityFacts>>;
}

/** Facts from the stack's configuration, for plain Pulumi; docs/decisions/0006 lists its keys. */
export function factsOfConfiguration(): CloudFacts {
    const config = new pulumi.Config("egov");
    const facts = config.getObject<FactsConfiguration>("facts");
    /** What is said of the cloud itself, then what is said of all. */
    const identities = (cloud: string): readonly (IdentityFacts | undefined)[] => [facts?.clouds?.[cloud], facts];
    return {
        roleId(role, cloud) {
            const [own, all] = identities(cloud);
            const id = own?.roleIds?.[role] ?? all?.roleIds?.[role];
            return known(
                id,
                `configuration egov:facts has no roleIds.${role}: the id of Keystone's role "${role}" on this cloud`,
            );
        },
        deployerUserId(cloud) {
            const [own, all] = identities(cloud);
            return known(
                own?.deployerUserId ?? all?.deployerUserId,
                "configuration egov:facts has no deployerUserId: the Keystone id of the account that deploys",
            );
        },
        account: (cloud) =>
            secretEntry<DeployerAccount>(
                config,
                "accounts",
                cloud,
                "authUrl, userName, userDomainName and password of the account that deploys on this cloud",
                true,
            ),
        certificate: (system) =>
            secretEntry<SystemCertificate>(
                config,
                "certificates",
                system,
                "certificate and privateKey (PEM) of the system's https endpoints",
                // A system may be planned before its certificate is issued.
                false,
            ),
        extranetKeys: () => {
            const keys = config.getSecretObject<ExtranetKeys>("extranetKeys");
            return keys === undefined
                ? pulumi.secret(
                      known<ExtranetKeys>(
                          undefined,
                          "configuration egov:extranetKeys is missing: seed (32 random bytes, base64) and generations of the extranet's keys",
                      ),
                  )
                : (keys as unknown as pulumi.Output<ExtranetKeys>);
        },
        imageMirror: config.get("imageMirror"),
    };
}

/**
 * An entry of a secret object of the configuration.
 *
 * @param complete an object that is there has to have every entry, even in a preview
 */
function secretEntry<Value>(
    config: pulumi.Config,
    key: string,
    name: string,
    what: string,
    complete: boolean,
): pulumi.Output<Value> {
    const problem = `configuration egov:${key} has no "${name}": ${what}`;
    const entryOf = (all: Readonly<Record<string, Value>>): pulumi.Output<Value> => {
        if (complete && all[name] === undefined) throw new pulumi.RunError(problem);
        return known(all[name], problem);
    };
    const entries = config.getSecretObject<Record<string, Value>>(key);
    const entry = entries === undefined ? known<Value>(undefined, problem) : entries.apply((all) => entryOf(all));
    return pulumi.secret(entry) as unknown as pulumi.Output<Value>;
}
