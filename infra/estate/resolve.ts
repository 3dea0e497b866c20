import { divisionOf, hostOf, isProvisioned, type Draft, type DraftDivision, type Located } from "./draft/draft";
import type { SourceLocation } from "./location";
import { recoveryModel, siteModel } from "./recovery/resolve";
import type {
    DepartmentModel,
    DivisionModel,
    EstateModel,
    HostingMode,
    PlatformModel,
    RoleHolderModel,
    SystemModel,
    WaiverModel,
} from "./model";
import { resolveExtranet } from "./extranet/resolve";
import type {
    CatalogueFile,
    CityHosting,
    County,
    CountyHosting,
    Department,
    DivisionFile,
    ProvidersFile,
    System,
} from "./schema/types.generated";

/** Builds the model of an estate without problems: references become codes of hosts, places become locations. */
export function resolveModel(folder: string, draft: Draft): EstateModel {
    const divisions = draft.divisions.items.map((division) => divisionModel(draft, division)).sort(byLevelAndCode);
    const platforms = draft.platforms
        .map((platform): PlatformModel => ({
            ...settled(platform.value),
            division: settled(platform.division.name),
            source: platform.at(),
        }))
        .sort((a, b) => order(a.division, b.division));
    const byDivision = new Map(platforms.map((platform) => [platform.division, platform]));
    const departments = draft.departments.sound.map((department) => departmentModel(draft, department));
    const byDepartment = new Map(departments.map((department) => [department.id, department]));
    const systems = draft.systems.sound.map((system) =>
        systemModel(system, settled(byDepartment.get(system.value.department))),
    );
    const roleHolders = draft.roleHolders.sound.map((holder): RoleHolderModel => ({
        ...holder.value,
        source: holder.at(),
    }));
    const waivers = draft.waivers.sound.map((waiver): WaiverModel => {
        const { approver, ...rest } = waiver.value;
        return { ...rest, kind: "waiver", approvers: [approver], source: waiver.at() };
    });
    const sites = draft.sites.sound.map((site) => siteModel(draft, site));
    const bySite = new Map(sites.map((site) => [site.id, site]));
    return {
        folder,
        estate: settled(draft.estate?.value),
        catalogue: settled(draft.files.get("catalogue.yaml")).root as unknown as CatalogueFile,
        providers: settled(draft.files.get("providers.yaml")).root as unknown as ProvidersFile,
        divisions: new Map(divisions.map((division) => [division.code, division])),
        platforms: byDivision,
        departments: byDepartment,
        systems: new Map(systems.map((system) => [system.id, system])),
        roleHolders: new Map(roleHolders.map((holder) => [holder.id, holder])),
        waivers: new Map(waivers.map((waiver) => [waiver.id, waiver])),
        ...(draft.extranet === undefined
            ? {}
            : { extranet: resolveExtranet(draft.extranet, new Map([...byDivision, ...bySite]), departments) }),
        recovery: recoveryModel(draft),
        recoverySites: bySite,
        drills: draft.drills
            .map((drill) => ({ ...settled(drill.value), source: drill.at() }))
            .sort((a, b) => order(a.date, b.date) || order(a.id, b.id)),
    };
}

/** What validation has made sure of. */
export function settled<Value>(value: Value | undefined): Value {
    if (value === undefined) throw new Error("an estate without problems has everything");
    return value;
}

function divisionModel(draft: Draft, division: DraftDivision): DivisionModel {
    const { level, parent } = division;
    const value = settled(division.value) as unknown as DivisionFile | County;
    const code = settled(division.name);
    const county = level === "county" ? (value as County) : undefined;
    const pilot = pilotOf(county?.hosting);
    return {
        code,
        title: value.title,
        level,
        ...(county === undefined ? {} : { kind: county.kind }),
        ...(parent === undefined ? {} : { parent: settled(parent.name) }),
        hosting: hostingMode(division),
        nationalPilot:
            (level === "city" && (value.hosting as CityHosting).nationalPilot) ||
            county?.hosting?.mode === "grandfathered",
        ...(pilot === undefined ? {} : { pilot }),
        host: settled(hostOf(draft, division)?.name),
        tenantsOf: county === undefined ? code : settled(parent?.name),
        source: division.at(),
    };
}

function pilotOf(hosting: CountyHosting | undefined): DivisionModel["pilot"] {
    if (hosting?.mode !== "grandfathered") return undefined;
    const { mode: _, ...terms } = hosting;
    return terms;
}

function hostingMode(division: DraftDivision): HostingMode {
    if (division.level === "province") return "province";
    const mode = division.value?.hosting?.mode;
    return division.level === "county" ? (mode ?? "tenant") : settled(mode);
}

function departmentModel(draft: Draft, department: Located<Department>): DepartmentModel {
    const division = settled(divisionOf(draft, department));
    return {
        ...settled(department.value),
        division: settled(division.name),
        host: settled(hostOf(draft, division)?.name),
        source: department.at(),
    };
}

function systemModel(system: Located<System>, department: DepartmentModel): SystemModel {
    const value = settled(system.value);
    return {
        ...value,
        division: department.division,
        host: department.host,
        provisioned: isProvisioned(value),
        source: system.at(),
        partSources: partSources(system, value),
    };
}

function partSources(
    { at }: Located<System>,
    { runtime, endpoints = [], flows = [] }: System,
): Map<string, SourceLocation> {
    const sources = new Map<string, SourceLocation>();
    const [kind, list, parts] =
        runtime.kind === "containers"
            ? (["workload", "workloads", runtime.workloads] as const)
            : (["tier", "tiers", runtime.tiers] as const);
    for (const [index, part] of parts.entries()) {
        sources.set(`${kind}/${part.name}`, at("runtime", list, index));
        for (const [volume, { name }] of (part.volumes ?? []).entries())
            sources.set(`volume/${part.name}/${name}`, at("runtime", list, index, "volumes", volume));
    }
    for (const [index, endpoint] of endpoints.entries())
        sources.set(`endpoint/${endpoint.name}`, at("endpoints", index));
    for (const index of flows.keys()) sources.set(`flow/${index}`, at("flows", index));
    return sources;
}

function byLevelAndCode(a: DivisionModel, b: DivisionModel): number {
    return Number(b.level === "province") - Number(a.level === "province") || order(a.code, b.code);
}

function order(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
