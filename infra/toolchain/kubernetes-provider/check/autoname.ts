import { createHash, randomBytes } from "node:crypto";
import { isObject, valueAt, withoutSecrets, type Properties } from "../properties";

const annotation = "pulumi.com/autonamed";

/** What the engine says about names that a program leaves open. */
export interface Autonaming {
    /** Name of the resource in the program. */
    readonly logicalName: string;
    /** From the engine; the same seed gives the same name, so that a plan can be carried out as shown. */
    readonly seed: Uint8Array;
    /** The project's own setting, where it has one. */
    readonly setting?: { readonly mode: "propose" | "enforce" | "disable"; readonly proposed: string };
}

/** `<logical name>-<8 hexadecimal digits>` as the official plug-in makes it. */
export function proposeName({ logicalName, seed, setting }: Autonaming): string | undefined {
    if (setting?.mode === "disable") return undefined;
    if (setting !== undefined && setting.proposed !== "") return setting.proposed;
    const digits =
        seed.length === 0
            ? randomBytes(4).toString("hex")
            : createHash("sha256").update(seed).digest("hex").slice(0, 8);
    return `${logicalName}-${digits}`;
}

/**
 * Gives an object the name that the program left open: the one that it has already, else a new one. The annotation says
 * so, for the next check and for the replacement of the object. Secrets elsewhere in the inputs stay marked.
 */
export function withName(news: Properties, olds: Properties, autonaming: Autonaming): Properties {
    const metadata = isObject(news["metadata"]) ? news["metadata"] : {};
    if (metadata["name"] !== undefined || metadata["generateName"] !== undefined) return news;
    const oldMetadata = withoutSecrets(olds["metadata"] ?? {});
    const kept = isAutonamed({ metadata: oldMetadata }) ? valueAt(oldMetadata, "name") : undefined;
    const name = typeof kept === "string" ? kept : proposeName(autonaming);
    if (name === undefined) return news;
    const annotations = isObject(metadata["annotations"]) ? metadata["annotations"] : {};
    return { ...news, metadata: { ...metadata, name, annotations: { ...annotations, [annotation]: "true" } } };
}

export const isAutonamed = (object: Properties): boolean =>
    valueAt(object, "metadata", "annotations", annotation) === "true";
