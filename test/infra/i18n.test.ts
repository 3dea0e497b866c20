import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resources } from "../../infra/i18n/resources";
import { createTranslator } from "../../infra/i18n/translator";

const root = join(__dirname, "..", "..");

/** Key -> text of all leaves, as `a.b.c`. */
function leaves(node: unknown, path = ""): Map<string, string> {
    if (typeof node === "string") return new Map([[path, node]]);
    const entries = Object.entries(node as Record<string, unknown>);
    return new Map(entries.flatMap(([key, value]) => [...leaves(value, path === "" ? key : `${path}.${key}`)]));
}

/** Names of parameters; `{{title.zh}}` and `{{title.en}}` are the same text in two languages. */
const params = (text: string): string[] =>
    [
        ...new Set(
            [...text.matchAll(/\{\{\s*([^},]+?)\s*(?:,[^}]*)?\}\}/g)].map((match) =>
                (match[1] ?? "").replace(/\.(zh|en)$/, ""),
            ),
        ),
    ].sort();

function sources(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === "i18n" ? [] : sources(path);
        return /\.(ts|js|mjs)$/.test(entry.name) && !entry.name.endsWith(".generated.ts")
            ? [readFileSync(path, "utf8")]
            : [];
    });
}

const code = ["infra", "components", "policies"].flatMap((folder) => sources(join(root, folder))).join("\n");
const namespaces = Object.keys(resources.en) as (keyof typeof resources.en)[];

/**
 * A key is used where its whole name stands in a source, or where its last part does as a word of its own: keys are also put
 * together (`cli:${name}.summary`, `estate:${problem.code}`).
 */
function isUsed(namespace: string, key: string): boolean {
    const name = key.replace(/_(?:one|other)$/, "");
    if (code.includes(`${namespace}:${name}`)) return true;
    // `${code}Near`: the same message where something near was found.
    if (name.endsWith("Near") && code.includes("Near`")) return isUsed(namespace, name.slice(0, -"Near".length));
    const last = /[^._]+$/.exec(name)?.[0] ?? name;
    return new RegExp(`["'\`.}]${last}["'\`]|\\b${last}:|["'\`.]${name.slice(name.lastIndexOf(".") + 1)}["'\`]`).test(
        code,
    );
}

it("every namespace exists in both languages", () => {
    expect(Object.keys(resources.zh).sort()).toEqual(Object.keys(resources.en).sort());
});

describe.each(namespaces)("namespace %s", (namespace) => {
    const en = leaves(resources.en[namespace]);
    const zh = leaves(resources.zh[namespace]);

    it("has the same keys in both languages", () => {
        expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    });

    it("has the same parameters in both languages", () => {
        const different = [...en].filter(([key, text]) => params(text).join() !== params(zh.get(key) ?? "").join());
        expect(different).toEqual([]);
    });

    it("has no empty text", () => {
        expect([...en, ...zh].filter(([, text]) => text.trim() === "")).toEqual([]);
    });

    it("has no text that nothing prints", () => {
        expect([...en.keys()].filter((key) => !isUsed(namespace, key))).toEqual([]);
    });
});

describe("createTranslator", () => {
    it("puts parameters in, unescaped", () => {
        expect(createTranslator("en")("cli:usage.unknownOption", { option: "--a<b>&" })).toBe(
            "there is no option --a<b>&.",
        );
    });

    it("does not read what stands in a parameter as a text of its own", () => {
        const option = "$t(cli:error) {{option}}";
        expect(createTranslator("en")("cli:usage.unknownOption", { option })).toBe(`there is no option ${option}.`);
    });

    it("counts", () => {
        expect(createTranslator("en")("report:problems", { count: 1 })).toBe("1 error");
        expect(createTranslator("en")("report:problems", { count: 0 })).toBe("0 errors");
        expect(createTranslator("zh")("report:problems", { count: 1 })).toBe("1 个错误");
    });

    it("refuses a key that does not exist", () => {
        expect(() => createTranslator("zh")("cli:no.such")).toThrow('no text for "cli:no.such"');
    });
});
