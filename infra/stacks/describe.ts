import { isRecoverySite, type EstateModel, type PlatformModel, type RecoverySiteModel } from "../estate/model";
import { protectionOf } from "../estate/recovery/protection";
import { stackKinds, type StackDefinition, type StackKind, type StackRead } from "./definition";
import {
    extranetReadNames,
    platformOutputNames,
    recoveryOutputNames,
    standbyReadNames,
    tenantsOutputNames,
    tenantsReadNames,
} from "./platform-outputs";

export const platformStack = (division: string): string => `platform-${division}`;
export const tenantsStack = (division: string): string => `tenants-${division}`;
/** There is one for the whole province. */
export const extranetStack = "extranet";
/** A site's stack is named after the city where it stands, which has one site at most. */
export const recoveryStack = ({ site }: Pick<RecoverySiteModel, "site">): string => `dr-${site}`;
export const standbyStack = (division: string): string => `standby-${division}`;

const form = new RegExp(`^(${stackKinds.filter((kind) => kind !== extranetStack).join("|")})-(\\d{6})$`);

/** What a stack's name says: kind, and code of the division, empty for the extranet; undefined for a name that no stack of any estate has. */
export function parseStackName(name: string): { readonly kind: StackKind; readonly division: string } | undefined {
    if (name === extranetStack) return { kind: "extranet", division: "" };
    const [, kind, division] = form.exec(name) ?? [];
    return kind === undefined || division === undefined ? undefined : { kind: kind as StackKind, division };
}

/** Whether a stack of some estate can have this name. */
export const isStackName = (name: string): boolean => parseStackName(name) !== undefined;

/** Names of the outputs that stacks of a kind give to others. */
export const outputsByKind: Readonly<Record<StackKind, readonly string[]>> = {
    platform: platformOutputNames,
    tenants: tenantsOutputNames,
    extranet: [],
    dr: recoveryOutputNames,
    standby: [],
};

/**
 * All stacks of an estate with what each reads of others; platforms first, then tenants, the extranet, recovery sites and what
 * stands by there, each kind by division code.
 */
export function describeStacks(estate: EstateModel): readonly StackDefinition[] {
    let stacks = described.get(estate);
    if (stacks === undefined) described.set(estate, (stacks = describe(estate)));
    return stacks;
}

/** A recording asks for each stack that it makes. */
const described = new WeakMap<EstateModel, readonly StackDefinition[]>();

function describe(estate: EstateModel): StackDefinition[] {
    const platforms = [...estate.platforms.values()].map((platform): StackDefinition => ({
        name: platformStack(platform.division),
        kind: "platform",
        division: platform.division,
        reads: [],
        source: platform.source,
    }));
    const sites = [...estate.recoverySites.values()].map((site): StackDefinition => ({
        name: recoveryStack(site),
        kind: "dr",
        division: site.site,
        reads: [],
        source: site.source,
    }));
    return [
        ...platforms,
        ...describeTenants(estate),
        ...describeExtranet(estate),
        ...sites,
        ...describeStandby(estate),
    ];
}

function describeExtranet(estate: EstateModel): StackDefinition[] {
    const { extranet } = estate;
    if (extranet === undefined) return [];
    const reads = extranetClouds(estate).map((cloud): StackRead => ({
        stack: stackOfCloud(cloud),
        outputs: extranetReadNames,
    }));
    const { province } = estate.estate;
    return [{ name: extranetStack, kind: "extranet", division: province, reads, source: extranet.source }];
}

/** Platforms and recovery sites that the extranet attaches: its sites, and those with a secure access gateway; by stack. */
export function extranetClouds({ extranet, platforms }: EstateModel): PlatformModel[] {
    const sites = [...(extranet?.sites.values() ?? [])];
    const gateways = [...(extranet?.secureAccessGateways.values() ?? [])];
    const clouds = new Map(
        [
            ...sites.flatMap((site) => (site.kind === "cloud" ? [site.platform] : [])),
            ...gateways.flatMap((gateway) => platforms.get(gateway.platform) ?? []),
        ].map((cloud) => [stackOfCloud(cloud), cloud]),
    );
    return [...clouds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cloud]) => cloud);
}

/** Name of the stack that makes a division's platform or a recovery site's. */
export const stackOfCloud = (cloud: PlatformModel): string =>
    isRecoverySite(cloud) ? recoveryStack(cloud) : platformStack(cloud.division);

function describeTenants(estate: EstateModel): StackDefinition[] {
    const owners = new Set(
        [...estate.departments.values()].map((department) => tenantsOwner(estate, department.division)),
    );
    return [...estate.divisions.values()]
        .filter((division) => owners.has(division.code))
        .map((division) => ({
            name: tenantsStack(division.code),
            kind: "tenants",
            division: division.code,
            reads: hostsOf(estate, division.code).map((host): StackRead => ({
                stack: platformStack(host),
                outputs: tenantsReadNames,
            })),
            source: division.source,
        }));
}

/** One for each tenants stack of which something is protected. It reads nothing of the platforms that may be lost. */
function describeStandby(estate: EstateModel): StackDefinition[] {
    const sites = new Map<string, Map<string, RecoverySiteModel>>();
    for (const system of estate.systems.values()) {
        const site = protectionOf(estate, system)?.site;
        if (site === undefined) continue;
        const owner = tenantsOwner(estate, system.division);
        sites.set(owner, (sites.get(owner) ?? new Map<string, RecoverySiteModel>()).set(site.id, site));
    }
    return [...estate.divisions.values()].flatMap((division): StackDefinition[] => {
        const own = sites.get(division.code);
        if (own === undefined) return [];
        const reads = [...own.values()]
            .map((site): StackRead => ({ stack: recoveryStack(site), outputs: standbyReadNames }))
            .sort((one, other) => (one.stack < other.stack ? -1 : 1));
        return [
            {
                name: standbyStack(division.code),
                kind: "standby",
                division: division.code,
                reads: [...reads, { stack: tenantsStack(division.code), outputs: tenantsOutputNames }],
                source: division.source,
            },
        ];
    });
}

/** Platforms on which the departments of a tenants stack live: one, or more where a county of the city keeps a pilot platform. */
function hostsOf(estate: EstateModel, owner: string): string[] {
    const hosts = new Set<string>();
    for (const department of estate.departments.values())
        if (tenantsOwner(estate, department.division) === owner) hosts.add(department.host);
    return [...hosts].sort();
}

/** Code of the division whose tenants stack holds the departments of a division. Throws where the estate has no such division. */
export function tenantsOwner(estate: EstateModel, division: string): string {
    const model = estate.divisions.get(division);
    if (model === undefined) throw new Error(`division ${division} is not in the estate`);
    return model.tenantsOf;
}
