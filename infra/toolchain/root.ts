import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ToolchainFailure } from "./failure";

/** Root of the checkout that this code belongs to, both as a source and as a bundle in .build. */
export function checkoutRoot(from: string = __dirname): string {
    for (let folder = from; ; folder = dirname(folder)) {
        if (existsSync(join(folder, "Pulumi.yaml")) && existsSync(join(folder, "infra", "toolchain", "start.js")))
            return folder;
        if (folder === dirname(folder))
            throw new ToolchainFailure({
                code: "dependencyMissing",
                params: { what: "infra/toolchain/start.js", folder: from },
            });
    }
}
