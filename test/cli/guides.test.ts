import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument, type YAMLSeq } from "yaml";
import { egov, json, root, Workshop } from "./egov";

const workshop = new Workshop();
afterAll(() => workshop.clear());

/** YAML blocks of a guide, in order. */
function yamlBlocks(guide: string): string[] {
    const text = readFileSync(join(root, "docs", "guides", guide), "utf8");
    return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
}

/** Does with a block what its first line says: a file of its own, or entries of a list in a file. */
function write(estate: string, block: string): void {
    const file = /^# file: (\S+)\n/.exec(block)?.[1];
    if (file !== undefined) return writeFileSync(join(estate, file), block);
    const [, list, into] = /^# append to (\w+) of (\S+)\n/.exec(block) ?? [];
    if (list === undefined || into === undefined) throw new Error(`the block does not say where it belongs: ${block}`);
    const document = parseDocument(readFileSync(join(estate, into), "utf8"));
    for (const item of (parseDocument(block).contents as YAMLSeq).items) document.addIn([list], item);
    writeFileSync(join(estate, into), String(document));
}

describe.each(["adding-a-city.md", "adding-a-city.zh-CN.md"])("the guide %s", (guide) => {
    it("makes an estate without findings, in which the city's offices reach its system", async () => {
        const estate = workshop.estate();
        for (const block of yamlBlocks(guide)) write(estate, block);
        const check = await egov(["check", "--json", "--estate", estate]);
        expect(check.code).toBe(0);
        const checked = json(check);
        expect(checked["findings"]).toEqual([]);
        expect(checked["hosting"]).toMatchObject({ "joined-province": 2 });
        const network = ["network", "--json", "--estate", estate, "--from", "10.37.129.10", "--to", "linyi-catalogue"];
        const asked = await egov(network);
        expect(json(asked)["answers"]).toMatchObject([{ port: 8443, verdict: "yes" }]);
    });
});
