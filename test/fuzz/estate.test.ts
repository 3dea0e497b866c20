import fc from "fast-check";
import { parseDocument } from "../../infra/estate/parse/document";
import type { Problem } from "../../infra/estate/problem";
import { createTranslator } from "../../infra/i18n/translator";
import { loadFiles, readEstateFiles, type EstateFiles } from "../infra/estate/support/estate-files";

// Fixed by default, so that a change never fails for another's sake; EGOV_FUZZ_SEED and EGOV_FUZZ_RUNS look further.
const parameters = {
    seed: Number(process.env["EGOV_FUZZ_SEED"] ?? 20261124),
    numRuns: Number(process.env["EGOV_FUZZ_RUNS"] ?? 400),
};

const tiny = readEstateFiles("tiny");
const names = Object.keys(tiny);
const translators = [createTranslator("en"), createTranslator("zh")];

/** Loads an estate; whatever it holds, it is taken or every problem stands inside a file and has a text. */
function expectLocated(files: EstateFiles): void {
    const loaded = loadFiles(files);
    if (loaded.ok) return;
    expect(loaded.error.length).toBeGreaterThan(0);
    for (const problem of loaded.error) {
        expectInside(problem.location, files);
        for (const related of problem.related ?? []) expectInside(related, files);
        for (const translate of translators) expect(translate(`estate:${problem.code}`, problem.params)).not.toBe("");
    }
}

function expectInside({ file, line, column }: Problem["location"], files: EstateFiles): void {
    const content = files[file];
    if (content === undefined) {
        // A file that is missing has no other place than its beginning.
        expect([file, line, column]).toEqual([file, 1, 1]);
        return;
    }
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual([...lines[line - 1]!].length + 1);
}

type Path = (string | number)[];

/** Paths of all values of a document, the root left out. */
function pathsOf(value: unknown, path: Path = []): Path[] {
    if (typeof value !== "object" || value === null) return [];
    const steps: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return steps.flatMap((step) => {
        const inner = [...path, step];
        return [inner, ...pathsOf((value as Record<string | number, unknown>)[step], inner)];
    });
}

const documents = names.map((name) => {
    const root = parseDocument(name, tiny[name]!).document!.root;
    return { name, root, paths: pathsOf(root) };
});

/** Other values of the estate are the likeliest mistakes: right in another place. */
const strayValues = documents.flatMap(({ root, paths }) =>
    paths.map((path) => path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], root)),
);
const strayKeys = [...new Set(documents.flatMap(({ paths }) => paths.map((path) => String(path.at(-1)))))];

type Change = (parent: Record<string | number, unknown>, key: string | number) => void;

const changes: fc.Arbitrary<Change> = fc.oneof(
    fc.constant<Change>((parent, key) => {
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else delete parent[key];
    }),
    fc
        .oneof(
            fc.constantFrom(...strayValues),
            fc.jsonValue(),
            fc.constantFrom("", -1, 0, 1e21, 370000, "370000", "10.0.0.0/0", "0.0.0.0/0", "__proto__", "\u0000", "𠮷"),
        )
        .map((value): Change => (parent, key) => {
            parent[key] = value;
        }),
    fc.constant<Change>((parent, key) => {
        if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
        else parent[`${key}2`] = parent[key];
    }),
    fc
        .constantFrom(...strayKeys, "__proto__", "constructor", "toString", "<<", "")
        .map((name): Change => (parent, key) => {
            if (Array.isArray(parent)) return;
            Object.defineProperty(parent, name, {
                value: parent[key],
                enumerable: true,
                configurable: true,
                writable: true,
            });
            delete parent[key];
        }),
);

const structural = fc.array(
    fc.record({ document: fc.nat(documents.length - 1), position: fc.nat(), change: changes }),
    { minLength: 1, maxLength: 4 },
);

test("an estate with values deleted, replaced, repeated or renamed is taken or has located problems", () => {
    fc.assert(
        fc.property(structural, fc.constantFrom(0, 1), (edits, indent) => {
            const files: Record<string, string> = { ...tiny };
            for (const { document, position, change } of edits) {
                const { name } = documents[document]!;
                const root = parseDocument(name, files[name]!).document?.root;
                const paths = pathsOf(root);
                const path = paths[position % Math.max(paths.length, 1)];
                if (path === undefined) continue;
                const parent = path
                    .slice(0, -1)
                    .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], root);
                change(parent as Record<string | number, unknown>, path.at(-1)!);
                // JSON is YAML, too.
                files[name] = JSON.stringify(root, undefined, indent);
            }
            expectLocated(files);
        }),
        parameters,
    );
});

const bytes = fc.oneof(
    fc
        .constantFrom(
            ..."\t\n\r :-[]{},#&*!|>'\"%@`?~",
            "---\n",
            "...\n",
            "&a ",
            "*a",
            "<<: ",
            "\u2028",
            "\ufeff",
            "𠮷",
            "济",
            "\u0000",
        )
        .map((text) => [...new TextEncoder().encode(text)]),
    fc.array(fc.nat(255), { minLength: 1, maxLength: 3 }),
);
const textual = fc.array(
    fc.record({
        file: fc.nat(names.length - 1),
        position: fc.nat(),
        remove: fc.nat(6),
        insert: fc.oneof(fc.constant([]), bytes),
    }),
    { minLength: 1, maxLength: 4 },
);

test("an estate with bytes inserted and deleted is taken or has located problems", () => {
    fc.assert(
        fc.property(textual, (edits) => {
            const files: Record<string, Uint8Array> = Object.fromEntries(
                names.map((name) => [name, new TextEncoder().encode(tiny[name])]),
            );
            for (const { file, position, remove, insert } of edits) {
                const name = names[file]!;
                const before = files[name]!;
                const at = position % (before.length + 1);
                files[name] = Uint8Array.of(...before.subarray(0, at), ...insert, ...before.subarray(at + remove));
            }
            expectLocated(files);
        }),
        parameters,
    );
});

test("files of any text or bytes have located problems", () => {
    const content = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.uint8Array(),
        fc.constantFrom(...names).map((name) => tiny[name]!),
    );
    fc.assert(
        fc.property(
            fc.dictionary(
                fc.oneof(
                    fc.constantFrom(...names),
                    fc.string().map((name) => `${name.replaceAll("/", "")}.yaml`),
                ),
                content,
                { minKeys: 1, maxKeys: 5 },
            ),
            (files) => {
                expectLocated(files);
            },
        ),
        parameters,
    );
});
