import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { isRecord } from "./is-record";
import type { ReadText } from "./project";

type Variables = Readonly<Record<string, string | undefined>>;

/** An address where nothing answers: a preview of OpenStack resources never connects. */
const nowhere = {
    auth: {
        auth_url: "http://127.0.0.1:9/v3",
        username: "preview",
        password: "preview",
        project_name: "preview",
        user_domain_name: "Default",
        project_domain_name: "Default",
    },
};

export interface CloudsFile {
    /** Text of a clouds.yaml that has all clouds; undefined where the user's own file has them. */
    readonly text?: string;
    /** The user's file, absolute; undefined where there is none. */
    readonly path?: string;
    /** Where it was looked for, absolute. */
    readonly searched: readonly string[];
    /** Clouds without credentials, for which an entry was made up. */
    readonly placeholders: readonly string[];
}

/**
 * The plug-in refuses a cloud that no clouds.yaml has, even in a preview that never connects to it. So previews get
 * entries for the clouds that the user has no credentials for. Throws where the user's file is not YAML.
 *
 * @param folders searched for a clouds.yaml, as OpenStack's clients do with the working folder
 */
export function cloudsForPreview(
    clouds: readonly string[],
    env: Variables,
    folders: readonly string[],
    read: ReadText,
): CloudsFile {
    const home = env.HOME === undefined ? [] : [join(env.HOME, ".config", "openstack")];
    const named = env.OS_CLIENT_CONFIG_FILE;
    const candidates =
        named === undefined || named === ""
            ? [...folders, ...home, "/etc/openstack"].map((folder) => join(folder, "clouds.yaml"))
            : [resolve(named)];
    const searched = [...new Set(candidates)];
    const path = searched.find((candidate) => read(candidate) !== undefined);
    const parsed: unknown = path === undefined ? undefined : parse(read(path) ?? "");
    const settings = isRecord(parsed) ? parsed : {};
    const known = isRecord(settings.clouds) ? settings.clouds : {};
    const placeholders = clouds.filter((cloud) => !Object.hasOwn(known, cloud));
    const found = { placeholders, searched, ...(path === undefined ? {} : { path }) };
    if (placeholders.length === 0) return found;
    const made = Object.fromEntries(placeholders.map((cloud) => [cloud, nowhere]));
    const text = stringify({ ...settings, clouds: { ...known, ...made } }, { aliasDuplicateObjects: false });
    return { text, ...found };
}
