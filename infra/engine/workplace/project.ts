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

/** The settings of a stack, and where they stand. */
interface FoundSettings {
    /** Absolute path; of a file that is not there yet where nothing is said. */
    readonly file: string;
    readonly text?: string;
    readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Text of the settings that the engine gets for a stack, with `egov:estate` set. Secret values stay encrypted, with the salt
 * that stands beside them. Throws where the file is not YAML.
 */
export function stackSettings(project: Project, stack: string, estateFolder: string, read: ReadText): string {
    const { settings } = findSettings(project, stack, estateFolder, read);
    const config = isRecord(settings.config) ? settings.config : {};
    return stringify({ ...settings, config: { ...config, "egov:estate": relative(project.root, estateFolder) } });
}

/**
 * The settings of a stack: those of the project's `Pulumi.<stack>.yaml` where that file is for this estate (estates have stacks
 * of the same names, and ids of one cloud must not reach another), else those in the folder `stacks` of the estate, which may
 * have none. Throws where a file is not YAML.
 */
export function findSettings(project: Project, stack: string, estateFolder: string, read: ReadText): FoundSettings {
    const name = `Pulumi.${stack}.yaml`;
    const shared = readSettings(resolve(project.stackConfigFolder, name), read);
    if (shared.text !== undefined && isForEstate(shared.settings, project, estateFolder)) return shared;
    return readSettings(resolve(ownSettingsFolder(estateFolder), name), read);
}

/** Folder of an estate for settings of its stacks, where the project's files are another estate's. */
export const ownSettingsFolder = (estateFolder: string): string => resolve(estateFolder, "stacks");

function readSettings(file: string, read: ReadText): FoundSettings {
    const text = read(file);
    if (text === undefined) return { file, settings: {} };
    const parsed: unknown = parse(text);
    return { file, text, settings: isRecord(parsed) ? parsed : {} };
}

function isForEstate(settings: Readonly<Record<string, unknown>>, project: Project, estateFolder: string): boolean {
    const config = isRecord(settings.config) ? settings.config : {};
    const named = config["egov:estate"];
    return resolve(project.root, typeof named === "string" ? named : defaultEstate) === resolve(estateFolder);
}
