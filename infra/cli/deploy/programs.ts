import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What builds and judges stacks: our programs, and the versions of the packages, engine and plug-ins that they go with. */
const files = [
    ".build/stack-worker.js",
    ".build/shared-rules.js",
    ".build/kubernetes-provider.js",
    "infra/toolchain/lean-sdk.js",
    "package-lock.json",
];

/** SHA-256 over the programs that a deployment runs. */
export const fingerprintOfPrograms = (root: string) => (): string => {
    const hash = createHash("sha256");
    for (const file of files)
        hash.update(
            createHash("sha256")
                .update(readFileSync(join(root, file)))
                .digest(),
        );
    return hash.digest("hex");
};
