import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";

/** Takes the systems that run in containers out of the files of an estate. */
export function leaveOutContainers(folder: string): void {
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
