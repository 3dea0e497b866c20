import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { egov, json, root, shell, Workshop, egovCommand } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

describe("egov check", () => {
    it("counts the estate and finds nothing wrong with it", async () => {
        const outcome = await egov(["check", "--json", "--as-of", "2026-11-24", "--estate", workshop.estate()]);
        expect(outcome.stderr).toBe("");
        expect(outcome.code).toBe(0);
        const document = json(outcome);
        expect(document).toMatchObject({
            ok: true,
            asOf: "2026-11-24",
            divisions: { province: 1, city: 2, county: 2, functionalZone: 0 },
            platforms: 2,
            departments: 6,
            systems: 6,
            stacks: 10,
            findings: [],
        });
        const { total, byKind } = document["resources"] as { total: number; byKind: Record<string, number> };
        const counts = Object.values(byKind);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        // Two of each platform and of the recovery site.
        expect(byKind["openstack:compute/flavor:Flavor"]).toBe(6);
        expect(document["elapsedMs"]).toBeGreaterThan(10);
    });

    it("says the same of a large estate in two threads as in one", async () => {
        const together = json(await egov(["check", "--json"]));
        const { stacks } = json(await egov(["graph", "--json"])) as { stacks: readonly { name: string }[] };
        // A helper is for all stacks, where none is named.
        const alone = json(await egov(["check", "--json", ...stacks.map(({ name }) => name)]));
        expect({ ...together, elapsedMs: 0 }).toEqual({ ...alone, elapsedMs: 0 });
        expect(alone["stacks"]).toBe(stacks.length);
    });

    it("checks only the stacks that are named", async () => {
        const one = await egov(["check", "platform-370100", "--json", "--estate", workshop.estate()]);
        expect(json(one)).toMatchObject({ stacks: 1 });
        expect(
            (json(one)["resources"] as { byKind: Record<string, number> }).byKind["openstack:compute/flavor:Flavor"],
        ).toBe(2);
    });

    it("names the stack that was probably meant", async () => {
        const { code, stdout, stderr } = await egov(["check", "platform-370001", "--estate", workshop.estate()]);
        expect(code).toBe(2);
        expect(stdout).toBe("");
        expect(stderr).toMatch(/platform-370001.*platform-370000/s);
    });

    it("prints a summary for people, in both languages, without colours", async () => {
        const estate = workshop.estate();
        const en = await egov(["check", "--estate", estate]);
        const zh = await egov(["check", "--estate", estate, "--lang", "zh"]);
        expect(en.code).toBe(0);
        expect(en.stdout).toContain("1 province, 2 cities, 2 counties");
        expect(en.stdout).toMatch(/10 stacks checked in \d+\.\d\d s/);
        expect(zh.stdout).toContain("省级 1 个，市级 2 个，县级 2 个");
        expect(zh.stdout).not.toMatch(/stacks|Divisions|findings/i);
        expect(en.stdout + zh.stdout).not.toContain("\u001b");
    });

    it("reads the reference estate where none is named, from any folder", async () => {
        const document = json(await egov(["check", "--json"], { cwd: workshop.folder }));
        expect(document).toMatchObject({
            estate: { name: "shandong" },
            divisions: { province: 1, city: 16, county: 136 },
        });
        expect(document["systems"]).toBeGreaterThanOrEqual(300);
        expect(document["departments"]).toBeGreaterThanOrEqual(150);
    });

    it("ends with 1 when a pilot county's platform has outlived its approval", async () => {
        const only = ["--rule", "consolidation/county-owns-no-platform"];
        const outcome = await egov(["check", "--json", "--as-of", "2099-01-01", "--lang", "zh", ...only]);
        expect(outcome.code).toBe(1);
        const findings = json(outcome)["findings"] as Record<string, unknown>[];
        expect(findings.length).toBeGreaterThan(0);
        for (const finding of findings)
            expect(finding).toMatchObject({
                rule: "consolidation/county-owns-no-platform",
                result: "violation",
                severity: "high",
                enforcement: "mandatory",
                message: expect.stringContaining("试点平台") as string,
                location: {
                    file: expect.stringMatching(/^stacks\/estates\/shandong\/(city-|extranet|recovery)/) as string,
                },
            });
        const text = await egov(["check", "--as-of", "2099-01-01", ...only]);
        expect(text.code).toBe(1);
        expect(text.stdout).toMatch(/^stacks\/estates\/shandong\/city-\d+-\w+\.yaml:\d+:\d+: violation: /m);
    });
});

describe("egov validate", () => {
    it("says that an estate is valid", async () => {
        const estate = workshop.estate();
        expect((await egov(["validate", "--estate", estate])).stdout).toContain("is valid.");
        expect(json(await egov(["validate", "--json", "--estate", estate]))).toMatchObject({
            ok: true,
            problems: [],
            systems: 6,
        });
    });
});

