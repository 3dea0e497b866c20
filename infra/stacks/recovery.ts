import { CloudPlatform } from "../../components/cloud-platform";
import { KubernetesService } from "../../components/kubernetes-service";
import { RecoverySite } from "../../components/recovery-site";
import type { StackContext } from "./context";
import type { StackDefinition } from "./definition";
import { recoveryStack } from "./describe";
import { cloudPlatformArgs } from "./platform/cloud-platform-args";
import { kubernetesServiceArgs } from "./platform/kubernetes-service-args";
import { openstackProvider } from "./platform/openstack-provider";
import { outputsOfPlatform } from "./platform/outputs";
import type { RecoveryOutputs } from "./platform-outputs";

/**
 * The stack `dr-<city>`: a recovery site with its cloud platform and its container platform.
 *
 * @throws Error when the estate has no site of that stack
 */
export function buildRecoveryStack({ name }: StackDefinition, context: StackContext): RecoveryOutputs {
    const site = [...context.estate.recoverySites.values()].find((each) => recoveryStack(each) === name);
    if (site === undefined) throw new Error(`the estate has no recovery site for the stack ${name}`);
    const provider = openstackProvider(site, site.id);
    const options = { providers: { openstack: provider } };
    const cloud = new CloudPlatform(site.id, cloudPlatformArgs(site, context), options);
    const kubernetes = new KubernetesService(`${site.id}-kubernetes`, kubernetesServiceArgs(site, cloud), options);
    const recovery = new RecoverySite(
        `${site.id}-recovery`,
        {
            id: site.id,
            title: site.title.zh,
            division: site.division,
            protectionLevel: site.protectionLevel,
            ...(site.namePrefix === undefined ? {} : { namePrefix: site.namePrefix }),
            dns: site.dns,
            deployersGroupId: cloud.groupIds.deployers,
            memberRoleId: context.facts.roleId("member", site.cloud),
        },
        options,
    );
    return {
        ...outputsOfPlatform(cloud, kubernetes),
        vaultProjectId: recovery.vaultProjectId,
        dnsZoneId: recovery.dnsZoneId,
    };
}
