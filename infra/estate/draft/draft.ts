import type { Level } from "../model";
import type {
    Carrier,
    CityHosting,
    County,
    DedicatedLine,
    Department,
    DrillRecord,
    EncryptionSuite,
    EstateFile,
    ExtranetFile,
    ExtranetLink,
    ExtranetSite,
    Flavor,
    MachineImage,
    Platform,
    QosPolicy,
    RecoveryFile,
    RecoverySite,
    RoleHolder,
    SecureAccessGateway,
    ServiceProvider,
    System,
    TrustedProduct,
    VolumeType,
    Waiver,
} from "../schema/types.generated";
import type { DraftFile } from "./file";
import type { Collection, Item } from "./item";

/** Fields of a division that rules read; those of the file of a province or city, or of a county's entry. */
export interface DivisionFields {
    readonly title?: { readonly zh: string };
    readonly kind?: County["kind"] | "Division";
    readonly hosting?: CityHosting | County["hosting"];
    readonly counties?: readonly unknown[];
}

/** A division; `name` is its code. */
export interface DraftDivision extends Item<DivisionFields> {
    readonly level: Level;
    readonly file: DraftFile;
    /** Division above; undefined for the province. */
    readonly parent: DraftDivision | undefined;
    /** Undefined where the division has none, or none under the right key. */
    readonly platform: DraftPlatform | undefined;
    /** Whether the division says that it has a platform, be it with mistakes. */
    readonly statesPlatform: boolean;
}

export interface DraftPlatform extends Item<Platform> {
    /** Owner of the platform. */
    readonly division: DraftDivision;
}

/** A disaster-recovery site; `name` is its id. */
export interface DraftSite extends Item<RecoverySite> {
    /** The site's own platform; sound also where another part of the site is not. */
    readonly platform: Item<Platform>;
}

/** An entry of a division's file. */
export interface Located<Value> extends Item<Value> {
    readonly file: DraftFile;
}

/** All files of an estate, each by itself checked, nothing resolved yet. What is undefined or incomplete had problems. */
export interface Draft {
    readonly estate: Item<EstateFile> | undefined;
    readonly flavors: Collection<Flavor>;
    readonly images: Collection<MachineImage>;
    readonly volumeTypes: Collection<VolumeType>;
    readonly qosPolicies: Collection<QosPolicy>;
    readonly registries: Collection<string>;
    readonly trustedProducts: Collection<TrustedProduct>;
    readonly serviceProviders: Collection<ServiceProvider>;
    readonly files: ReadonlyMap<string, DraftFile>;
    readonly divisions: Collection<DivisionFields, DraftDivision>;
    readonly platforms: readonly DraftPlatform[];
    readonly departments: Collection<Department, Located<Department>>;
    readonly systems: Collection<System, Located<System>>;
    readonly roleHolders: Collection<RoleHolder, Located<RoleHolder>>;
    readonly waivers: Collection<Waiver>;
    /** recovery.yaml as a whole; undefined where the estate has none. */
    readonly recovery: Item<RecoveryFile> | undefined;
    readonly sites: Collection<RecoverySite, DraftSite>;
    readonly drills: readonly Item<DrillRecord>[];
    /** Undefined where there is no extranet.yaml. */
    readonly extranet: DraftExtranet | undefined;
}

/** What extranet.yaml says. */
export interface DraftExtranet {
    readonly file: Item<ExtranetFile>;
    readonly carriers: Collection<Carrier>;
    readonly suites: Collection<EncryptionSuite>;
    readonly lines: Collection<DedicatedLine>;
    readonly sites: Collection<ExtranetSite>;
    readonly links: Collection<ExtranetLink>;
    readonly secureAccessGateways: Collection<SecureAccessGateway>;
}

/** Every cloud platform, of divisions and of recovery sites: what holds for one holds for all. */
export function allPlatforms(draft: Draft): readonly Item<Platform>[] {
    return [...draft.platforms, ...draft.sites.items.map((site) => site.platform)];
}

/** The province's division; undefined where its file is not to be had. */
export function provinceOf(draft: Draft): DraftDivision | undefined {
    return draft.divisions.items.find((division) => division.level === "province");
}

/** The division whose platform hosts a division; undefined where that is not settled. */
export function hostOf(draft: Draft, division: DraftDivision): DraftDivision | undefined {
    if (division.level === "province") return division;
    if (division.value === undefined) return undefined;
    const { hosting } = division.value;
    if (division.level === "county") {
        if (hosting?.mode === "grandfathered") return division;
        return division.parent === undefined ? undefined : hostOf(draft, division.parent);
    }
    if (hosting?.mode === "self-built") return division;
    if (hosting?.mode === "joined-province") return provinceOf(draft);
    if (hosting?.mode !== "joined-city" || hosting.host === undefined) return undefined;
    const host = draft.divisions.byName.get(hosting.host);
    const selfBuilt = host?.level === "city" && host.value?.hosting?.mode === "self-built";
    return selfBuilt ? host : undefined;
}

/** Division of a department: the one it names, else the file's. Undefined where it names none of the file's. */
export function divisionOf(draft: Draft, department: Located<Department>): DraftDivision | undefined {
    if (department.value === undefined) return undefined;
    const own = draft.divisions.items.filter((division) => division.file === department.file);
    const { division } = department.value;
    return division === undefined
        ? own.find((one) => one.level !== "county")
        : own.find((one) => one.name === division);
}

/** Platform that hosts a department; undefined where that is not settled. */
export function platformOf(draft: Draft, department: Located<Department>): DraftPlatform | undefined {
    const division = divisionOf(draft, department);
    return division === undefined ? undefined : hostOf(draft, division)?.platform;
}

/** Whether a system has resources on its platform: new, migrating and migrated ones have. */
export function isProvisioned(system: System): boolean {
    return (
        system.migration.state === "new" ||
        system.migration.state === "migrating" ||
        system.migration.state === "migrated"
    );
}

/** Whether a system is on its platform or meant to move there: all but hosted, deferred and retired ones. */
export function isBound(system: System): boolean {
    return isProvisioned(system) || system.migration.state === "planned";
}
