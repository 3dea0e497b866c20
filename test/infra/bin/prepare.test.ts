import { createRequire } from "node:module";
import { resources } from "../../../infra/i18n/resources";

const load = createRequire(__filename);
const { satisfies } = load("../../../infra/bin/prepare.js") as {
    satisfies: (version: string, range: string) => boolean;
};
const { chooseLanguage, createTexts } = load("../../../infra/bin/texts.js") as {
    chooseLanguage: (args: readonly string[], environment: Readonly<Record<string, string>>) => string;
    createTexts: (language: string) => (key: string, params?: Readonly<Record<string, unknown>>) => string;
};

it.each([
    ["20.19.0", true],
    ["20.20.2", true],
    ["22.0.0", true],
    ["20.18.9", false],
    ["18.99.99", false],
])("Node %s is enough for >=20.19: %s", (version, enough) => {
    expect(satisfies(version, ">=20.19")).toBe(enough);
});

it.each<[readonly string[], Readonly<Record<string, string>>, string]>([
    [["--lang", "zh"], {}, "zh"],
    [["--lang=zh"], { LANG: "en_US.UTF-8" }, "zh"],
    [[], { LANG: "zh_CN.UTF-8" }, "zh"],
    [[], { LC_ALL: "C", LANG: "zh_CN.UTF-8" }, "en"],
    [["--lang", "en"], { LC_ALL: "zh_CN" }, "en"],
    [["--lang", "fr"], {}, "en"],
    [[], {}, "en"],
])("%j with %j speaks %s", (args, environment, language) => {
    expect(chooseLanguage(args, environment)).toBe(language);
});

it("puts parameters into the texts of the command line's namespace", () => {
    expect(createTexts("en")("built", { seconds: "0.4" })).toBe(
        resources.en.cli.bin.built.replace("{{seconds}}", "0.4"),
    );
    expect(() => createTexts("zh")("nothing")).toThrow("nothing");
});