describe("egov recovery", () => {
    it("shows in which order systems come up, as text and as JSON", async () => {
        const estate = workshop.estate();
        const document = json(await egov(["recovery", "--json", "--estate", estate])) as {
            sites: { site: string; fits: boolean; protects: unknown[]; steps: { system: string; fits: boolean }[] }[];
        };
        const [site] = document.sites;
        expect(site).toMatchObject({ site: "rizhao", fits: true });
        expect(site?.protects).toEqual([
            { division: "370000", distanceKm: 256 },
            { division: "370100", distanceKm: 256 },
        ]);
        expect(site?.steps.map(({ system }) => system)).toEqual([
            ...["sd-budget", "jinan-records", "sd-portal", "lixia-approvals", "rizhao-permits"],
        ]);
        const en = await egov(["recovery", "--estate", estate]);
        const zh = await egov(["recovery", "--lang", "zh", "--estate", estate]);
        expect([en.code, zh.code]).toEqual([0, 0]);
        expect(en.stdout).toContain("256 km away");
        expect(zh.stdout).toContain("相距 256 公里");
        for (const { system } of site?.steps ?? []) expect(en.stdout).toContain(system);
    });

    it("ends with exit code 1 where something that is more than backups finds no room, and names what is short", async () => {
        const estate = workshop.estate();
        const file = join(estate, "recovery.yaml");
        const text = readFileSync(file, "utf8");
        writeFileSync(file, text.replace("vcpus: 32, memoryGiB: 64", "vcpus: 32, memoryGiB: 3"));
        const outcome = await egov(["recovery", "--estate", estate]);
        expect(outcome.code).toBe(1);
        expect(outcome.stdout).toMatch(/jinan-records.*memoryGiB 1 short/);
        expect(outcome.stdout).not.toMatch(/sd-budget.*short/);
    });

    it("says what to write where an estate has no recovery site", async () => {
        const estate = workshop.estate();
        for (const file of ["recovery.yaml", "extranet.yaml"]) rmSync(join(estate, file));
        rmSync(join(estate, "drills"), { recursive: true });
        const { code, stderr } = await egov(["recovery", "--estate", estate]);
        expect(code).toBe(2);
        expect(stderr).toContain("recovery.yaml");
    });
});

describe("egov graph", () => {
    it("gives the same graph as text, JSON and Mermaid", async () => {
        const estate = workshop.estate();
        const graph = json(await egov(["graph", "--format", "json", "--estate", estate])) as {
            order: string[];
            edges: { from: string; to: string }[];
        };
        expect(graph.order).toHaveLength(10);
        for (const { from, to } of graph.edges) expect(graph.order.indexOf(to)).toBeLessThan(graph.order.indexOf(from));
        expect(graph.edges).toContainEqual(expect.objectContaining({ from: "tenants-371100", to: "platform-370000" }));
        const text = (await egov(["graph", "--estate", estate])).stdout;
        const mermaid = (await egov(["graph", "--format", "mermaid", "--estate", estate])).stdout;
        expect(mermaid).toMatch(/^flowchart/);
        for (const stack of graph.order) {
            expect(text).toContain(stack);
            expect(mermaid).toContain(stack);
        }
        expect(mermaid.match(/-->/g)).toHaveLength(graph.edges.length);
        expect((await egov(["graph", "--json", "--estate", estate])).stdout).toBe(
            JSON.stringify({ ok: true, ...graph }, null, 2) + "\n",
        );
    });
});

interface Synthesised {
    readonly stack: string;
    /** By short name, `<type>::<name>`. */
    readonly resources: Readonly<Record<string, { readonly cause: string }>>;
}

describe("egov synth", () => {
    it("shows each resource with the line that caused it", async () => {
        const estate = workshop.estate();
        const { stack, resources } = json(
            await egov(["synth", "tenants-370100", "--estate", estate], { cwd: workshop.folder }),
        ) as unknown as Synthesised;
        expect(stack).toBe("tenants-370100");
        for (const { cause } of Object.values(resources)) expect(cause).toMatch(/^tiny-\d+\/[\w.-]+\.yaml:\d+:\d+$/);
        const server = Object.keys(resources).find((name) => name.startsWith("openstack:compute/instance:Instance::"));
        expect(resources[server ?? ""]?.cause).toMatch(/city-370100-jinan\.yaml:(\d+):/);
    });

    it("says the same as YAML", async () => {
        const estate = workshop.estate();
        const [data, yaml] = await Promise.all([
            egov(["synth", "platform-370000", "--estate", estate]),
            egov(["synth", "platform-370000", "--format", "yaml", "--estate", estate]),
        ]);
        const { parse } = await import("yaml");
        expect({ ok: true, ...(parse(yaml.stdout) as object) }).toEqual(json(data));
    });

    it("is the same every time", async () => {
        const estate = workshop.estate();
        const args = ["synth", "tenants-370000", "--estate", estate];
        expect((await egov(args)).stdout).toBe((await egov(args)).stdout);
    });
});

