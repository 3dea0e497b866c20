import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { egov } from "../../cli/egov";
import { runPulumi } from "../../support/pulumi";
import { pulumiEnvironment } from "../../support/toolchain";
import { root, type RealCloud } from "../support/cloud/real-cloud";
import type { OutsideCloud } from "../support/outside/api";

const stack = "tenants-371100";
const rule = "classified-protection/ingress-is-bounded";
const byHand = "opened-by-hand";
const type = "openstack:networking/secGroupRule:SecGroupRule";

interface Audit {
    readonly findings: readonly {
        readonly rule: string;
        readonly result: string;
        readonly urn: string;
        readonly location: { readonly file: string; readonly line: number };
    }[];
}

/** What `egov audit` says of resources (the estate is tested elsewhere); fails where it can't read. */
async function audit(args: readonly string[]): Promise<Audit & { code: number | null }> {
    const { code, stdout, stderr } = await egov(["audit", ...args, "--json"]);
    if (code !== 0 && code !== 1) throw new Error(`egov audit ended with ${code}:\n${stdout}\n${stderr}`);
    const { findings } = JSON.parse(stdout) as Audit;
    return { findings: findings.filter(({ urn }) => !urn.startsWith("estate:")), code };
}

/** Opens a port to everybody in a security group of the stack; gives the id of the rule. */
async function openByHand(outside: OutsideCloud): Promise<string> {
    const groups = await outside.list("network", "/v2.0/security-groups", "security_groups");
    const group = groups.find(({ name }) => name === "rizhao-permits-web");
    const made = await outside.call("network", "/v2.0/security-group-rules", "POST", {
        security_group_rule: {
            security_group_id: group?.["id"],
            direction: "ingress",
            ethertype: "IPv4",
            protocol: "tcp",
            port_range_min: 9443,
            port_range_max: 9443,
            remote_ip_prefix: "0.0.0.0/0",
        },
    });
    return (made as { security_group_rule: { id: string } }).security_group_rule.id;
}

/** What runs keeps the rules, and what somebody made past them is found where it was made. */
export function auditTests(cloud: () => RealCloud): void {
    let env: Record<string, string>;
    let exported: string;
    let ruleId: string;
    const settings = (): string[] => ["-s", stack, "--config-file", join(cloud().folder, `Pulumi.${stack}.yaml`)];
    const auditStack = () => audit(["--stack", stack, "--estate", cloud().estate, "--state", cloud().stateUrl]);
    const exportState = async (): Promise<string> => {
        expect(await cloud().egov(["state", "export", stack, exported])).toMatchObject({ code: 0 });
        return readFileSync(exported, "utf8");
    };

    beforeAll(async () => {
        const { PULUMI_CONFIG_PASSPHRASE: _, ...toolchain } = await pulumiEnvironment(cloud().folder);
        env = { ...toolchain, ...cloud().variables, PULUMI_BACKEND_URL: cloud().stateUrl };
        exported = join(cloud().folder, `${stack}.state.json`);
        writeFileSync(
            join(cloud().folder, `Pulumi.${stack}.yaml`),
            JSON.stringify({ config: { "egov:estate": relative(root, cloud().estate) } }),
        );
    });

    test("nothing is found of what up made", async () => {
        expect(await auditStack()).toMatchObject({ code: 0, findings: [] });
        // Nor does the state tell of the machine that it was made on. The stack itself was made by plain Pulumi before the program ran.
        const state = await exportState();
        expect(state).not.toMatch(/\.build|project:\/\/\/\.\./);
        expect(state.split('"stackTrace"').length - 1).toBeLessThanOrEqual(1);
    });

    test("a rule that was made by hand and imported is found, in the state that runs and in an export", async () => {
        const outside = await cloud().outside();
        ruleId = await openByHand(outside);
        const { deployment } = JSON.parse(await exportState()) as {
            deployment: { resources: { urn: string; type: string }[] };
        };
        const provider = deployment.resources.find((one) => one.type === "pulumi:providers:openstack");
        const how = ["--protect=false", "--generate-code=false", "--skip-preview", "--yes", "--suppress-outputs"];
        const given = ["import", type, byHand, ruleId, "--provider", `own=${provider?.urn}`];
        const imported = await runPulumi([...given, ...settings(), ...how], root, env);
        expect({ ...imported, output: imported.code === 0 ? "" : imported.output }).toEqual({ code: 0, output: "" });

        const running = await auditStack();
        expect(running.code).toBe(1);
        const urn = expect.stringMatching(new RegExp(`::${type}::${byHand}$`)) as string;
        expect(running.findings).toContainEqual(expect.objectContaining({ rule, result: "violation", urn }));
        expect(running.findings.filter((finding) => !finding.urn.endsWith(`::${byHand}`))).toEqual([]);

        const lines = (await exportState()).split("\n");
        const file = await audit(["--state", exported, "--rule", rule]);
        const line = lines.findIndex((text) => text.includes(`::${type}::${byHand}"`)) + 1;
        expect(file.findings).toMatchObject([{ result: "violation", urn, location: { line } }]);
    });

    test("what was taken away by hand, and refreshed out of the state, is found no more", async () => {
        const outside = await cloud().outside();
        await outside.call("network", `/v2.0/security-group-rules/${ruleId}`, "DELETE");
        expect(await cloud().egov(["refresh", stack, "--yes"])).toMatchObject({ code: 0 });
        expect(await auditStack()).toMatchObject({ code: 0, findings: [] });
    });
}
