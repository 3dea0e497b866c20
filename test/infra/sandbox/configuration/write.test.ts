import { mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readOrMakePasswords } from "../../../../infra/sandbox/bootstrap/passwords";
import { packageFiles, type PackageFile } from "../../../../infra/sandbox/configuration/package-files";
import { writeConfiguration } from "../../../../infra/sandbox/configuration/write";
import { allParts } from "../../../../infra/sandbox/types";
import { root, temporaryLayout } from "../support";

const layout = temporaryLayout();
const packages = join(layout.data, "packages");

beforeAll(() => {
    for (const { from } of Object.values(packageFiles).flat() as PackageFile[]) {
        mkdirSync(dirname(join(packages, from)), { recursive: true });
        writeFileSync(join(packages, from), "[composite:main]\n/v1: barbican-api\n");
    }
});

const rendered = (): Map<string, string> =>
    new Map(
        readdirSync(layout.etc, { recursive: true, encoding: "utf8" })
            .filter((name) => statSync(join(layout.etc, name)).isFile())
            .map((name) => [name, readFileSync(join(layout.etc, name), "utf8")]),
    );

describe("all parts", () => {
    beforeAll(async () => writeConfiguration(layout, allParts, packages, await readOrMakePasswords(layout)));

    it("renders every template of the checkout, with nothing left to put in", () => {
        const folder = join(root, "infra", "sandbox", "configuration");
        const templates = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
            (name) => name.includes("/") && !name.startsWith("shared/"),
        );
        const files = rendered();
        expect(templates.length).toBeGreaterThan(15);
        expect([...files.keys()]).toEqual(expect.arrayContaining(templates));
        for (const [name, text] of files) expect([name, text.match(/\{\{.*/g)]).toEqual([name, null]);
    });

    it("names no address but loopback", () => {
        for (const [name, text] of rendered())
            expect([name, text.match(/0\.0\.0\.0|\[::\]|= *::|\*:\d+/g)]).toEqual([name, null]);
    });

    it("gives each service its own account", () => {
        const files = rendered();
        expect(files.get("nova/nova.conf")).toContain("username = nova\n");
        expect(files.get("cinder/cinder.conf")).not.toContain("username = nova\n");
    });

    it("closes Barbican, which Debian leaves open", () => {
        expect(rendered().get("barbican/barbican-api-paste.ini")).toContain("/v1: barbican-api-keystone");
    });

    it("lets nobody else read what holds passwords", () => {
        for (const name of rendered().keys()) expect(statSync(join(layout.etc, name)).mode & 0o077).toBe(0);
        expect(statSync(join(layout.keys, "passwords.json")).mode & 0o077).toBe(0);
    });

    it("links what services look for in their home, and describes the plug-ins", () => {
        expect(readlinkSync(join(layout.home, ".octavia"))).toBe(join(layout.etc, "octavia"));
        const entryPoints = readFileSync(
            join(layout.pythonPath, "egov_sandbox-1.0.dist-info", "entry_points.txt"),
            "utf8",
        );
        for (const [, module = ""] of entryPoints.matchAll(/= egov_sandbox\.(\w+):/g))
            expect(readdirSync(join(layout.pythonPath, "egov_sandbox"))).toContain(`${module}.py`);
    });
});

it("writes nothing for a part that is left out, and removes what an earlier start wrote for it", async () => {
    await writeConfiguration(layout, ["core"], packages, await readOrMakePasswords(layout));
    const folders = new Set([...rendered().keys()].map((name) => name.split("/")[0]));
    expect(folders).toContain("nova");
    for (const part of ["swift", "designate", "magnum", "kubernetes"]) expect(folders).not.toContain(part);
});

it("makes passwords once", async () => {
    expect(await readOrMakePasswords(layout)).toEqual(await readOrMakePasswords(layout));
});
