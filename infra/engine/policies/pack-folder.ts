import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Runtime of the pack, which is no language: for such a one the engine starts `pulumi-analyzer-policy-<runtime>` on PATH. */
const runtime = "egov";
const portFile = "port";

/** What leads the engine to the rules that run already: it waits until the engine that started it has no more use for it. */
const guide = `#!/bin/sh
# Started by the engine in this folder, in place of a policy pack: says where the one of the whole run listens.
cat ${portFile}
while kill -0 "$PPID" 2>/dev/null; do sleep 1 >/dev/null 2>&1 </dev/null; done
`;

/**
 * Folder of a policy pack that is served already; belongs on PATH.
 *
 * @param root folder of a run
 */
export const packFolder = (root: string): string => join(root, "rules");

/** Makes the folder of a pack that listens on a port. */
export async function makePackFolder(root: string, port: number): Promise<void> {
    const folder = packFolder(root);
    await mkdir(folder, { mode: 0o700 });
    await writeFile(join(folder, portFile), `${port}\n`);
    await writeFile(join(folder, `pulumi-analyzer-policy-${runtime}`), guide, { mode: 0o700 });
    await writeFile(
        join(folder, "PulumiPolicy.yaml"),
        `description: The rules of egov-cloud, one process for all stacks of a run\nruntime: ${runtime}\n`,
    );
}
