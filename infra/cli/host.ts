import type { Command } from "commander";
import type { Environment } from "./context";
import type { ExitCode } from "./exit-code";

/** What a command is built with. */
export interface Host {
    readonly environment: Environment;
    /** Sets the exit code of a command that ran to its end. */
    finish(code: ExitCode): void;
}

/**
 * A subcommand with its description and examples in the reader's language (`cli:<texts>.description`, `.examples`).
 *
 * @param texts key of its texts, where that is not its name
 * @param isDefault it is what its parent does where no other subcommand is named
 */
export function subcommand(
    program: Command,
    name: string,
    { environment }: Host,
    texts = name,
    isDefault = false,
): Command {
    const { translate } = environment;
    return program
        .command(name, { isDefault })
        .summary(translate(`cli:${texts}.summary`))
        .description(translate(`cli:${texts}.description`))
        .addHelpText("after", () => `\n${translate("cli:help.examples")}\n${translate(`cli:${texts}.examples`)}`);
}
