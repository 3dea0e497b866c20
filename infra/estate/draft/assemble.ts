import type { Path } from "../locate";
import type {
    Department,
    DrillRecord,
    EstateFile,
    ExtranetFile,
    Platform,
    RecoveryFile,
    RecoverySite,
    RoleHolder,
    System,
} from "../schema/types.generated";
import type { DivisionFields, Draft, DraftDivision, DraftExtranet, DraftPlatform, DraftSite, Located } from "./draft";
import type { DraftFile } from "./file";
import { collect, itemAt, pointer, type Collection, type Item } from "./item";

/** Puts the files of an estate together. `allRead` is false where some file could not be read at all. */
export function assembleDraft(files: readonly DraftFile[], allRead: boolean): Draft {
    const one = (name: string): DraftFile | undefined => files.find((file) => file.name === name);
    const estate = one("estate.yaml");
    const catalogue = one("catalogue.yaml");
    const recovery = one("recovery.yaml");
    // The province first: of two that clash, the city's is the one reported.
    const divisionFiles = files
        .filter((file) => file.role.kind === "Division")
        .sort((a, b) => Number(isProvince(b)) - Number(isProvince(a)));
    const divisions = divisionFiles
        .filter((file) => isProvince(file))
        .flatMap((file) => readDivisions(file, undefined));
    const province = divisions[0];
    divisions.push(
        ...divisionFiles.filter((file) => !isProvince(file)).flatMap((file) => readDivisions(file, province)),
    );
    return {
        estate: estate && itemAt<EstateFile>(estate.locator, estate.spoiled, [], estate.root),
        flavors: collectFrom(catalogue, "flavors", "name"),
        images: collectFrom(catalogue, "images", "name"),
        volumeTypes: collectFrom(catalogue, "volumeTypes", "name"),
        qosPolicies: collectFrom(catalogue, "qosPolicies", "name"),
        registries: collectFrom(catalogue, "registries"),
        trustedProducts: collectFrom(catalogue, "trustedProducts", "id"),
        serviceProviders: collectFrom(one("providers.yaml"), "serviceProviders", "id"),
        files: new Map(files.map((file) => [file.name, file])),
        divisions: collect<DivisionFields, DraftDivision>(divisions, allRead && complete(divisionFiles, "counties")),
        platforms: divisions.flatMap(({ platform }) => (platform === undefined ? [] : [platform])),
        departments: collectAll<Department>(divisionFiles, "departments", allRead),
        systems: collectAll<System>(divisionFiles, "systems", allRead),
        roleHolders: collectAll<RoleHolder>(divisionFiles, "roleHolders", allRead),
        waivers: collectFrom(one("waivers.yaml"), "waivers", "id"),
        extranet: assembleExtranet(one("extranet.yaml")),
        recovery: recovery && itemAt<RecoveryFile>(recovery.locator, recovery.spoiled, [], recovery.root),
        sites: collectSites(recovery),
        drills: files
            .filter((file) => file.role.kind === "DrillRecord")
            .map((file) => itemAt<DrillRecord>(file.locator, file.spoiled, [], file.root, "id")),
    };
}

function assembleExtranet(file: DraftFile | undefined): DraftExtranet | undefined {
    if (file === undefined) return undefined;
    return {
        file: itemAt<ExtranetFile>(file.locator, file.spoiled, [], file.root),
        carriers: collectFrom(file, "carriers", "id"),
        suites: collectFrom(file, "suites", "id"),
        lines: collectFrom(file, "lines", "id"),
        sites: collectFrom(file, "sites"),
        links: collectFrom(file, "links", "id"),
        secureAccessGateways: collectFrom(file, "secureAccessGateways", "id"),
    };
}

function isProvince(file: DraftFile): boolean {
    return file.role.kind === "Division" && file.role.level === "province";
}

