import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withCacheLock } from "../../toolchain/cache/lock";
import type { Command, Runner } from "../../toolchain/process";
import { fail } from "../failure";
import { allParts, type Part, type ProgressSink, type Variables } from "../types";
import { installedPackages, unpackedPackages } from "./package-lists";

export interface PackageOptions {
    readonly parts: readonly Part[];
    readonly cache: string;
    readonly env: Variables;
    readonly progress: ProgressSink;
    readonly run: Runner;
    readonly signal?: AbortSignal | undefined;
    /** Debian asks this program before it starts a service of a package. */
    readonly policyFile?: string;
}

const aptEnvironment = { DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8", APT_LISTCHANGES_FRONTEND: "none" };

/**
 * Installs the libraries that are missing and unpacks the rest into the cache. The second time nothing is downloaded and no
 * network asked.
 *
 * @returns the folder with the unpacked packages
 * @throws SandboxFailure `packagesFailed`
 */
export async function ensurePackages(options: PackageOptions): Promise<string> {
    const wanted = options.parts.flatMap((part) => installedPackages[part]);
    const installed = await installedVersions(wanted, options);
    const folder = folderFor(installed, options);
    if (wanted.every((name) => installed.has(name)) && existsSync(folder)) return folder;
    return withCacheLock(
        options.cache,
        () => options.progress({ phase: "packages" }),
        options.signal,
        async () => {
            const missing = wanted.filter((name) => !installed.has(name));
            if (missing.length > 0) await installPackages(missing, options);
            const versions = await installedVersions(wanted, options);
            const target = folderFor(versions, options);
            if (!existsSync(target)) await unpackPackages(target, missing.length > 0, options);
            return target;
        },
    );
}

/** Another version of the libraries means another folder: the files have to fit to them. */
function folderFor(versions: ReadonlyMap<string, string>, { cache, parts }: PackageOptions): string {
    const hash = createHash("sha256");
    for (const part of allParts.filter((each) => parts.includes(each) && unpackedPackages[each].length > 0)) {
        hash.update(JSON.stringify(unpackedPackages[part]));
        for (const name of installedPackages[part])
            if (name.startsWith("python3-") || name.startsWith("bind9")) hash.update(`${name}=${versions.get(name)}\n`);
    }
    return join(cache, "sandbox", `packages-${hash.digest("hex").slice(0, 12)}`);
}

async function installedVersions(names: readonly string[], options: PackageOptions): Promise<Map<string, string>> {
    // It ends with an error where it knows nothing of some; what it prints of the others counts all the same.
    const { output } = await options.run({
        file: "/usr/bin/dpkg-query",
        args: ["--show", "--showformat=${db:Status-Status} ${Package} ${Version}\n", ...names],
        env: { ...options.env, ...aptEnvironment },
    });
    const lines = output.split("\n").map((line) => line.split(" "));
    return new Map(
        lines.filter(([status]) => status === "installed").map(([, name = "", version = ""]) => [name, version]),
    );
}

async function installPackages(names: readonly string[], options: PackageOptions): Promise<void> {
    await apt(["update"], options);
    options.progress({ phase: "packages", total: names.length });
    await withoutServices(options.policyFile ?? "/usr/sbin/policy-rc.d", () =>
        apt(
            [
                "install",
                "--yes",
                "--no-install-recommends",
                "--option=Dpkg::Options::=--force-unsafe-io",
                "--option=Dpkg::Options::=--force-confold",
                ...names,
            ],
            options,
        ),
    );
}

/** Keeps packages from starting their services while they are installed; puts things back as they were. */
async function withoutServices(policyFile: string, work: () => Promise<void>): Promise<void> {
    const mine = !existsSync(policyFile);
    if (mine) {
        await writeFile(policyFile, "#!/bin/sh\nexit 101\n");
        await chmod(policyFile, 0o755);
    }
    try {
        await work();
    } finally {
        if (mine) await rm(policyFile, { force: true });
    }
}

async function unpackPackages(folder: string, updated: boolean, options: PackageOptions): Promise<void> {
    const names = options.parts.flatMap((part) => unpackedPackages[part]);
    const staging = `${folder}.partial-${randomBytes(4).toString("hex")}`;
    await mkdir(join(staging, "archives"), { recursive: true });
    try {
        if (!updated) await apt(["update"], options);
        options.progress({ phase: "download", total: names.length });
        await apt(["download", ...names], options, join(staging, "archives"));
        for (const archive of await readdir(join(staging, "archives"))) {
            options.progress({ phase: "unpack", subject: archive.replace(/_.*/, "") });
            await command(
                { file: "/usr/bin/dpkg-deb", args: ["--extract", join(staging, "archives", archive), staging] },
                options,
            );
        }
        await rm(join(staging, "archives"), { recursive: true });
        await rename(staging, folder);
    } finally {
        await rm(staging, { recursive: true, force: true });
    }
}

const apt = (args: readonly string[], options: PackageOptions, cwd?: string): Promise<void> =>
    command(
        {
            file: "/usr/bin/apt-get",
            // A busy lock of dpkg belongs to somebody else's installation, which ends.
            args: ["--quiet=2", "--option=DPkg::Lock::Timeout=300", "--option=APT::Sandbox::User=root", ...args],
            ...(cwd === undefined ? {} : { cwd }),
        },
        options,
    );

async function command(
    what: Pick<Command, "file" | "args" | "cwd">,
    { cache, env, run, signal }: PackageOptions,
): Promise<void> {
    await mkdir(join(cache, "logs"), { recursive: true });
    const log = join(cache, "logs", "sandbox-packages.log");
    const { code, output } = await run({
        ...what,
        env: { ...env, ...aptEnvironment },
        log,
        ...(signal === undefined ? {} : { signal }),
    });
    if (code === 0) return;
    const reason = output.split("\n").findLast((line) => /^E:|error/i.test(line)) ?? output.split("\n").at(-1) ?? "";
    fail("packagesFailed", { reason, log });
}
