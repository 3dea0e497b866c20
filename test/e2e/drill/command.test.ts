import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drillsFolder } from "../../../infra/drill/files/folder";
import { egov, json, root, shell, Workshop, type Outcome } from "../../cli/egov";
import { testToolchain, toolchainTimeoutMs } from "../../support/toolchain";
import { unreachableClouds } from "../support/unreachable-clouds";

// What `egov drill` does before it comes to a cloud, and when none answers, as a person sees it.

const workshop = new Workshop();
const estate = workshop.estate();
const state = join(workshop.folder, "state");
const drills = drillsFolder(root, "tiny", pathToFileURL(state).href);
afterAll(() => {
    workshop.clear();
    rmSync(drills, { recursive: true, force: true });
});
beforeAll(async () => {
    await testToolchain();
}, toolchainTimeoutMs);

// Home is lost, and with it its credentials.
const access = unreachableClouds(workshop.folder, ["egov-recovery"]);
const ready = { ...access, PULUMI_CONFIG_PASSPHRASE: "a long phrase" };

const options = ["--estate", estate, "--state", state];
const drill = (args: readonly string[], env: Readonly<Record<string, string>> = ready): Promise<Outcome> =>
    egov(["drill", ...args, ...options], { env });
const sure = ["--yes", "--confirm-writes-stopped"];

it("without a passphrase is bad input, and can be ended", async () => {
    const outcome = await drill(["sd-budget", ...sure, "--json"], access);
    expect(outcome.code).toBe(2);
    expect(json(outcome)).toMatchObject({
        ok: false,
        status: "stopped",
        surprise: { step: "check", code: "engineFailed", params: { reason: "reasonNoPassphrase" } },
        atRecoverySite: [],
        records: [],
    });
    expect((await drill(["rollback", "--yes"], access)).code).toBe(0);
}, 120_000);

it("stops where the recovery site does not answer, before anybody stops anything, and can go on or be ended", async () => {
    const stopped = await drill(["sd-budget", "sd-portal", ...sure]);
    expect(stopped.code).toBe(3);
    expect(stopped.stderr).toContain("Step: check");
    expect(stopped.stderr).toContain("127.0.0.1:9");
    expect(stopped.stderr).toContain("Nothing was switched.");
    expect(stopped.stderr).not.toContain("hidden");
    // Only the site is asked.
    expect(stopped.stderr).toContain("egov-recovery");
    expect(stopped.stderr).not.toMatch(/egov-jinan|egov-province/);
    expect(json(await drill(["history", "--json"]))["unfinished"]).toHaveLength(1);

    const resumed = await drill(["resume", ...sure, "--json"]);
    expect(resumed.code).toBe(3);
    expect(json(resumed)).toMatchObject({ status: "stopped", surprise: { step: "check" } });

    const ended = await drill(["rollback", "--yes", "--json"]);
    expect(ended.code).toBe(0);
    expect(json(ended)).toMatchObject({ ok: true, status: "rolled-back", atRecoverySite: [] });
    expect(json(await drill(["history", "--json"]))["unfinished"]).toEqual([]);
    expect(existsSync(join(estate, "stacks"))).toBe(false);
    expect(readdirSync(join(estate, "drills"))).toEqual(["autumn-2026.json"]);
    expect(
        existsSync(
            join(
                drills,
                readdirSync(drills).find((name) => name.startsWith("drill-"))!,
                "plan.txt",
            ),
        ),
    ).toBe(true);
}, 240_000);

it("in a disaster begins to count at once, and asks no cloud of home", async () => {
    const outcome = await drill(["all", "--disaster", "--yes", "--json"]);
    expect(outcome.code).toBe(3);
    expect(json(outcome)).toMatchObject({ occasion: "disaster", status: "stopped", surprise: { step: "points" } });
    expect(json(outcome)["declaredAt"]).toMatch(/^\d{4}-/);
    expect(outcome.stdout).not.toMatch(/egov-jinan|egov-province/);
    expect((await drill(["rollback", "--yes"])).code).toBe(0);
}, 120_000);

it("asks before it begins: no is 130, and leaves nothing", () => {
    const before = existsSync(drills) ? readdirSync(drills) : [];
    const env = Object.entries({ ...ready, LANG: "en_US.UTF-8" }).map(([name, value]) => `${name}='${value}'`);
    const command = `"$EGOV_NODE" "$EGOV_PROGRAM" drill sd-budget ${options.join(" ")}`;
    const { code, stdout } = shell(`(sleep 4; echo no; sleep 1) | ${env.join(" ")} script -qec '${command}' /dev/null`);
    expect(stdout).toContain("fail over, wave 1 of 1: sd-budget");
    expect(stdout).toContain("Not confirmed: nothing was changed.");
    expect(code).toBe(130);
    expect(readdirSync(drills).filter((name) => name.startsWith("drill-"))).toEqual(
        before.filter((name) => name.startsWith("drill-")),
    );
}, 60_000);