function collectFrom<Value>(file: DraftFile | undefined, key: string, nameKey?: string): Collection<Value> {
    // An optional list that is absent holds nothing; a required one is among what is spoiled.
    const list = file?.root[key] ?? (file?.spoiled.has(pointer([key])) === false ? [] : undefined);
    if (file === undefined || !Array.isArray(list)) return collect<Value, Item<Value>>([], false);
    return collect<Value, Item<Value>>(
        list.map((raw, index) => itemAt<Value>(file.locator, file.spoiled, [key, index], raw, nameKey)),
        list.length > 0 || !file.spoiled.has(pointer([key])),
    );
}

function collectSites(file: DraftFile | undefined): Draft["sites"] {
    const sites = collectFrom<RecoverySite>(file, "sites", "id");
    const items = sites.items.map((site, index): DraftSite => {
        const { locator, spoiled } = file!;
        const path: Path = ["sites", index, "platform"];
        const raw = (listOf(file!, "sites")[index] as Record<string, unknown> | null | undefined)?.platform;
        const platform = itemAt<Platform>(locator, spoiled, path, raw);
        return { ...site, platform: isObject(raw) ? platform : { ...platform, value: undefined } };
    });
    // Without the file there is no site, and whoever names one is told.
    return collect<RecoverySite, DraftSite>(items, file === undefined || sites.complete);
}

function collectAll<Value>(
    files: readonly DraftFile[],
    key: string,
    allRead: boolean,
): Collection<Value, Located<Value>> {
    const items = files.flatMap((file) =>
        listOf(file, key).map((raw, index) => ({
            ...itemAt<Value>(file.locator, file.spoiled, [key, index], raw, "id"),
            file,
        })),
    );
    return collect<Value, Located<Value>>(items, allRead && complete(files, key));
}

function listOf(file: DraftFile, key: string): unknown[] {
    const list = file.root[key];
    return Array.isArray(list) ? list : [];
}

/** Whether the list of every file, and the name of each entry, could be read. */
function complete(files: readonly DraftFile[], key: string): boolean {
    const nameKey = key === "counties" ? "code" : "id";
    return files.every(
        (file) =>
            (!file.spoiled.has(pointer([key])) || Array.isArray(file.root[key])) &&
            (key !== "counties" || !file.spoiled.has("/code")) &&
            listOf(file, key).every((_, index) => !file.spoiled.has(pointer([key, index, nameKey]))),
    );
}

/** The division of a file and, of a city, its counties. */
function readDivisions(file: DraftFile, province: DraftDivision | undefined): DraftDivision[] {
    const level = isProvince(file) ? "province" : "city";
    const headSpoiled = ["/code", "/hosting", "/level"].some((part) => file.spoiled.has(part));
    const head = readDivision(file, [], file.root, level, province, headSpoiled);
    const counties = listOf(file, "counties").map((raw, index) => {
        const path: Path = ["counties", index];
        const parts = ["code", "kind", "hosting"].map((part) => pointer([...path, part]));
        return readDivision(
            file,
            path,
            raw,
            "county",
            head,
            parts.some((part) => file.spoiled.has(part)) || !isObject(raw),
        );
    });
    return [head, ...counties];
}

function readDivision(
    file: DraftFile,
    path: Path,
    raw: unknown,
    level: DraftDivision["level"],
    parent: DraftDivision | undefined,
    spoiled: boolean,
): DraftDivision {
    const item = itemAt<DivisionFields>(file.locator, file.spoiled, path, raw, "code");
    const statesPlatform =
        (isObject(raw) && raw.platform !== undefined) || file.spoiled.has(pointer([...path, "platform"]));
    // A mistake in a platform or department does not spoil the division that holds it.
    const value = spoiled ? undefined : (raw as DivisionFields);
    const division = { ...item, value, level, file, parent, statesPlatform, platform: undefined };
    return Object.assign(division, { platform: readPlatform(division, path, raw) });
}

function readPlatform(division: DraftDivision, path: Path, raw: unknown): DraftPlatform | undefined {
    if (!isObject(raw) || raw.platform === undefined) return undefined;
    const { locator, spoiled } = division.file;
    return { ...itemAt<Platform>(locator, spoiled, [...path, "platform"], raw.platform), division };
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
