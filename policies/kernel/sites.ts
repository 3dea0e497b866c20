import { isRecoverySite, type EstateModel, type PlatformModel, type RecoverySiteModel } from "../../infra/estate/model";
import { protectionOf, siteOf } from "../../infra/estate/recovery/protection";
import type { RuleContext, StackPlace, StackResource } from "./rule";

/** Every cloud platform of an estate, those of recovery sites included. */
export function everyPlatform({ platforms, recoverySites }: EstateModel): readonly PlatformModel[] {
    return [...platforms.values(), ...recoverySites.values()];
}

/** Whether a stack holds what is a department's, at home or at a recovery site. */
export const holdsTenants = ({ kind }: StackPlace): boolean => kind === "tenants" || kind === "standby";

/** Whether a stack makes a cloud platform, a division's or a recovery site's. */
export const makesPlatform = ({ kind }: StackPlace): boolean => kind === "platform" || kind === "dr";

/** Recovery site at which a resource stands; undefined for what stands at home. */
export function siteOfResource(resource: StackResource, context: RuleContext): RecoverySiteModel | undefined {
    const { kind, division } = context.stackOf(resource);
    const { estate } = context;
    // The extranet's stack works on every cloud; each has a provider of its own, named after the platform or the site.
    if (kind === "extranet")
        return estate.recoverySites.get(/::openstack-([^:]+)$/.exec(resource.provider ?? "")?.[1] ?? "");
    if (kind !== "dr" && kind !== "standby") return undefined;
    if (kind === "dr") return [...estate.recoverySites.values()].find(({ site }) => site === division);
    const { department = "", division: owner = division } = context.ownerOf(resource);
    return siteOf(estate, estate.departments.get(department)?.host ?? estate.divisions.get(owner)?.host ?? "");
}

/** Whether a resource is part of a warm standby: a system that runs at reduced size, on purpose, until it is needed. */
export function isReducedStandby(resource: StackResource, context: RuleContext): boolean {
    if (context.stackOf(resource).kind !== "standby") return false;
    const system = context.estate.systems.get(context.ownerOf(resource).system ?? "");
    return system !== undefined && protectionOf(context.estate, system)?.technique.technique === "warm-standby";
}

/** Platform at home, for what stands at a recovery site: users there go on using a system that has failed over. */
export function homeOf(resource: StackResource, context: RuleContext): PlatformModel | undefined {
    if (context.stackOf(resource).kind !== "standby") return undefined;
    const { system = "" } = context.ownerOf(resource);
    return context.estate.platforms.get(context.estate.systems.get(system)?.host ?? "");
}

/** What a platform is called in findings: its division's code, or the site's id. */
export function platformId(platform: PlatformModel): string {
    return isRecoverySite(platform) ? platform.id : platform.division;
}

/** Subject of what an estate rule says of a platform. */
export function platformSubject(platform: PlatformModel): string {
    return `${isRecoverySite(platform) ? "recovery-site" : "platform"}/${platformId(platform)}`;
}
