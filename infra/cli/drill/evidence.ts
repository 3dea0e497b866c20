import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Stand } from "../../drill/journal/stand";
import { recordsOf } from "../../drill/evidence/record";
import { drillFolder } from "../../estate/draft/file-name";
import { localDay } from "../../i18n/local-time";
import { createTranslator } from "../../i18n/translator";
import { drillMarkdown } from "../../report/drill/markdown";
import { stepName } from "../../report/drill/step-name";
import type { Environment } from "../context";
import { fileFailure, writeWhole } from "../files/write-whole";

/** Writes the records of a drill into the estate, JSON and Markdown; gives their files. Throws a `Failure`. */
export function writeEvidence(stand: Stand, estateFolder: string, environment: Environment): string[] {
    const folder = join(estateFolder, drillFolder);
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        throw fileFailure(folder, error, environment);
    }
    const [zh, en] = [createTranslator("zh"), createTranslator("en")];
    const records = recordsOf(stand, {
        dayOf: localDay,
        stepName: (step, { plan }) => `${stepName(step, plan, zh)} (${stepName(step, plan, en)})`,
    });
    return records.flatMap((record) => {
        const file = join(folder, record.id);
        writeWhole(`${file}.md`, drillMarkdown(record, stand), environment);
        // The one that rules read comes last: it does not stand there without the other.
        writeWhole(`${file}.json`, `${JSON.stringify(record, null, 4)}\n`, environment);
        return [`${file}.json`, `${file}.md`];
    });
}
