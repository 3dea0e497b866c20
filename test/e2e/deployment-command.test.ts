import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { egov, json, shell, type Outcome, Workshop } from "../cli/egov";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";
import { unreachableClouds } from "./support/unreachable-clouds";

// What `egov up` and its relatives do before they come to a cloud, as a person sees it.

const workshop = new Workshop();
afterAll(() => workshop.clear());
beforeAll(async () => {
    await testToolchain();
}, toolchainTimeoutMs);

const nowhere = "{ auth: { auth_url: 'http://127.0.0.1:9/v3', username: u, password: hidden, project_name: p } }";
const access = unreachableClouds(workshop.folder, ["egov-province", "egov-jinan", "egov-recovery"]);
const ready = { ...access, PULUMI_CONFIG_PASSPHRASE: "a long phrase" };

/** A city that is not in the estate for learning. */
const linyi = `kind: Division
code: "371300"
title: { zh: 临沂市, en: Linyi }
level: city
hosting: { mode: joined-province }
departments:
  - id: linyi-archives
    title: { zh: 临沂市档案馆, en: Linyi Archives }
    networks:
      - { zone: common, cidr: 10.37.2.0/26 }
    quota: { instances: 2, vcpus: 4, memoryGiB: 4, volumes: 2, storageGiB: 20, loadBalancers: 1 }
`;

let states = 0;
/** Options that name an estate and a state of their own. */
const own = (estate: string): string[] => ["--estate", estate, "--state", join(workshop.folder, `state-${++states}`)];
const message = (outcome: Outcome): unknown => json(outcome)["message"];

it.each(["up", "refresh", "destroy"])(
    "egov %s without --yes and without a terminal does nothing: exit 2",
    async (name) => {
        const { code, stdout, stderr } = await egov([name, ...own(workshop.estate())], { env: ready });
        expect(code).toBe(2);
        expect(stdout).toBe("");
        expect(stderr).toContain("Say --yes where nobody is there");
    },
);

it("says which entry is missing in which file", async () => {
    const file = join(workshop.folder, "partly.yaml");
    writeFileSync(file, `clouds: { egov-province: ${nowhere}, egov-recovery: ${nowhere} }\n`);
    const env = { ...ready, OS_CLIENT_CONFIG_FILE: file };
    const outcome = await egov(["up", "--yes", "--json", ...own(workshop.estate())], { env });
    expect(outcome.code).toBe(3);
    expect(json(outcome)).toMatchObject({
        ok: false,
        operation: "up",
        stacks: [],
        reason: { code: "reasonNoCloud", params: { names: "egov-jinan", files: file } },
    });
});

it("needs a passphrase: exit 2, in the reader's language", async () => {
    const outcome = await egov(["up", "--yes", "--lang", "zh", ...own(workshop.estate())], {
        env: access,
    });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain("未设置口令");
});

it("has nothing to destroy, to look at and to unlock where nothing was deployed", async () => {
    const options = own(workshop.estate());
    const destroyed = await egov(["destroy", "--yes", "--json", ...options], { env: ready });
    expect(destroyed.code).toBe(0);
    expect(json(destroyed)).toMatchObject({ ok: true, operation: "destroy", totals: { delete: 0 } });
    const drift = await egov(["drift", "--json", ...options], { env: ready });
    expect([drift.code, json(drift)["ok"]]).toEqual([0, true]);
    expect((await egov(["output", ...options], { env: ready })).stdout).toContain("None of the stacks was deployed.");
    const exported = await egov(["state", "export", "platform-370000", ...options], { env: ready });
    expect(exported.code).toBe(3);
    expect(exported.stderr).toContain("the state has no stack platform-370000");
    const unlocked = await egov(["state", "unlock", "platform-370000", ...options], { env: ready });
    expect(unlocked.stdout).toContain("platform-370000 is not locked.");
}, 120_000);

it("removes the lock of a process that is gone, and no other", async () => {
    const [, estate, , state] = own(workshop.estate()) as [string, string, string, string];
    const folder = join(state, ".pulumi", "locks", "organization", "egov-cloud", "platform-370000");
    mkdirSync(folder, { recursive: true });
    const lock = { pid: 1, username: "op", hostname: "elsewhere", timestamp: "2026-11-24T03:38:23Z" };
    writeFileSync(join(folder, "l.json"), JSON.stringify(lock));
    const command = ["state", "unlock", "platform-370000", "--estate", estate, "--state", state, "--json"];
    const refused = await egov(command, { env: ready });
    expect(refused.code).toBe(3);
    expect(message(refused)).toContain("op@elsewhere");
    const forced = await egov([...command, "--force"], { env: ready });
    expect(json(forced)).toMatchObject({ ok: true, removed: [{ owner: "op@elsewhere", pid: 1 }] });
}, 60_000);

const urn = (stack: string, type: string, name: string): string => `urn:pulumi:${stack}::egov-cloud::${type}::${name}`;

