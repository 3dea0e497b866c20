import { Help, type Command } from "commander";
import { displayWidth } from "../../report/text-width";
import type { Environment } from "../context";

const titles: Readonly<Record<string, string>> = {
    "Usage:": "cli:help.usage",
    "Arguments:": "cli:help.arguments",
    "Options:": "cli:help.options",
    "Global Options:": "cli:help.globalOptions",
    "Commands:": "cli:help.commands",
};

/** Help in the reader's language, with Chinese measured as wide as terminals show it. */
export function configureHelp(program: Command, environment: Environment): void {
    const { translate, terminal } = environment;
    const usual = new Help();
    const inLanguage = (usage: string): string =>
        usage
            .replace("[options]", translate("cli:help.optionsWord"))
            .replace("[command]", translate("cli:help.commandWord"));
    program.configureHelp({
        showGlobalOptions: true,
        displayWidth,
        helpWidth: Math.min(terminal.columns, 120),
        styleTitle: (title) => terminal.colors.bold(titles[title] === undefined ? title : translate(titles[title])),
        styleCommandText: (text) => terminal.colors.cyan(text),
        styleSubcommandText: (text) => terminal.colors.cyan(text),
        styleOptionText: (text) => terminal.colors.cyan(text),
        styleArgumentText: (text) => terminal.colors.cyan(text),
        commandUsage: (command) => inLanguage(usual.commandUsage(command)),
        subcommandTerm: (command) => inLanguage(usual.subcommandTerm(command)),
        optionDescription: (option) => {
            const choices = option.argChoices?.join(", ");
            return choices === undefined
                ? option.description
                : `${option.description} ${translate("cli:help.choices", { choices })}`;
        },
    });
    program.helpOption("-h, --help", translate("cli:help.option"));
    program.helpCommand("help [command]", translate("cli:help.command"));
}
