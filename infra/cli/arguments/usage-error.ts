import type { CommanderError } from "commander";
import type { Translate } from "../../i18n/translator";
import { Failure } from "../failure";

/**
 * What commander says of wrong arguments, in the reader's language. Commander has the parts (name of the option, nearest
 * match) only in its message, so they are taken from there.
 */
export function usageFailure(error: CommanderError, translate: Translate): Failure {
    const [first = "", second = ""] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
    const nearest = /Did you mean (?:one of )?(.*)\?\)/s.exec(error.message)?.[1];
    const text = message(error, translate, first, second);
    return new Failure("usage", nearest === undefined ? text : text + translate("cli:usage.nearest", { nearest }));
}

function message(error: CommanderError, translate: Translate, first: string, second: string): string {
    switch (error.code) {
        case "commander.unknownOption":
            return translate("cli:usage.unknownOption", { option: first });
        case "commander.unknownCommand":
            return translate("cli:usage.unknownCommand", { command: first });
        case "commander.missingArgument":
            return translate("cli:usage.missingArgument", { argument: first });
        case "commander.optionMissingArgument":
            return translate("cli:usage.missingValue", { option: first });
        case "commander.excessArguments":
            return translate("cli:usage.excessArguments");
        case "commander.missingMandatoryOptionValue":
            return translate("cli:usage.missingOption", { option: first });
        case "commander.invalidArgument":
            return translate("cli:usage.invalidValue", {
                option: first,
                value: second,
                reason: reason(error.message, translate),
            });
        default:
            return error.message.replace(/^error: /, "");
    }
}

/** What follows "is invalid.": the text that our own parsers threw, or commander's list of choices. */
function reason(text: string, translate: Translate): string {
    const said = /is invalid(?: for argument '[^']*')?\. ?(.*)$/s.exec(text)?.[1] ?? "";
    const choices = /^Allowed choices are (.*)\.$/.exec(said)?.[1];
    return choices === undefined ? said : translate("cli:usage.choices", { choices });
}
