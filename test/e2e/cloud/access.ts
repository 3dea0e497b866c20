import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RealCloud } from "../support/cloud/real-cloud";
import { cloudInventory, namesOf } from "../support/outside/openstack";

/** Changes a text and writes it to a file of its own; each replacement has to be there. */
function altered(
    cloud: RealCloud,
    variable: string,
    ...replacements: (readonly [RegExp, string])[]
): Record<string, string> {
    let text = readFileSync(cloud.variables[variable] ?? "", "utf8");
    for (const [before, after] of replacements) {
        if (!before.test(text)) throw new Error(`${variable} has no ${before}`);
        text = text.replaceAll(new RegExp(before.source, "g"), after);
    }
    const path = join(cloud.folder, `${variable}-${Math.random().toString(36).slice(2)}.yaml`);
    writeFileSync(path, text, { mode: 0o600 });
    return { [variable]: path };
}

const clouds = "OS_CLIENT_CONFIG_FILE";

/** Wrong access is said before anything is made, what to do included. */
export function accessTests(cloud: () => RealCloud): void {
    test.each<[string, () => Record<string, string>, readonly string[]]>([
        [
            "a wrong password",
            () => altered(cloud(), clouds, [/password: [0-9a-f]+/, "password: not-the-password"]),
            ["egov-province", "egov-deployer", "clouds.yaml"],
        ],
        [
            "a wrong address",
            () => altered(cloud(), clouds, [/127\.0\.0\.1:5000/, "127.0.0.1:9"]),
            ["http://127.0.0.1:9/v3", "auth_url"],
        ],
        [
            "an address that is no Keystone",
            () => altered(cloud(), clouds, [/127\.0\.0\.1:5000\/v3/, "127.0.0.1:9292/v3"]),
            ["9292", "Keystone"],
        ],
        [
            "a cloud that clouds.yaml does not have",
            () => altered(cloud(), clouds, [/egov-jinan:/, "egov-elsewhere:"]),
            ["egov-jinan"],
        ],
        [
            "a context that the kubeconfig does not have",
            () => altered(cloud(), "KUBECONFIG", [/name: "?egov-jinan"?/, "name: somewhere"]),
            ["egov-jinan", "KUBECONFIG"],
        ],
        [
            "a cluster whose certificate is unknown",
            () => altered(cloud(), "KUBECONFIG", [/certificate-authority(?:-data)?: .*/, "tls-server-name: localhost"]),
            ["egov-province"],
        ],
        ["systems without certificates", () => ({ EGOV_CERTIFICATES: "" }), ["sd-budget", "EGOV_CERTIFICATES"]],
        [
            "a mirror without images",
            () => ({ EGOV_IMAGE_MIRROR: "file:///nowhere/" }),
            ["/nowhere/kylin-server-v10.raw"],
        ],
    ])("%s ends up with exit 3, a text that says what to do, and nothing made", async (_, variables, words) => {
        const before = namesOf(await cloudInventory(await cloud().outside()));
        const { code, stdout, stderr } = await cloud().egov(["up", "--yes"], variables());
        for (const word of words) expect(stdout + stderr).toContain(word);
        expect(stdout + stderr).not.toContain("not-the-password");
        expect(code).toBe(3);
        expect(namesOf(await cloudInventory(await cloud().outside()))).toEqual(before);
    });

    test("an account without rights, and a service that the catalogue lacks", async () => {
        const outside = await cloud().outside();
        const user = (await outside.call("identity", "/users", "POST", {
            user: { name: "only-reads", password: "reads-only" },
        })) as { user: { id: string } };
        const roles = await outside.list("identity", "/roles", "roles");
        const reader = String(roles.find((role) => role["name"] === "reader")?.["id"]);
        const path = `/projects/${outside.projectId}/users/${user.user.id}/roles/${reader}`;
        await outside.call("identity", path, "PUT");
        const account = altered(
            cloud(),
            clouds,
            [/username: egov-deployer/, "username: only-reads"],
            [/password: [0-9a-f]+/, "password: reads-only"],
        );
        const refused = await cloud().egov(["up", "--yes"], account);
        expect(refused.code).toBe(3);
        expect(refused.stdout).toMatch(/only-reads.*reader.*admin/);
        await outside.call("identity", `/users/${user.user.id}`, "DELETE");

        const services = await outside.list("identity", "/services", "services");
        const barbican = services.find((service) => service["type"] === "key-manager");
        const switched = (enabled: boolean): Promise<unknown> =>
            outside.call("identity", `/services/${String(barbican?.["id"])}`, "PATCH", { service: { enabled } });
        await switched(false);
        try {
            const lacking = await cloud().egov(["up", "--yes"]);
            expect(lacking.code).toBe(3);
            expect(lacking.stdout).toContain("key-manager");
        } finally {
            await switched(true);
        }
    });
}
