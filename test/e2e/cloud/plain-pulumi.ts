import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { runPulumi } from "../../support/pulumi";
import { pulumiEnvironment } from "../../support/toolchain";
import { root, type RealCloud } from "../support/cloud/real-cloud";

const stack = "tenants-371100";

/** Facts of the cloud, as docs/decisions/0006 says that plain Pulumi gets them. */
export async function factsOf(cloud: RealCloud): Promise<{ facts: object; accounts: object }> {
    const outside = await cloud.outside();
    const roles = await outside.list("identity", "/roles", "roles");
    const users = await outside.list("identity", "/users", "users");
    const { clouds } = parse(readFileSync(cloud.variables["OS_CLIENT_CONFIG_FILE"] ?? "", "utf8")) as {
        clouds: Record<string, { auth: Record<string, string> }>;
    };
    const auth = clouds["egov-province"]?.auth ?? {};
    return {
        facts: {
            roleIds: Object.fromEntries(roles.map((role) => [role["name"], role["id"]])),
            deployerUserId: users.find((user) => user["name"] === auth["username"])?.["id"],
        },
        accounts: {
            "egov-province": {
                authUrl: auth["auth_url"],
                userName: auth["username"],
                userDomainName: auth["user_domain_name"],
                password: auth["password"],
            },
        },
    };
}

/** Whoever prefers stock Pulumi works on the same state. */
export function plainPulumiTests(cloud: () => RealCloud): void {
    test("plain pulumi up, with the facts in its configuration, finds the same stack and changes nothing", async () => {
        const { PULUMI_CONFIG_PASSPHRASE: _, ...toolchain } = await pulumiEnvironment(cloud().folder);
        const env = { ...toolchain, ...cloud().variables, PULUMI_BACKEND_URL: cloud().stateUrl };
        const file = join(cloud().folder, `Pulumi.${stack}.yaml`);
        writeFileSync(file, JSON.stringify({ config: { "egov:estate": relative(root, cloud().estate) } }));
        const { facts, accounts } = await factsOf(cloud());
        const set = ["config", "set", "-s", stack, "--config-file", file];
        for (const setting of [
            ["egov:facts", JSON.stringify(facts)],
            ["egov:imageMirror", cloud().variables["EGOV_IMAGE_MIRROR"] ?? ""],
            ["--secret", "egov:accounts", JSON.stringify(accounts)],
        ])
            expect(await runPulumi([...set, ...setting], root, env)).toMatchObject({ code: 0 });
        const up = ["up", "-s", stack, "--config-file", file, "--yes", "--skip-preview", "--suppress-outputs"];
        const { code, output } = await runPulumi(up, root, env);
        expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
        const changes = /Resources:\s*([\s\S]*?)\n\s*\n/.exec(output)?.[1]?.trim();
        expect(changes).toMatch(/^\d+ unchanged$/);
    });
}
