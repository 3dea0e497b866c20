import { findingsJunit } from "../../../../infra/report/findings/junit";
import { findingsMarkdown } from "../../../../infra/report/findings/matrix";
import { formatFindingsAs, type MachineFormat } from "../../../../infra/report/findings/format";
import { finding, report, rules, style } from "./fixture";

/** Elements and their attributes; fails where tags do not close or a text has a bare < or &. */
function parseXml(xml: string): { tag: string; attributes: Record<string, string> }[] {
    const found: { tag: string; attributes: Record<string, string> }[] = [];
    const open: string[] = [];
    let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
    expect(rest).not.toBe(xml);
    while (rest !== "") {
        const match = /^([^<]*)<(\/?)([a-z]+)((?: [a-zA-Z]+="[^"<]*")*)(\/?)>/.exec(rest);
        if (match === null) {
            expect(rest.trim()).toBe("");
            break;
        }
        const [whole, text = "", closes, tag = "", attributes = "", empty] = match;
        expect(`${text}${attributes}`.replace(/&(amp|lt|gt|quot|#10);/g, "")).not.toContain("&");
        if (closes) expect(open.pop()).toBe(tag);
        else {
            const pairs = [...attributes.matchAll(/ ([a-zA-Z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
            found.push({ tag, attributes: Object.fromEntries(pairs) as Record<string, string> });
            if (!empty) open.push(tag);
        }
        rest = rest.slice(whole.length);
    }
    expect(open).toEqual([]);
    return found;
}

describe("JUnit", () => {
    const xml = findingsJunit(report(), style());
    const elements = parseXml(xml);

    it("has a suite for each rule, and fails what fails the run", () => {
        expect(elements[0]).toEqual({
            tag: "testsuites",
            attributes: { name: "egov check", tests: "7", failures: "1", errors: "0", skipped: "5" },
        });
        expect(elements.filter(({ tag }) => tag === "testsuite").map(({ attributes }) => attributes["name"])).toEqual(
            rules.map(({ id }) => id),
        );
        const failures = elements.filter(({ tag }) => tag === "failure");
        expect(failures.map(({ attributes }) => attributes)).toEqual([
            { message: "violation: it is bad &lt;&amp;&gt;&quot;'", type: "critical" },
        ]);
    });

    it("keeps in sight what does not fail it", () => {
        const skipped = elements.filter(({ tag }) => tag === "skipped").map(({ attributes }) => attributes["message"]);
        expect(skipped).toEqual([
            expect.stringContaining("violation:"),
            "not applicable",
            expect.stringContaining("cannot be judged:"),
            expect.stringContaining("waived:"),
            expect.stringContaining("waived:"),
        ]);
    });

    it("fails more in strict mode", () => {
        const strict = findingsJunit(report({ verdict: { strict: true, failOn: "advisory" } }), style());
        expect(parseXml(strict)[0]?.attributes).toMatchObject({ failures: "3", skipped: "3" });
    });

    it("has the emergency in its properties", () => {
        const property = elements.find(({ attributes }) => attributes["name"] === "breakGlass");
        expect(property?.attributes["value"]).toContain("BREAK-GLASS in force");
    });

    it("takes control characters, which XML has no place for, and lone halves of characters", () => {
        const params = { resource: "a\u0000\u001b[31m\ud800b" };
        const run = { ...report().run, findings: [finding("bypass/violated", { params })] };
        expect(findingsJunit(report({ run }), style())).toContain("a\ufffd\ufffd[31m\ufffdb is bad");
    });
});

describe("the clause matrix", () => {
    const markdown = findingsMarkdown(report(), style());
    const rows = markdown.split("\n").filter((line) => line.startsWith("| "));

    it("has a row for each clause that a rule proves, with the worst of what its rules found", () => {
        expect(rows.slice(2).map((row) => [row.split(" | ")[0]?.slice(2), row.split(" | ").at(-1)])).toEqual([
            ["GB/T 22239 8.1.3.1 b)", "not applicable |"],
            ["GB/T 22239 8.1.4.8 a)", "violated |"],
            ["LZBF 2015-7 3", "not known |"],
            ["LZBF 2015-7 4", "waived |"],
        ]);
        const [, , , encryption] = rows;
        expect(encryption).toContain("| 6 | 2 | 0 | 0 |");
        expect(encryption).toContain("L3 8.1.4.8 a) (unverified)");
        expect(encryption).toContain("`bypass/advice`<br>`bypass/fine`<br>`bypass/violated`");
        for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(10);
    });

    it("calls a clause fulfilled only where something passed and nothing else was found", () => {
        const counts = new Map([
            ["bypass/fine", { pass: 1, violation: 0, unknown: 0, "not-applicable": 5, waived: 0 }],
        ]);
        const only = rules.filter(({ id }) => id === "bypass/fine");
        const text = findingsMarkdown(report({ rules: only, run: { findings: [], counts, waivers: [] } }), style());
        expect(text).toMatch(/8\.1\.4\.8 a\).*\| fulfilled \|$/m);
        expect(text).toContain("Nothing fails");
    });

    it("lists findings, waivers and the emergency, in the reader's language", () => {
        expect(markdown).toContain("> BREAK-GLASS in force: emergency.yaml");
        expect(markdown).toContain("`estate/city 济南.yaml:7:3`");
        expect(markdown).toContain("until &lt;December&gt;");
        expect(markdown).toContain("The waiver old of bypass/waived covers nothing any more");
        const chinese = findingsMarkdown(report(), style("zh"));
        expect(chinese).toContain("# 条款对照表");
        expect(chinese).toContain("应急豁免生效");
        expect(chinese).not.toMatch(/(?<!\/)\b(violated|waived|fulfilled|unverified)\b/);
    });
});

it.each<MachineFormat>(["sarif", "junit", "markdown"])("%s is the same each time", (format) => {
    expect(formatFindingsAs(format, report(), style())).toBe(formatFindingsAs(format, report(), style()));
});
