import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runJson } from "../../infra/report/run/json";
import { runText } from "../../infra/report/run/text";
import { createTranslator } from "../../infra/i18n/translator";
import { createColors } from "picocolors";
import { exportStack } from "../../infra/engine/state/snapshot";
import { importStack } from "../../infra/engine/state/import";
import { readOutputs } from "../../infra/engine/state/outputs";
import { withState, type StateAccess } from "../../infra/engine/state/with-state";
import { useDeploymentBench } from "./support/deployment-bench";
import { processesOf } from "./support/synthetic-run";

const bench = useDeploymentBench();

const stacks = { s: { things: { a: { secret: "only-the-owner-knows" } }, secret: "nor-this" } };

const stateAccess = async (): Promise<StateAccess> => ({
    project: { root: bench().folder, name: "egov-cloud", stackConfigFolder: bench().folder },
    estate: {
        folder: join(bench().folder, "estate"),
        name: "synthetic",
        clouds: [],
        kubeContexts: [],
        homes: new Map(),
    },
    env: await bench().environment(),
    pulumiHome: join(bench().folder, "pulumi-home"),
});

it("needs a passphrase, and starts nothing without", async () => {
    const { PULUMI_CONFIG_PASSPHRASE: _, ...env } = await bench().environment();
    for (const operation of ["up", "drift", "refresh", "destroy"] as const) {
        const result = await bench().run(operation, stacks, { env });
        if (operation === "up") expect(result.reason).toEqual({ code: "reasonNoPassphrase", params: {} });
        expect(result.stacks.filter((stack) => stack.durationMs > 0)).toEqual([]);
    }
    expect(bench().cloud.names).toEqual([]);

    await bench().run("up", stacks);
    for (const operation of ["up", "drift", "refresh", "destroy"] as const) {
        const result = await bench().run(operation, stacks, { env });
        expect(result.reason).toEqual({ code: "reasonNoPassphrase", params: {} });
    }
    expect(bench().cloud.names).toEqual(["a"]);
}, 120_000);

it("makes stacks that only previews made anew under the real passphrase, without a word", async () => {
    const { PULUMI_CONFIG_PASSPHRASE: _, ...env } = await bench().environment();
    const previewed = await bench().run("preview", stacks, { env });
    expect(previewed.created).toEqual(["s"]);
    const result = await bench().run("up", stacks);
    expect(result.reason).toBeUndefined();
    expect(result.status).toBe("succeeded");
    // The passphrase of previews opens nothing any more.
    const again = await bench().run("preview", stacks, { env });
    expect(again.stacks[0]!.reason).toEqual({ code: "reasonPassphrase", params: {} });
}, 120_000);

it("says so where another passphrase is given, and reads one from a file", async () => {
    await bench().run("up", stacks);
    const { PULUMI_CONFIG_PASSPHRASE: passphrase, ...env } = await bench().environment();
    const wrong = await bench().run("up", stacks, { env: { ...env, PULUMI_CONFIG_PASSPHRASE: "wrong" } });
    expect(wrong.stacks[0]!.reason).toEqual({ code: "reasonPassphrase", params: {} });
    const file = join(bench().folder, "passphrase");
    writeFileSync(file, `${passphrase}\n`);
    const right = await bench().run("up", stacks, { env: { ...env, PULUMI_CONFIG_PASSPHRASE_FILE: file } });
    expect(right.status).toBe("succeeded");
    const missing = await bench().run("up", stacks, { env: { ...env, PULUMI_CONFIG_PASSPHRASE_FILE: "/nowhere" } });
    expect(missing.reason?.code).toBe("reasonPassphraseFile");
}, 120_000);

it("encrypts secrets in the state, and prints them nowhere", async () => {
    const said: string[] = [];
    const result = await bench().run("up", stacks, { onProgress: (event) => said.push(JSON.stringify(event)) });
    expect(bench().cloud.get("a")?.secret).toBe("only-the-owner-knows");
    const translate = createTranslator("en");
    const options = { translate, colors: createColors(false), showPath: (path: string) => path };
    const shown = [
        ...said,
        runText(result, options),
        JSON.stringify(runJson(result, translate)),
        bench().written,
    ].join();
    expect(shown).toContain("fake:index:Thing");
    expect(shown).not.toMatch(/only-the-owner-knows|nor-this|correct horse/);
}, 60_000);

it("gives outputs, exports a state and takes it back whole", async () => {
    await bench().run("up", stacks);
    const access = await stateAccess();
    const [hidden, open] = await withState(access, async (state) => [
        await readOutputs("s", false, state),
        await readOutputs("s", true, state),
    ]);
    expect(hidden).toMatchObject({ networkId: "n", secret: "[secret]" });
    expect(open).toMatchObject({ secret: "nor-this" });

    const saved = await withState(access, (state) => exportStack("s", state));
    expect(saved).not.toContain("nor-this");
    await bench().run("up", { s: {} });
    expect(bench().cloud.names).toEqual([]);
    const count = await withState(access, (state) => importStack("s", saved, state));
    expect(count).toBe(3);
    // The state says again that there is a thing; the cloud does not have it.
    expect((await bench().run("drift", stacks)).stacks[0]!.drift).toMatchObject([{ kind: "gone", id: "a" }]);
}, 120_000);

it("takes no state of another stack, no other file, none under another passphrase, and none while it is locked", async () => {
    await bench().run("up", stacks);
    const access = await stateAccess();
    const saved = await withState(access, (state) => exportStack("s", state));
    const before = bench().stateOf("s");
    const importing = (stack: string, text: string, env = access.env): Promise<number> =>
        withState({ ...access, env }, (state) => importStack(stack, text, state));
    await expect(importing("other", saved)).rejects.toMatchObject({
        reason: { code: "reasonOtherStack", params: { stack: "other", foundStack: "s" } },
    });
    await expect(importing("s", saved.slice(0, -20))).rejects.toMatchObject({ reason: { code: "reasonNotJson" } });
    await expect(importing("s", "{}")).rejects.toMatchObject({ reason: { code: "reasonNotAState" } });
    const wrong = { ...access.env, PULUMI_CONFIG_PASSPHRASE: "wrong" };
    await expect(importing("s", saved, wrong)).rejects.toMatchObject({ reason: { code: "reasonPassphrase" } });

    const folder = join(bench().stateFolder, ".pulumi", "locks", "organization", "egov-cloud", "s");
    mkdirSync(folder, { recursive: true });
    const lock = { pid: 1, username: "op", hostname: "elsewhere", timestamp: "2026-11-24T03:38:23Z" };
    writeFileSync(join(folder, "lock.json"), JSON.stringify(lock));
    await expect(importing("s", saved)).rejects.toMatchObject({ reason: { code: "reasonLockedElsewhere" } });
    expect(bench().stateOf("s")).toBe(before);
    expect(processesOf(bench().folder)).toEqual([]);
}, 120_000);