/** Gives a stack a state with nothing that a cloud has. */
async function importState(stack: string, options: string[]): Promise<void> {
    const type = "pulumi:pulumi:Stack";
    const deployment = {
        manifest: { time: "2026-11-24T00:00:00Z", magic: "", version: "" },
        resources: [{ urn: urn(stack, type, `egov-cloud-${stack}`), type, custom: false }],
    };
    const file = join(workshop.folder, `${stack}.state.json`);
    writeFileSync(file, JSON.stringify({ version: 3, deployment }));
    expect(await egov(["state", "import", stack, file, "--yes", ...options], { env: ready })).toMatchObject({
        code: 0,
    });
}

/** Makes a local state look as if the engine had been killed while it created a network. The engine's import drops such steps. */
function interruptCreation(stack: string, state: string): void {
    const file = join(state, ".pulumi", "stacks", "egov-cloud", `${stack}.json`);
    const content = JSON.parse(readFileSync(file, "utf8")) as { checkpoint: { latest: object } };
    const type = "openstack:networking/network:Network";
    const resource = { urn: urn(stack, type, "net"), type, custom: true, inputs: { name: "net" } };
    const latest = { ...content.checkpoint.latest, pending_operations: [{ type: "creating", resource }] };
    writeFileSync(file, JSON.stringify({ ...content, checkpoint: { ...content.checkpoint, latest } }));
}

it("works on a stack that only the state still has, by its name", async () => {
    const estate = workshop.estate();
    const options = own(estate);
    const city = join(estate, "city-371300-linyi.yaml");
    writeFileSync(city, linyi);
    await importState("tenants-371300", options);
    rmSync(city);

    const drift = await egov(["drift", "--json", ...options], { env: ready });
    expect(json(drift)).toMatchObject({ ok: true, left: [{ stack: "tenants-371300", resources: 0 }] });
    const exported = await egov(["state", "export", "tenants-371300", ...options], { env: ready });
    expect(exported.stdout).toContain("urn:pulumi:tenants-371300::");
    const unlocked = await egov(["state", "unlock", "tenants-371300", ...options], { env: ready });
    expect(unlocked.stdout).toContain("tenants-371300 is not locked.");
    for (const command of ["destroy --yes", "state export"])
        expect(await egov([...command.split(" "), "tenants-371400", ...options], { env: ready })).toMatchObject({
            code: 2,
            stderr: expect.stringContaining("the estate has no stack tenants-371400"),
        });

    const destroyed = await egov(["destroy", "tenants-371300", "--yes", "--remove", "--json", ...options], {
        env: ready,
    });
    expect(json(destroyed)).toMatchObject({ ok: true, stacks: [{ stack: "tenants-371300", status: "succeeded" }] });
    expect(json(await egov(["drift", "--json", ...options], { env: ready }))).not.toHaveProperty("left");
}, 180_000);

describe("on a terminal", () => {
    /** Types an answer into a pseudo-terminal of util-linux' `script`. */
    const typed = (answer: string, options: string[]): Outcome => {
        const env = Object.entries({ ...ready, LANG: "en_US.UTF-8" }).map(([name, value]) => `${name}='${value}'`);
        const command = `"$EGOV_NODE" "$EGOV_PROGRAM" destroy ${options.join(" ")}`;
        const line = `(sleep 4; echo '${answer}'; sleep 1) | ${env.join(" ")} script -qec '${command}' /dev/null`;
        return shell(line);
    };

    it("destroy wants the name of the estate typed in", () => {
        const wrong = typed("yes", own(workshop.estate()));
        expect(wrong.stdout).toContain("Type the name of the estate (tiny)");
        expect(wrong.stdout).toContain("Not confirmed: nothing was changed.");
        expect(wrong.code).toBe(130);
        const right = typed("tiny", own(workshop.estate()));
        expect(right.stdout).not.toContain("Not confirmed");
        expect(right.code).toBe(0);
    }, 120_000);

    it("destroy stops for a step that was interrupted before it asks for a name", async () => {
        const options = own(workshop.estate());
        await importState("platform-370000", options);
        interruptCreation("platform-370000", options[3] ?? "");
        const stopped = typed("tiny", options);
        expect(stopped.stdout).toContain("--pending-found URN=ID");
        expect(stopped.stdout).toContain("(name in the cloud: net)");
        expect(stopped.stdout).not.toContain("Type the name of the estate");
        expect(stopped.code).toBe(3);
    }, 120_000);
});

describe("a plan", () => {
    it("that can't be read is bad input", async () => {
        const outcome = await egov(["up", "--yes", "--plan", "/nowhere.plan", "--json", ...own(workshop.estate())], {
            env: ready,
        });
        expect(outcome.code).toBe(2);
        expect(json(outcome)).toMatchObject({ ok: false, error: "input" });
    });
});
