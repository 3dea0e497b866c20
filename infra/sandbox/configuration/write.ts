import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Passwords } from "../bootstrap/passwords";
import type { Layout } from "../layout";
import type { Part } from "../types";
import { packageFiles, type PackageFile } from "./package-files";
import { renderTemplate } from "./render";
import { templateValues } from "./values";

/** Folders of templates that belong to a part other than the core. */
const partOf: Readonly<Record<string, Part>> = {
    swift: "swift",
    designate: "designate",
    magnum: "magnum",
    kubernetes: "kubernetes",
};
/** Services that look for their configuration in `~/.<name>` only. */
const homeFolders = ["barbican", "octavia", "magnum"];

/** Renders the templates of the parts to `etc/` and lays out what else the services look for. Changes no state. */
export async function writeConfiguration(
    layout: Layout,
    parts: readonly Part[],
    packages: string,
    passwords: Passwords,
): Promise<void> {
    const folders = readdirSync(layout.configuration, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== "shared")
        .map(({ name }) => name)
        .filter((name) => parts.includes(partOf[name] ?? "core"));
    const shared = (name: string): string | undefined =>
        readOptional(join(layout.configuration, "shared", `${name}.conf`));
    await rm(layout.etc, { recursive: true, force: true });
    for (const folder of folders) {
        const values = templateValues(layout, packages, passwords, folder);
        for (const file of readdirSync(join(layout.configuration, folder))) {
            const template = readFileSync(join(layout.configuration, folder, file), "utf8");
            const text = renderTemplate(`${folder}/${file}`, template, values, shared);
            await writePrivate(join(layout.etc, folder, file), text);
        }
    }
    for (const part of parts)
        for (const file of packageFiles[part] as readonly PackageFile[]) {
            const text = readFileSync(join(packages, file.from), "utf8");
            await writePrivate(join(layout.etc, file.to), file.change?.(text) ?? text);
        }
    await linkHomeFolders(layout);
    await writePlugins(layout);
}

async function linkHomeFolders(layout: Layout): Promise<void> {
    for (const name of homeFolders) {
        const link = join(layout.home, `.${name}`);
        await rm(link, { recursive: true, force: true });
        await symlink(join(layout.etc, name), link);
    }
}

/** Copies the plug-in drivers and writes the description by which OpenStack finds them; Python's caches stay out of the checkout. */
async function writePlugins(layout: Layout): Promise<void> {
    const description = join(layout.pythonPath, "egov_sandbox-1.0.dist-info");
    await mkdir(description, { recursive: true });
    await cp(join(layout.python, "egov_sandbox"), join(layout.pythonPath, "egov_sandbox"), {
        recursive: true,
        preserveTimestamps: true,
    });
    await writeFile(join(description, "METADATA"), "Metadata-Version: 2.1\nName: egov-sandbox\nVersion: 1.0\n");
    await cp(join(layout.python, "entry_points.txt"), join(description, "entry_points.txt"), {
        preserveTimestamps: true,
    });
}

/** Templates hold passwords, so nobody else may read what is made of them. */
async function writePrivate(path: string, text: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, text, { mode: 0o600 });
}

const readOptional = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
