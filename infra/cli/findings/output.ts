import { Option, type Command } from "commander";
import { createColors } from "picocolors";
import { resolve } from "node:path";
import { version } from "../../../package.json";
import type { MachineFormat } from "../../report/findings/format";
import type { ReportStyle } from "../../report/findings/style";
import { requireWritable } from "../files/comment-file";
import type { Environment, GlobalOptions } from "../context";
import { estatePaths, showPath } from "../files/paths";
import type { Colors } from "../terminal";
import { writeWhole } from "../files/write-whole";

export type ReportFormat = "text" | "json" | MachineFormat;
export const reportFormats: readonly ReportFormat[] = ["text", "json", "sarif", "junit", "markdown"];

/** Adds the form of a report and where it goes. */
export function addOutputOptions(
    command: Command,
    { translate }: Environment,
    formats: readonly string[] = reportFormats,
): Command {
    return command
        .addOption(new Option("--format <format>", translate("cli:findings.format")).choices(formats))
        .option("--output <file>", translate("cli:findings.output"));
}

/** Where a report goes: a file of its own, or standard output. */
export interface ReportTarget {
    /** Colours for it; none in a file. */
    readonly colors: Colors;
    print(text: string): void;
}

/** The target of a report. Throws a `Failure` at once where a file could not be written later. */
export function reportTarget(
    output: string | undefined,
    { json }: GlobalOptions,
    environment: Environment,
): ReportTarget {
    const { terminal, cwd, translate } = environment;
    if (output === undefined) return { colors: terminal.colors, print: (text) => terminal.out(text) };
    const file = resolve(cwd, output);
    requireWritable(file, environment);
    return {
        colors: createColors(false),
        print(text) {
            writeWhole(file, text.endsWith("\n") ? text : `${text}\n`, environment);
            const params = { file: showPath(file, environment) };
            if (json) terminal.out(JSON.stringify({ ok: true, ...params }));
            else terminal.error(translate("cli:findings.written", params));
        },
    };
}

/** How reports for machines are written on this command line. */
export function reportStyle(options: GlobalOptions, environment: Environment): ReportStyle {
    const { translate, language } = environment;
    return { translate, language, showPath: estatePaths(options.estate, environment), version };
}
