import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages } from "../../../../infra/sandbox/install/packages";
import { installedPackages, unpackedPackages } from "../../../../infra/sandbox/install/package-lists";
import type { Command, Runner } from "../../../../infra/toolchain/process";
import { temporaryLayout } from "../support";

const layout = temporaryLayout();
const policyFile = join(layout.data, "policy-rc.d");

/** Debian's tools: they know what is installed, and note what they are asked. */
function debian(installed: Map<string, string>, failing?: string): { run: Runner; asked: string[] } {
    const asked: string[] = [];
    const run = async ({ file, args, cwd }: Command): Promise<{ code: number; output: string }> => {
        if (file.endsWith("dpkg-query")) {
            const lines = args.slice(2).map((name) => {
                const version = installed.get(name);
                return version === undefined
                    ? `dpkg-query: no packages found matching ${name}`
                    : `installed ${name} ${version}`;
            });
            return { code: 1, output: lines.join("\n") };
        }
        const words = args.filter((each) => !each.startsWith("--"));
        asked.push(`${words[0]} ${existsSync(policyFile) ? "without services" : ""}`.trim());
        if (words[0] === failing) return { code: 100, output: "Reading lists\nE: Unable to locate package nova" };
        if (words[0] === "install") for (const name of words.slice(1)) installed.set(name, "1");
        if (words[0] === "download" && cwd !== undefined)
            for (const name of words.slice(1)) writeFileSync(join(cwd, `${name}_1_all.deb`), "");
        if (file.endsWith("dpkg-deb")) mkdirSync(join(args[2] ?? "", "usr"), { recursive: true });
        return { code: 0, output: "" };
    };
    return { run, asked };
}

const options = (run: Runner, cache: string): Parameters<typeof ensurePackages>[0] => ({
    parts: ["core"],
    cache: join(layout.cache, cache),
    env: {},
    progress: () => undefined,
    run,
    policyFile,
});
const everything = (version: string): Map<string, string> =>
    new Map(installedPackages.core.map((name) => [name, version]));

it("installs what is missing without starting services, unpacks the rest, and then asks for nothing more", async () => {
    const installed = everything("1");
    installed.delete("python3-nova");
    const { run, asked } = debian(installed);
    const folder = await ensurePackages(options(run, "first"));
    expect(asked.slice(0, 3)).toEqual(["update", "install without services", "download"]);
    expect(asked).toHaveLength(3 + unpackedPackages.core.length);
    expect(existsSync(join(folder, "usr"))).toBe(true);
    expect(existsSync(policyFile)).toBe(false);
    asked.length = 0;
    expect(await ensurePackages(options(run, "first"))).toBe(folder);
    expect(asked).toEqual([]);
});

it("leaves a policy of the machine's owner as it is", async () => {
    writeFileSync(policyFile, "mine");
    const { run } = debian(new Map());
    await ensurePackages(options(run, "policy"));
    expect(readFileSync(policyFile, "utf8")).toBe("mine");
});

it("unpacks anew when the libraries have another version", async () => {
    const first = await ensurePackages(options(debian(everything("1")).run, "versions"));
    const second = await ensurePackages(options(debian(everything("2")).run, "versions"));
    expect(second).not.toBe(first);
});

it("says why packages can't be had, and leaves nothing half done", async () => {
    const { run } = debian(everything("1"), "download");
    await expect(ensurePackages(options(run, "failing"))).rejects.toMatchObject({
        problem: { code: "packagesFailed", params: { reason: "E: Unable to locate package nova" } },
    });
    const { readdirSync } = await import("node:fs");
    expect(readdirSync(join(layout.cache, "failing", "sandbox"))).toEqual([]);
});
