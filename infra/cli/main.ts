import { localDay } from "../i18n/local-time";
import { createTranslator } from "../i18n/translator";
import type { Thread } from "../synthesis/abreast/helper";
import type { Clock, Environment } from "./context";
import { hasSwitch, languageOfLocale, requestedLanguage } from "./arguments/language";
import { runCommandLine } from "./program";
import { reportFailure } from "./report-failure";
import { processTerminal } from "./terminal";

/**
 * Runs one `egov` command line in this process and sets its exit code. Never rejects.
 *
 * @param root folder of the project
 * @param thread a helper's thread that was started already
 */
export async function main(root: string, thread?: Thread): Promise<void> {
    const argv = process.argv.slice(2);
    const language = requestedLanguage(argv) ?? languageOfLocale(process.env);
    const environment: Environment = {
        root,
        cwd: process.cwd(),
        variables: process.env,
        clock: processClock,
        terminal: processTerminal(process, process.env, hasSwitch(argv, "--no-color")),
        language,
        translate: createTranslator(language),
        ...(thread === undefined ? {} : { thread }),
    };
    try {
        process.exitCode = await runCommandLine(argv, environment);
    } catch (error) {
        process.exitCode = reportFailure(error, hasSwitch(argv, "--json"), environment);
    }
}

const processClock: Clock = {
    today() {
        return localDay(new Date());
    },
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
};
