import type { SourceLocation } from "./location";
import type { ExtranetModel } from "./extranet/model";
import type {
    CatalogueFile,
    County,
    CountyHosting,
    Department,
    DivisionFile,
    DrillRecord,
    EstateFile,
    Platform,
    ProvidersFile,
    RecoveryProtection,
    RecoverySite,
    RecoveryTechnique,
    RoleHolder,
    System,
    Text,
    Waiver,
    WaiverScope,
    Zone,
} from "./schema/types.generated";

export type Level = "province" | "city" | "county";
export type HostingMode = "province" | "self-built" | "joined-province" | "joined-city" | "tenant" | "grandfathered";
export const zones: readonly Zone[] = ["common", "dedicated", "internet"];

/** A province, city or county with the platform that hosts it resolved. */
export interface DivisionModel {
    /** GB/T 2260 code. */
    readonly code: string;
    readonly title: Text;
    readonly level: Level;
    /** Kind of county; undefined for the province and cities. */
    readonly kind?: County["kind"];
    /** Code of the division above; undefined for the province. */
    readonly parent?: string;
    readonly hosting: HostingMode;
    readonly nationalPilot: boolean;
    /** What lets a grandfathered county keep its platform (approval, end, ceiling); undefined for all others. */
    readonly pilot?: Omit<CountyHosting, "mode">;
    /** Code of the division whose platform hosts this one. */
    readonly host: string;
    /** Code of the city (or province) whose tenants stack holds this division's departments. */
    readonly tenantsOf: string;
    readonly source: SourceLocation;
}

/** A cloud platform; `division` is the code of the division that owns it. */
export interface PlatformModel extends Platform {
    readonly division: string;
    readonly source: SourceLocation;
}

/**
 * A disaster-recovery site: a platform with what it protects. `division` is the province, which owns it; `site` says where it
 * stands.
 */
export interface RecoverySiteModel extends PlatformModel, Pick<RecoverySite, "id" | "objectStore" | "dns"> {
    /** Codes of the divisions whose platforms it protects. */
    readonly protects: readonly string[];
    /** By code of the protected division: blocks in which its departments have their networks here. */
    readonly protections: ReadonlyMap<string, RecoveryProtection>;
}

/** Tells the platform of a recovery site from one of a division. */
export const isRecoverySite = (platform: PlatformModel): platform is RecoverySiteModel => "protections" in platform;

/** Where the seat of a division stands, in degrees. */
export interface Seat {
    readonly latitude: number;
    readonly longitude: number;
    readonly source: string;
    /** Whether somebody has compared the figures with the source. */
    readonly verified: boolean;
}

/** What the estate says of disaster recovery besides its sites. */
export interface RecoveryModel {
    /** Kilometres. */
    readonly leastDistanceKm: number;
    /** By grade of GB/T 20988, 1 to 6; a grade that no system has may lack. */
    readonly techniques: ReadonlyMap<number, RecoveryTechnique>;
    /** By division code: what the estate itself says; the built-in table has the rest. */
    readonly seats: ReadonlyMap<string, Seat>;
    readonly source: SourceLocation;
}

/** A record of a drill or of a real disaster. */
export interface DrillRecordModel extends DrillRecord {
    readonly source: SourceLocation;
}

export interface DepartmentModel extends Omit<Department, "division"> {
    readonly division: string;
    /** Code of the division whose platform hosts the department. */
    readonly host: string;
    readonly source: SourceLocation;
}

export interface SystemModel extends System {
    readonly division: string;
    /** Code of the division whose platform hosts the system. */
    readonly host: string;
    /** Has resources on the platform: new, migrating and migrated systems. */
    readonly provisioned: boolean;
    readonly source: SourceLocation;
    /** Tier, workload, volume, flow or endpoint -> where it stands; keys as in `tier/web`, `endpoint/portal`. */
    readonly partSources: ReadonlyMap<string, SourceLocation>;
}

export interface RoleHolderModel extends RoleHolder {
    readonly source: SourceLocation;
}

/** Roles whose holders may approve waivers. */
export const approverRoles: readonly string[] = [
    "it-authority",
    "security-administrator",
] satisfies RoleHolder["role"][];

/** An accepted finding: of the estate, or of a break-glass file. */
export interface WaiverModel extends Omit<Waiver, "approver"> {
    readonly kind: "waiver" | "break-glass";
    /** Ids of role holders; one for a waiver of the estate. */
    readonly approvers: readonly string[];
    readonly source: SourceLocation;
}

/** Everything the estate says, checked and with references resolved. Plain data: no files, no Pulumi. */
export interface EstateModel {
    /** Folder the estate was read from, as given. */
    readonly folder: string;
    readonly estate: EstateFile;
    readonly catalogue: CatalogueFile;
    readonly providers: ProvidersFile;
    /** By code, province first, then by code. */
    readonly divisions: ReadonlyMap<string, DivisionModel>;
    /** By code of the owning division. */
    readonly platforms: ReadonlyMap<string, PlatformModel>;
    readonly departments: ReadonlyMap<string, DepartmentModel>;
    readonly systems: ReadonlyMap<string, SystemModel>;
    readonly roleHolders: ReadonlyMap<string, RoleHolderModel>;
    /** By id; empty where the estate has no waivers.yaml. */
    readonly waivers: ReadonlyMap<string, WaiverModel>;
    /** Absent where the estate has no extranet.yaml. */
    readonly extranet?: ExtranetModel;
    /** Undefined where the estate has no recovery.yaml. */
    readonly recovery: RecoveryModel | undefined;
    /** By id; empty where the estate has no recovery.yaml. */
    readonly recoverySites: ReadonlyMap<string, RecoverySiteModel>;
    /** By date, the oldest first. */
    readonly drills: readonly DrillRecordModel[];
}

export type {
    CatalogueFile,
    Department,
    DivisionFile,
    EstateFile,
    Platform,
    ProvidersFile,
    RecoveryTechnique,
    System,
    Text,
    WaiverScope,
    Zone,
};
