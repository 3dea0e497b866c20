import { X509Certificate } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadEstate } from "../../../../infra/estate/load";
import { diskReader } from "../../../../infra/estate/reader";
import { namesOf } from "../../../../infra/sandbox/access/names";
import { makeAuthority, makeCertificate } from "../../../../infra/sandbox/access/openssl";
import { environmentText, writeAccess } from "../../../../infra/sandbox/access/write";
import { readOrMakePasswords } from "../../../../infra/sandbox/bootstrap/passwords";
import { root, temporaryLayout } from "../support";

// Making keys takes its time on a busy machine.
jest.setTimeout(60_000);
const layout = temporaryLayout();
const loaded = loadEstate(join(root, "stacks", "estates", "tiny"), diskReader);
if (!loaded.ok) throw new Error("the tiny estate has errors");
const names = namesOf(loaded.value);

it("finds the names that an estate expects", () => {
    expect([...names.clouds]).toEqual([
        ["egov-province", "RegionOne"],
        ["egov-jinan", "RegionOne"],
        ["egov-recovery", "RegionOne"],
    ]);
    expect(names.contexts).toEqual(["egov-province", "egov-jinan", "egov-recovery"]);
    expect(names.images).toEqual(["kylin-server-v10.raw"]);
    expect(names.storageClasses).toEqual(["standard-encrypted", "national-encrypted", "standard"]);
    expect([...names.certificates.keys()]).toContain("sd-portal");
});

describe("access files", () => {
    beforeAll(async () => {
        await makeAuthority(join(layout.keys, "kubernetes-ca"), "test");
        writeFileSync(
            join(layout.keys, "kubernetes-tokens.csv"),
            'secret,egov-deployer,egov-deployer,"system:masters"\n',
        );
        await writeAccess(layout, ["core", "kubernetes"], names, await readOrMakePasswords(layout));
    });
    const file = (name: string): string => readFileSync(join(layout.access, name), "utf8");

    it("lead every cloud to the one Keystone, not as its first account", async () => {
        const { clouds } = parse(file("clouds.yaml"));
        expect(Object.keys(clouds)).toEqual(["egov-province", "egov-jinan", "egov-recovery"]);
        expect(clouds["egov-jinan"].auth).toMatchObject({
            auth_url: "http://127.0.0.1:5000/v3",
            username: "egov-deployer",
        });
        expect(clouds["egov-jinan"].auth.password).toBe((await readOrMakePasswords(layout)).deployer);
    });

    it("lead every context to the one cluster, whose certificate is checked", () => {
        const config = parse(file("kubeconfig"));
        expect(config.contexts.map(({ name }: { name: string }) => name)).toEqual([
            ...["egov-province", "egov-jinan", "egov-recovery"],
        ]);
        const { cluster } = config.clusters[0];
        const authority = Buffer.from(cluster["certificate-authority-data"], "base64").toString();
        expect(authority).toBe(readFileSync(join(layout.keys, "kubernetes-ca.crt"), "utf8"));
        expect(cluster).not.toHaveProperty("insecure-skip-tls-verify");
        expect(config.users[0].user).toEqual({ token: "secret" });
    });

    it("hold a certificate with its key for each system with https", () => {
        for (const system of names.certificates.keys()) {
            const certificate = new X509Certificate(file(`certificates/${system}.crt`));
            const { createPrivateKey } = jest.requireActual<typeof import("node:crypto")>("node:crypto");
            expect(certificate.checkPrivateKey(createPrivateKey(file(`certificates/${system}.key`)))).toBe(true);
        }
    });

    it("hold an image for each source", () => {
        expect(statSync(join(layout.access, "images", "kylin-server-v10.raw")).size).toBe(256 * 1024);
    });

    it("can be read by their owner only, where they hold secrets", () => {
        for (const name of ["clouds.yaml", "kubeconfig", "passphrase", "sandbox.env"])
            expect([name, statSync(join(layout.access, name)).mode & 0o077]).toEqual([name, 0]);
    });

    it("keep the passphrase, which encrypts the state of deployments", async () => {
        const before = file("passphrase");
        await writeAccess(layout, ["core", "kubernetes"], names, await readOrMakePasswords(layout));
        expect(file("passphrase")).toBe(before);
        expect(before).toMatch(/^[0-9a-f]{48}\n$/);
    });

    it("name no kubeconfig without Kubernetes", async () => {
        const files = await writeAccess(layout, ["core"], names, await readOrMakePasswords(layout));
        expect(file("sandbox.env")).not.toContain("KUBECONFIG");
        expect(files.kubeconfig).toBeUndefined();
    });
});

it("quotes paths for the shell", () => {
    const folder = "/a b/it's";
    const files = {
        clouds: `${folder}/c`,
        passphrase: `${folder}/p`,
        certificates: `${folder}/k`,
        images: `${folder}/i`,
        environment: "",
    };
    expect(environmentText(files)).toContain(`export OS_CLIENT_CONFIG_FILE='/a b/it'\\''s/c'\n`);
    expect(environmentText(files)).toContain("EGOV_IMAGE_MIRROR='file:///a%20b/it");
});

it("makes certificates that their authority vouches for", async () => {
    const authority = join(layout.keys, "test-ca");
    await makeAuthority(authority, "test-ca");
    await makeCertificate(join(layout.keys, "server"), "server", ["localhost"], ["127.0.0.1"], authority);
    const [certificate, issuer] = ["server.crt", "test-ca.crt"].map(
        (name) => new X509Certificate(readFileSync(join(layout.keys, name))),
    );
    expect(certificate?.checkIssued(issuer as X509Certificate)).toBe(true);
    expect(certificate?.checkHost("localhost")).toBe("localhost");
    expect(certificate?.checkIP("127.0.0.1")).toBe("127.0.0.1");
});

it("encrypts an authority's key where a passphrase is given", async () => {
    await makeAuthority(join(layout.keys, "locked"), "locked", "a passphrase");
    expect(readFileSync(join(layout.keys, "locked.key"), "utf8")).toContain("ENCRYPTED PRIVATE KEY");
});
