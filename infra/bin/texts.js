"use strict";
// Texts of infra/i18n for programs that run before anything is installed.
const { join } = require("node:path");

/** Chinese where `--lang` or the locale asks for it, else English: as infra/cli/arguments/language.ts decides. */
function chooseLanguage(args, environment) {
    const flag = args.lastIndexOf("--lang");
    const asked = flag === -1 ? args.findLast((arg) => arg.startsWith("--lang="))?.slice(7) : args[flag + 1];
    if (asked === "zh" || asked === "en") return asked;
    const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
    return /^zh([_.-]|$)/i.test(locale) ? "zh" : "en";
}

/** A translator over the keys below `bin` in the namespace `cli`. */
function createTexts(language) {
    const texts = require(join(__dirname, "..", "i18n", language, "cli.json")).bin;
    return (key, params = {}) => {
        if (texts[key] === undefined) throw new Error(`no text for "cli:bin.${key}"`);
        return texts[key].replace(/\{\{(\w+)\}\}/g, (_, name) => String(params[name]));
    };
}

module.exports = { chooseLanguage, createTexts };
