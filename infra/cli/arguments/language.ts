import type { Language } from "../../i18n/translator";

export const languages: readonly Language[] = ["zh", "en"];

/** Language of a locale name as in LC_ALL, LC_MESSAGES or LANG: Chinese for zh_*, else English. */
export function languageOfLocale(environment: Readonly<Record<string, string | undefined>>): Language {
    const locale = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((value) => value);
    return locale !== undefined && /^zh([_.-]|$)/i.test(locale) ? "zh" : "en";
}

/** Value of `--lang` wherever it stands: needed before the arguments are parsed, because help and errors are texts too. */
export function requestedLanguage(argv: readonly string[]): Language | undefined {
    const value = optionValue(argv, "--lang");
    return languages.find((language) => language === value);
}

/** Whether a switch such as `--json` was given, before `--`. */
export function hasSwitch(argv: readonly string[], name: string): boolean {
    return beforeTerminator(argv).includes(name);
}

function optionValue(argv: readonly string[], name: string): string | undefined {
    const options = beforeTerminator(argv);
    let value: string | undefined;
    options.forEach((argument, index) => {
        if (argument === name) value = options[index + 1];
        else if (argument.startsWith(`${name}=`)) value = argument.slice(name.length + 1);
    });
    return value;
}

function beforeTerminator(argv: readonly string[]): readonly string[] {
    const end = argv.indexOf("--");
    return end === -1 ? argv : argv.slice(0, end);
}
