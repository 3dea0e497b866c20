import { randomBytes } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { runProcess } from "../../toolchain/process";
import { fail } from "../failure";

/**
 * Makes `to` a copy of a folder, at once or not at all; what was there goes. Where the file system can share blocks, it does.
 *
 * @throws SandboxFailure `commandFailed`
 */
export async function replaceByCopy(from: string, to: string): Promise<void> {
    const mark = randomBytes(4).toString("hex");
    const [made, old] = [`${to}.new-${mark}`, `${to}.old-${mark}`];
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    try {
        const { code, output } = await runProcess({
            file: "/bin/cp",
            args: ["--archive", "--reflink=auto", from, made],
            env: { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8" },
        });
        if (code !== 0) fail("commandFailed", { step: "copy", code, log: "-", end: output });
        await rename(to, old).catch((error: NodeJS.ErrnoException) => {
            if (error.code !== "ENOENT") throw error;
        });
        await rename(made, to);
    } finally {
        await rm(made, { recursive: true, force: true });
        await rm(old, { recursive: true, force: true });
    }
}
