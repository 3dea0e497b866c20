/** What a file of an estate may be, by its name. */
export type FileRole =
    | {
          readonly kind:
              "Estate" | "Catalogue" | "ServiceProviders" | "Waivers" | "Extranet" | "Recovery" | "DrillRecord";
      }
    | { readonly kind: "Division"; readonly level: "province" }
    /** `code` as the name has it. */
    | { readonly kind: "Division"; readonly level: "city"; readonly code: string };

export type FileKind = FileRole["kind"];
export const fileKinds: readonly FileKind[] = [
    ...(["Estate", "Catalogue", "ServiceProviders", "Division"] as const),
    ...(["Waivers", "Extranet", "Recovery", "DrillRecord"] as const),
];

const required: Readonly<Record<string, FileRole>> = {
    "estate.yaml": { kind: "Estate" },
    "catalogue.yaml": { kind: "Catalogue" },
    "providers.yaml": { kind: "ServiceProviders" },
    "province.yaml": { kind: "Division", level: "province" },
};

const fixed: Readonly<Record<string, FileRole>> = {
    ...required,
    "waivers.yaml": { kind: "Waivers" },
    "extranet.yaml": { kind: "Extranet" },
    "recovery.yaml": { kind: "Recovery" },
};

/** Folder of drill records inside an estate's folder. */
export const drillFolder = "drills";

/** Files that every estate has. */
export const requiredFiles = Object.keys(required);

/** Role of a file; undefined where the name is none of an estate's. */
export function roleOf(name: string): FileRole | undefined {
    if (Object.hasOwn(fixed, name)) return fixed[name];
    if (name.startsWith(`${drillFolder}/`)) return { kind: "DrillRecord" };
    const code = /^city-([1-9][0-9]{5})(-[a-z0-9-]+)?\.yaml$/.exec(name)?.[1];
    return code === undefined ? undefined : { kind: "Division", level: "city", code };
}

/** Whether a file of the folder of drills is a record. */
export function isDrillRecord(name: string): boolean {
    return /\.json$/i.test(name) && !name.startsWith(".");
}

/** Whether a file of the folder is meant to be read: YAML that no editor left behind. */
export function isEstateFile(name: string): boolean {
    return /\.ya?ml$/i.test(name) && !name.startsWith(".");
}
