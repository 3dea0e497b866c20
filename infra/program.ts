import * as pulumi from "@pulumi/pulumi";
import { join } from "node:path";
import { loadEstate } from "./estate/load";
import { formatLocation } from "./estate/location";
import type { EstateModel } from "./estate/model";
import { diskReader } from "./estate/reader";
import { createTranslator } from "./i18n/translator";
import { withoutSourcePositions } from "./source-positions";
import { defaultEstate } from "./stacks/default-estate";
import { buildNamedStack } from "./stacks/named";

/**
 * The Pulumi program of every stack: the name of the stack says what it builds. The estate is the one that the stack's
 * configuration names (`egov:estate`, a folder relative to the project); the reference estate where it names none.
 */
export function run(projectFolder: string): Record<string, unknown> {
    withoutSourcePositions();
    const folder = new pulumi.Config("egov").get("estate") ?? defaultEstate;
    return buildNamedStack(readEstate(join(projectFolder, folder)));
}

/** Reads an estate from disk. Throws a RunError with all its problems, one a line. */
export function readEstate(folder: string): EstateModel {
    const loaded = loadEstate(folder, diskReader);
    if (loaded.ok) return loaded.value;
    const translate = createTranslator("en");
    const lines = loaded.error.map(
        (problem) => `${formatLocation(problem.location)}: ${translate(`estate:${problem.code}`, problem.params)}`,
    );
    throw new pulumi.RunError(lines.join("\n"));
}
