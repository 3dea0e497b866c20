import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { leaveOutContainers } from "../../support/without-containers";

/**
 * Copies an estate without its extranet and its recovery site, and without the systems that run in containers: OpenTofu's side
 * has OpenStack's resources only.
 */
export function copyWithoutContainers(estate: string, folder: string): void {
    cpSync(estate, folder, { recursive: true });
    for (const name of ["extranet.yaml", "recovery.yaml", "drills"])
        rmSync(join(folder, name), { recursive: true, force: true });
    leaveOutContainers(folder);
}
