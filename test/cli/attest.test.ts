import { appendFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { egov, json, Workshop } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

const write = (target: string, estate: string) =>
    egov(["attest", target, "--estate", estate, "--as-of", "2026-11-24", "--json"], { cwd: workshop.folder });
const verify = async (target: string, ...more: string[]) =>
    egov(["attest", "verify", target, "--json", ...more], { cwd: workshop.folder });

it.each(["bundle", "bundle.tar.gz"])("%s is whole, verifies, and is the same each time", async (name) => {
    const [one, two] = [await write(name, workshop.estate()), await write(`again-${name}`, workshop.estate())];
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(json(one)["seal"]).toBe(json(two)["seal"]);
    if (name.endsWith(".gz")) {
        const [a, b] = [name, `again-${name}`].map((file) => readFileSync(join(workshop.folder, file)));
        expect(a?.equals(b!)).toBe(true);
    } else
        expect(readdirSync(join(workshop.folder, name)).sort()).toEqual(
            ["SHA256SUMS", "attestation.json", "clauses.md", "report.json", "report.sarif"].sort(),
        );
    const outcome = await verify(name, "--seal", String(json(one)["seal"]));
    expect(outcome.code).toBe(0);
    expect(json(outcome)).toMatchObject({ ok: true, sealed: true, differences: [] });
    const other = await verify(name, "--seal", "0".repeat(64));
    expect(other.code).toBe(1);
});

it("says what differs", async () => {
    await write("spoilt", workshop.estate());
    const folder = join(workshop.folder, "spoilt");
    appendFileSync(join(folder, "report.json"), " ");
    rmSync(join(folder, "clauses.md"));
    writeFileSync(join(folder, "more.txt"), "x");
    const outcome = await verify("spoilt");
    expect(outcome.code).toBe(1);
    expect(json(outcome)["differences"]).toEqual([
        { file: "clauses.md", kind: "missing" },
        { file: "more.txt", kind: "added" },
        { file: "report.json", kind: "changed" },
    ]);
});

it("another estate gives another seal; a folder in use and what is no bundle are refused", async () => {
    const estate = workshop.estate();
    const before = json(await write("first", estate))["seal"];
    appendFileSync(join(estate, "estate.yaml"), "# changed\n");
    expect(json(await write("second", estate))["seal"]).not.toBe(before);
    expect((await write("first", estate)).code).toBe(2);
    expect((await verify("nothing")).code).toBe(2);
    expect((await verify("first/report.json")).code).toBe(2);
});
