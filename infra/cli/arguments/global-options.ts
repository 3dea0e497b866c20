import { InvalidArgumentError, Option, type Command } from "commander";
import { join, resolve } from "node:path";
import type { Environment, GlobalOptions } from "../context";
import { languages } from "./language";

/** Adds the options that hold for every command; they may stand before or after its name. */
export function addGlobalOptions(program: Command, environment: Environment): void {
    const { translate } = environment;
    program
        .addOption(new Option("--lang <language>", translate("cli:option.lang")).choices(languages))
        .option("--json", translate("cli:option.json"))
        .option("--estate <dir>", translate("cli:option.estate"))
        .addOption(
            new Option("--as-of <date>", translate("cli:option.asOf")).argParser((text: string) => {
                if (!isCalendarDate(text)) throw new InvalidArgumentError(translate("cli:usage.notADate"));
                return text;
            }),
        )
        .option("--no-color", translate("cli:option.noColor"));
}

/** The checked values of the global options. */
export function readGlobalOptions(command: Command, environment: Environment): GlobalOptions {
    const options = command.optsWithGlobals<{ json?: boolean; estate?: string; asOf?: string }>();
    return {
        json: options.json === true,
        estate:
            options.estate === undefined
                ? join(environment.root, "stacks", "estates", "shandong")
                : resolve(environment.cwd, options.estate),
        asOf: options.asOf ?? environment.clock.today(),
    };
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
