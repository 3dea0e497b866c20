import type { EstateModel } from "../estate/model";
import type { StackDefinition, StackKind, StackRead } from "./definition";
import { extranetReadNames, tenantsReadNames } from "./platform-outputs";

export const platformStack = (division: string): string => `platform-${division}`;
export const tenantsStack = (division: string): string => `tenants-${division}`;
export const extranetStack = "extranet";

/** Whether a stack of some estate can have this name. */
export const isStackName = (name: string): boolean => /^(?:(?:platform|tenants)-\d{6}|extranet)$/.test(name);

/** Kind of a stack by its name; what is no stack of an estate counts as one of tenants. */
export function kindOfName(name: string): StackKind {
    const [kind] = name.split("-");
    return kind === "platform" || kind === "extranet" ? kind : "tenants";
}

/** All stacks of an estate with what each reads of others; platforms first, each kind by division code, then the extranet. */
export function describeStacks(estate: EstateModel): StackDefinition[] {
    const platforms = [...estate.platforms.values()].map((platform): StackDefinition => ({
        name: platformStack(platform.division),
        kind: "platform",
        division: platform.division,
        reads: [],
        source: platform.source,
    }));
    return [...platforms, ...describeTenants(estate), ...describeExtranet(estate)];
}

function describeExtranet(estate: EstateModel): StackDefinition[] {
    const { extranet } = estate;
    if (extranet === undefined) return [];
    const reads = extranetPlatforms(estate).map((division): StackRead => ({
        stack: platformStack(division),
        outputs: extranetReadNames,
    }));
    const { province } = estate.estate;
    return [{ name: extranetStack, kind: "extranet", division: province, reads, source: extranet.source }];
}

/** Codes of the platforms that the extranet attaches: its sites, and those with a secure access gateway. */
export function extranetPlatforms({ extranet }: EstateModel): string[] {
    const sites = [...(extranet?.sites.values() ?? [])];
    const platforms = new Set([
        ...sites.flatMap((site) => (site.kind === "cloud" ? [site.platform.division] : [])),
        ...[...(extranet?.secureAccessGateways.values() ?? [])].map((gateway) => gateway.platform),
    ]);
    return [...platforms].sort();
}

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
