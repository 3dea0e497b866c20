import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import type { Passwords } from "../bootstrap/passwords";
import type { Layout } from "../layout";
import { deployer, deployerProject, keystoneUrl } from "../names";
import type { Part } from "../types";
import { kubeconfigText } from "./kubeconfig";
import type { EstateNames } from "./names";
import { makeCertificate } from "./openssl";

/** Enough to look like an image, little enough to copy without a thought. */
const imageBytes = 256 * 1024;

/** What a person or a test needs to use the sandbox; all paths absolute. */
export interface AccessFiles {
    readonly clouds: string;
    readonly kubeconfig?: string;
    readonly passphrase: string;
    readonly certificates: string;
    readonly images: string;
    /** Shell lines that set the variables which lead to all of these. */
    readonly environment: string;
}

export function accessFiles({ access }: Layout, parts: readonly Part[]): AccessFiles {
    return {
        clouds: join(access, "clouds.yaml"),
        ...(parts.includes("kubernetes") ? { kubeconfig: join(access, "kubeconfig") } : {}),
        passphrase: join(access, "passphrase"),
        certificates: join(access, "certificates"),
        images: join(access, "images"),
        environment: join(access, "sandbox.env"),
    };
}

/** Writes them for the names of an estate. Certificates, images and passphrase that are there already stay. */
export async function writeAccess(
    layout: Layout,
    parts: readonly Part[],
    names: EstateNames,
    passwords: Passwords,
): Promise<AccessFiles> {
    const files = accessFiles(layout, parts);
    await mkdir(files.certificates, { recursive: true, mode: 0o700 });
    await mkdir(files.images, { recursive: true, mode: 0o700 });
    await writePrivate(files.clouds, cloudsText(names.clouds, passwords.deployer));
    if (files.kubeconfig !== undefined)
        await writePrivate(files.kubeconfig, kubeconfigText(layout, deployer, names.contexts));
    if (!existsSync(files.passphrase)) await writePrivate(files.passphrase, `${randomBytes(24).toString("hex")}\n`);
    for (const [system, hosts] of names.certificates) {
        const path = join(files.certificates, system);
        if (!existsSync(`${path}.crt`)) await makeCertificate(path, system, hosts.length > 0 ? hosts : [system], []);
    }
    for (const image of names.images) {
        const path = join(files.images, image);
        if (existsSync(path)) continue;
        await writeFile(path, "");
        await truncate(path, imageBytes);
    }
    await writePrivate(files.environment, environmentText(files));
    return files;
}

/** Every cloud of the estate is this one Keystone. */
export function cloudsText(clouds: ReadonlyMap<string, string>, password: string): string {
    const entry = (region: string): Record<string, unknown> => ({
        auth_type: "password",
        auth: {
            auth_url: keystoneUrl,
            username: deployer,
            password,
            user_domain_name: "Default",
            project_name: deployerProject,
            project_domain_name: "Default",
        },
        region_name: region,
        identity_api_version: 3,
        interface: "public",
    });
    return stringify({ clouds: Object.fromEntries([...clouds].map(([name, region]) => [name, entry(region)])) });
}

/** Variables that lead to the files. */
export function accessVariables(files: AccessFiles): Record<string, string> {
    return {
        OS_CLIENT_CONFIG_FILE: files.clouds,
        ...(files.kubeconfig === undefined ? {} : { KUBECONFIG: files.kubeconfig }),
        PULUMI_CONFIG_PASSPHRASE_FILE: files.passphrase,
        EGOV_CERTIFICATES: files.certificates,
        EGOV_IMAGE_MIRROR: `${pathToFileURL(files.images).href}/`,
    };
}

export const environmentText = (files: AccessFiles): string =>
    Object.entries(accessVariables(files))
        .map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'\n`)
        .join("");

async function writePrivate(path: string, text: string): Promise<void> {
    await writeFile(`${path}.new`, text, { mode: 0o600 });
    await rename(`${path}.new`, path);
}
