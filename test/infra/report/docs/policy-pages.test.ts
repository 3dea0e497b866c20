import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allPolicyPages } from "../../../../infra/report/docs/all-policy-pages";
import { rules } from "../../../../policies";

const folder = join(__dirname, "..", "..", "..", "..", "docs", "policies");
const pages = allPolicyPages();
/** With the cases that it tells of: test/policies/foreign. */
const writtenElsewhere = ["foreign-checks.md", "foreign-checks.zh-CN.md"];

it("docs/policies is what the rules say now; npm run docs writes it anew", () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys(), ...writtenElsewhere].sort());
    const stale = [...pages].filter(([name, text]) => readFileSync(join(folder, name), "utf8") !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
});

it("every rule has a section in both languages, and every link leads somewhere", () => {
    for (const { id, title } of rules) {
        const [pack, name] = id.split("/");
        expect(pages.get(`${pack}.md`)).toContain(`\n## ${name}\n`);
        expect(pages.get(`${pack}.zh-CN.md`)).toContain(`\n## ${name}\n\n${title.zh}`);
    }
    for (const [name, text] of pages)
        for (const [, target = "", anchor] of text.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)) {
            const page = target === "" ? text : pages.get(target);
            expect([
                name,
                target,
                page !== undefined || target.startsWith("../") || writtenElsewhere.includes(target),
            ]).toEqual([name, target, true]);
            if (anchor !== undefined) expect(page).toContain(`\n## ${anchor}\n`);
        }
});

it("numbers that nobody has checked say so", () => {
    for (const text of [pages.get("classified-protection.md"), pages.get("classified-protection.zh-CN.md")])
        for (const line of (text ?? "").split("<br>").filter((part) => /^(level|第)/.test(part)))
            expect(line).toMatch(/not checked|checked against|未核对|未经官方文本核对|经官方文本核对/);
});
