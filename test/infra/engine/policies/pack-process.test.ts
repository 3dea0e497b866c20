import { spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPack } from "../../../../infra/engine/policies/pack-process";
import { packFolder } from "../../../../infra/engine/policies/pack-folder";
import { temporaryFolders } from "../../../support/temporary";

const temporary = temporaryFolders();

/** A program in place of the one that serves the rules. */
function started(program: string): { root: string; pack: ReturnType<typeof startPack> } {
    const root = temporary();
    const path = join(root, "pack.js");
    writeFileSync(path, `process.once("disconnect", () => process.exit(0));${program}`);
    return { root, pack: startPack(path, root, process.env) };
}

const serving = 'console.log("4711"); setInterval(() => {}, 1000);';

it("gives an engine a folder as soon as the rules are served, which says where", async () => {
    const { root, pack } = started(serving);
    expect(await pack.ready()).toBe(packFolder(root));
    expect(readFileSync(join(packFolder(root), "port"), "utf8")).toBe("4711\n");
    expect(statSync(packFolder(root)).mode & 0o777).toBe(0o700);
    await pack.close();
    await expect(ended(pack)).resolves.toMatchObject({ code: "reasonPackLost" });
});

it("says why there are no rules, and lets nothing go on without them", async () => {
    const { pack } = started('console.error("no such estate"); process.exit(7);');
    await expect(pack.ready()).rejects.toMatchObject({
        reason: { code: "reasonPackLost", params: { how: "exit code 7", detail: "no such estate" } },
    });
});

it("stops what comes after when it is lost in the middle", async () => {
    const { pack } = started(serving);
    await pack.ready();
    pack.kill();
    expect(await ended(pack)).toMatchObject({ code: "reasonPackLost", params: { how: "SIGKILL" } });
});

it("leads an engine to the port, and goes with it", async () => {
    const { root, pack } = started(serving);
    await pack.ready();
    const folder = packFolder(root);
    const guide = spawn(join(folder, "pulumi-analyzer-policy-egov"), ["127.0.0.1:1", "."], { cwd: folder });
    const printed = await new Promise((resolve) =>
        guide.stdout.once("data", (data: Buffer) => resolve(data.toString())),
    );
    expect(printed).toBe("4711\n");
    expect(guide.exitCode).toBeNull();
    guide.kill("SIGKILL");
    pack.kill();
    await ended(pack);
});

/** Why a pack is not there any more, once it is gone. */
async function ended(pack: ReturnType<typeof startPack>): Promise<unknown> {
    for (;;) {
        try {
            await pack.ready();
        } catch (error) {
            return (error as { reason: unknown }).reason;
        }
        await new Promise((wake) => setTimeout(wake, 20));
    }
}
