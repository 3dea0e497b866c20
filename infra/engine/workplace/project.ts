import { relative, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { defaultEstate } from "../../stacks/default-estate";
import { isRecord } from "./is-record";

/** Reads a file; undefined where there is none. */
export type ReadText = (path: string) => string | undefined;

/** The Pulumi project: what stock `pulumi` reads from Pulumi.yaml, so that both work on the same state. */
export interface Project {
    /** Absolute path of the folder with Pulumi.yaml. */
    readonly root: string;
    readonly name: string;
    /** Absolute path of the folder with `Pulumi.<stack>.yaml`. */
    readonly stackConfigFolder: string;
}

/** Throws where Pulumi.yaml is missing or names no project. */
export function readProject(root: string, read: ReadText): Project {
    const text = read(resolve(root, "Pulumi.yaml"));
    const settings: unknown = text === undefined ? undefined : parse(text);
    if (!isRecord(settings) || typeof settings.name !== "string")
        throw new Error(`${root}/Pulumi.yaml names no project`);
    const folder = typeof settings.stackConfigDir === "string" ? settings.stackConfigDir : ".";
    return { root, name: settings.name, stackConfigFolder: resolve(root, folder) };
}

/**
 * Text of the settings that the engine gets for a stack: those of `Pulumi.<stack>.yaml` where the file is for this
 * estate (estates have stacks of the same names, and ids of one cloud must not reach another), with `egov:estate` set.
 * Secret values stay encrypted, with the salt that stands beside them. Throws where the file is not YAML.
 */
export function stackSettings(project: Project, stack: string, estateFolder: string, read: ReadText): string {
    const text = read(resolve(project.stackConfigFolder, `Pulumi.${stack}.yaml`));
    const parsed: unknown = text === undefined ? undefined : parse(text);
    const settings = isRecord(parsed) && isForEstate(parsed, project, estateFolder) ? parsed : {};
    const config = isRecord(settings.config) ? settings.config : {};
    const estate = relative(project.root, estateFolder);
    return stringify({ ...settings, config: { ...config, "egov:estate": estate } });
}

function isForEstate(settings: Record<string, unknown>, project: Project, estateFolder: string): boolean {
    const config = isRecord(settings.config) ? settings.config : {};
    const named = config["egov:estate"];
    return resolve(project.root, typeof named === "string" ? named : defaultEstate) === resolve(estateFolder);
}
