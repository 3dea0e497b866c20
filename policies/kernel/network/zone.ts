import type { PlatformModel } from "../../../infra/estate/model";
import type { RuleContext, StackResource } from "../rule";
import { siteOfResource } from "../sites";

export const zones = ["common", "dedicated", "internet", "management"] as const;
export type NetworkZone = (typeof zones)[number];

export const isZone = (text: string): text is NetworkZone => (zones as readonly string[]).includes(text);

/** Zone in which a resource says it stands, else that of its system; undefined where nothing says it. */
export function zoneOf(resource: StackResource, context: RuleContext): string | undefined {
    const { zone, system } = context.ownerOf(resource);
    return zone ?? (system === undefined ? undefined : context.estate.systems.get(system)?.zone);
}

/** Platform on which a resource stands; undefined for stacks that are none of the estate's. */
export function platformOf(resource: StackResource, context: RuleContext): PlatformModel | undefined {
    const { kind, division } = context.stackOf(resource);
    if (kind === "foreign") return undefined;
    const site = siteOfResource(resource, context);
    if (site !== undefined) return site;
    const owner = context.ownerOf(resource).division ?? division;
    return context.estate.platforms.get(context.estate.divisions.get(owner)?.host ?? division);
}

/** Block of a zone on a platform. */
export const blockOfZone = (platform: PlatformModel, zone: NetworkZone): string =>
    zone === "management" ? platform.management.block : platform.zones[zone].block;