describe("egov init", () => {
    it("starts an estate that validates and checks", async () => {
        const folder = join(workshop.folder, "zhejiang");
        const made = await egov(["init", "--province", "330000", folder, "--json"]);
        expect(made.stderr).toBe("");
        expect(made.code).toBe(0);
        expect((json(made)["files"] as string[]).sort()).toEqual(readdirSync(folder).sort());
        expect((await egov(["validate", "--estate", folder])).code).toBe(0);
        const checked = json(await egov(["check", "--json", "--estate", folder]));
        expect(checked).toMatchObject({ ok: true, divisions: { province: 1, city: 11 }, platforms: 1 });
    });

    it("has a sample system that checks once it is taken out of its comment", async () => {
        const folder = join(workshop.folder, "with-sample");
        await egov(["init", "--province", "330000", folder]);
        const file = join(folder, "province.yaml");
        const uncommented = readFileSync(file, "utf8")
            .replace("systems: []", "systems:")
            .replace(/^#(?= {2})/gm, "");
        writeFileSync(file, uncommented);
        const checked = json(await egov(["check", "--json", "--estate", folder]));
        expect(checked).toMatchObject({ ok: true, systems: 1 });
    });

    it("overwrites nothing", async () => {
        const estate = workshop.estate();
        const before = readdirSync(estate).map((name) => statSync(join(estate, name)).mtimeMs);
        const { code, stderr } = await egov(["init", "--province", "330000", estate]);
        expect(code).toBe(2);
        expect(stderr).toContain("not empty");
        expect(readdirSync(estate).map((name) => statSync(join(estate, name)).mtimeMs)).toEqual(before);
    });

    it("writes nothing for a code that is no province", async () => {
        const folder = join(workshop.folder, "nowhere");
        const { code, stderr } = await egov(["init", "--province", "990000", folder]);
        expect(code).toBe(2);
        expect(stderr).toContain("990000");
        expect(readdirSync(workshop.folder)).not.toContain("nowhere");
    });
});

describe("egov doctor", () => {
    it("looks without changing anything and says what to do", async () => {
        const cache = join(workshop.folder, "cache");
        mkdirSync(cache);
        const outcome = await egov(["doctor", "--offline", "--json"], {
            env: { XDG_CACHE_HOME: cache, PATH: "/nowhere" },
        });
        expect(outcome.code).toBe(1);
        expect(json(outcome)).toMatchObject({ ok: false, ready: false });
        expect((json(outcome)["nextSteps"] as string[]).length).toBeGreaterThan(0);
        expect(readdirSync(cache)).toEqual([]);
    });
});

describe("the process around it", () => {
    it.each(["synth tenants-370000", "check", "graph --format json", "--help"])(
        "a reader that goes away ends egov %s quietly",
        (command) => {
            const estate = workshop.estate();
            const { code, stderr } = shell(
                `set -o pipefail; ${egovCommand} ${command} --estate '${estate}' | head -c 1 >/dev/null`,
            );
            expect(stderr).toBe("");
            expect([0, 141]).toContain(code);
        },
    );

    it("needs no standard input, output or error", () => {
        const estate = workshop.estate();
        expect(shell(`${egovCommand} check --estate '${estate}' <&-`).code).toBe(0);
        expect(shell(`${egovCommand} check --estate '${estate}' >&- 2>&-`).code).toBe(0);
        expect(shell(`${egovCommand} chekc >&- 2>&-`).code).toBe(2);
    });

    it("works in folders with spaces, quotes and Chinese characters", async () => {
        const folder = join(workshop.folder, '电子 政务\'s "云"');
        mkdirSync(folder);
        const estate = workshop.estate(`电子 政务's "云"/山东 试点`);
        expect((await egov(["check", "--estate", "山东 试点"], { cwd: folder })).code).toBe(0);
        const { resources } = json(
            await egov(["synth", "platform-370000", "--estate", estate], { cwd: folder }),
        ) as unknown as Synthesised;
        expect(Object.values(resources)[0]?.cause).toMatch(/^山东 试点\/province\.yaml:\d+:\d+$/);
    });

    it("checks an estate in a folder that nobody may write", async () => {
        const estate = workshop.estate();
        for (const name of readdirSync(estate)) chmodSync(join(estate, name), 0o444);
        chmodSync(estate, 0o555);
        expect((await egov(["check", "--estate", estate], { cwd: estate })).code).toBe(0);
        chmodSync(estate, 0o755);
    });

    it("loads neither engine nor Automation API for a check", () => {
        const estate = workshop.estate();
        const probe = join(root, "test", "cli", "fixtures", "loaded-modules.cjs");
        const { stderr } = shell(
            `node --require '${probe}' '${join(root, "infra/bin/egov.js")}' check --estate '${estate}' >/dev/null`,
        );
        const loaded = JSON.parse(stderr) as string[];
        expect(loaded.length).toBeGreaterThan(0);
        expect(
            loaded.filter((file) =>
                /@pulumi\/pulumi\/|@grpc|google-protobuf|@kubernetes\/client-node|pinyin-pro|\/ajv\//.test(file),
            ),
        ).toEqual([]);
    });
});
