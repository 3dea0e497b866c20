import { join } from "node:path";
import { loadEstate } from "../../infra/estate/load";
import { parseDocument } from "../../infra/estate/parse/document";
import { diskReader } from "../../infra/estate/reader";
import { parseFiles, parserWith } from "../../infra/synthesis/abreast/documents";

const folder = join(__dirname, "..", "..", "stacks", "estates", "tiny");
const names = diskReader.list(folder).filter((name) => name.endsWith(".yaml"));
/** What comes out of another thread. */
const parsed = structuredClone(parseFiles(folder, names, diskReader));

it("gives the estate as if this thread had parsed it, places of values as well", () => {
    expect(parsed.map(({ name }) => name)).toEqual(names);
    expect(loadEstate(folder, diskReader, parserWith(parsed))).toEqual(loadEstate(folder, diskReader));
});

it("parses what has another text by now, and what nobody parsed", () => {
    const [known] = parsed;
    const parse = parserWith(parsed);
    expect(parse(known!.name, known!.text).document?.root).toBe(known!.root);
    for (const [name, text] of [[known!.name, "kind: Other\n"] as const, ["new.yaml", "kind: New\n"] as const])
        expect(parse(name, text)).toEqual(parseDocument(name, text));
});

it("leaves out what can't be read and what has something wrong", () => {
    const texts: Record<string, string> = { "good.yaml": "a: 1\n", "bad.yaml": "a: 1\na: 2\n", "worse.yaml": "a: [\n" };
    const reader = {
        list: () => [],
        read: (path: string) => {
            const text = texts[path.slice(path.indexOf("/") + 1)];
            if (text === undefined) throw new Error("ENOENT");
            return Buffer.from(text);
        },
    };
    const found = parseFiles("estate", [...Object.keys(texts), "gone.yaml"], reader);
    expect(found.map(({ name }) => name)).toEqual(["good.yaml"]);
});
