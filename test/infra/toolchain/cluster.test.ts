import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ensureClusterTools } from "../../../infra/toolchain/cluster";
import type { Command, Runner } from "../../../infra/toolchain/process";
import { clusterTools } from "../../../infra/toolchain/types";
import { temporaryFolders } from "../../support/temporary";
import { writeScript } from "./fakes";

const temporary = temporaryFolders();

/** A Go that makes the file it is asked for, and programs that run unless they are `broken`. */
function machine(broken?: string) {
    const [cacheDir, path] = [temporary(), temporary()];
    writeScript(join(path, "go"), "");
    const commands: Command[] = [];
    const run: Runner = async (command) => {
        commands.push(command);
        if (command.args[0] === "env") return { code: 0, output: "go1.26.8\nlocal" };
        if (command.args[0] === "build") await writeFile(command.args[command.args.indexOf("-o") + 1] ?? "", "");
        const runs = broken === undefined || !command.file.endsWith(broken);
        return { code: runs ? 0 : 1, output: "" };
    };
    const ensure = () => ensureClusterTools({ cacheDir, env: { PATH: path }, run });
    const builds = (): string[] =>
        commands.filter(({ args }) => args[0] === "build").map(({ args }) => args.at(-1) ?? "");
    return { cacheDir, ensure, builds };
}

test("builds each program of the control plane once", async () => {
    const { ensure, builds } = machine();
    const made = await ensure();
    if (!made.ok) throw new Error(made.error.code);
    expect(Object.keys(made.value)).toEqual(clusterTools);
    for (const path of Object.values(made.value)) expect(existsSync(path)).toBe(true);
    expect(builds()).toEqual([
        "go.etcd.io/etcd/server/v3",
        "k8s.io/kubernetes/cmd/kube-apiserver",
        "k8s.io/kubernetes/cmd/kube-controller-manager",
        "k8s.io/kubernetes/cmd/kube-scheduler",
        "sigs.k8s.io/kwok/cmd/kwok",
    ]);
    expect(await ensure()).toEqual(made);
    expect(builds()).toHaveLength(5);
});

test("keeps what was built before one that does not run, and leaves nothing of that one", async () => {
    const { cacheDir, ensure } = machine("kube-scheduler");
    const made = await ensure();
    expect(made).toMatchObject({ ok: false, error: { code: "verificationFailed", tool: "kube-scheduler" } });
    expect(readdirSync(join(cacheDir, "toolchain", "kube-apiserver"))).toHaveLength(1);
    expect(readdirSync(join(cacheDir, "toolchain", "kube-scheduler"))).toEqual([]);
});

test("says that Go is missing", async () => {
    const made = await ensureClusterTools({ cacheDir: temporary(), env: { PATH: temporary() } });
    expect(made).toMatchObject({ ok: false, error: { code: "goMissing", tool: "etcd" } });
});
