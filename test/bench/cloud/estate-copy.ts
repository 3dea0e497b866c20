import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument, isMap, isSeq } from "yaml";

/**
 * Copies an estate without its extranet and its recovery site, and without the systems that run in containers: OpenTofu's side
 * has OpenStack's resources only.
 */
export function copyWithoutContainers(estate: string, folder: string): void {
    cpSync(estate, folder, { recursive: true });
    for (const name of ["extranet.yaml", "recovery.yaml", "drills"])
        rmSync(join(folder, name), { recursive: true, force: true });
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
        const path = join(folder, file);
        const document = parseDocument(readFileSync(path, "utf8"));
        const systems = document.get("systems");
        if (!isSeq(systems)) continue;
        systems.items = systems.items.filter(
            (system) => !isMap(system) || system.getIn(["runtime", "kind"]) !== "containers",
        );
        writeFileSync(path, document.toString({ lineWidth: 0 }));
    }
}
