import { createColors } from "picocolors";
import { noChanges } from "../../../../infra/engine/events/changes";
import { createTranslator } from "../../../../infra/i18n/translator";
import { runJson } from "../../../../infra/report/run/json";
import { runTable } from "../../../../infra/report/run/table";
import { runText } from "../../../../infra/report/run/text";
import { displayWidth } from "../../../../infra/report/text-width";
import { mixed, previewResult, stackResult } from "./results";

const en = createTranslator("en");
const zh = createTranslator("zh");
const plain = createColors(false);
const show = { colors: plain, showPath: (path: string) => `.${path}` };

/** Cells of the row that begins with a text. */
function row(table: string, first: string): string[] {
    const line = table.split("\n").find((text) => text.startsWith(`│ ${first} `));
    return line!
        .split("│")
        .slice(1, -1)
        .map((cell) => cell.trim());
}

it("has rows in order and sums at the end", () => {
    const table = runTable(mixed, en, plain);
    expect(row(table, "stack")).toEqual(["stack", "create", "update", "replace", "delete", "same", "time", "status"]);
    expect(row(table, "platform-370000")).toEqual(["platform-370000", "12", "0", "1", "1", "100", "1.2 s", "done"]);
    expect(row(table, "platform-370100")).toEqual(["platform-370100", "", "", "", "", "", "1.2 s", "failed"]);
    expect(row(table, "total")).toEqual(["total", "12", "0", "1", "1", "100", "1 min 05 s", ""]);
});

it.each([
    ["en", en],
    ["zh", zh],
] as const)("has lines of one width in %s", (_, translate) => {
    const widths = new Set(runTable(mixed, translate, plain).split("\n").map(displayWidth));
    expect(widths.size).toBe(1);
});

it("has the same widths with colours", () => {
    const widths = new Set(runTable(mixed, zh, createColors(true)).split("\n").map(displayWidth));
    expect(widths.size).toBe(1);
});

it("has columns for rare changes only where there are some", () => {
    const table = runTable(previewResult([stackResult("a", { changes: { ...noChanges, read: 3 } })]), en, plain);
    expect(row(table, "stack")).toContain("read");
    expect(row(table, "stack")).not.toContain("other");
});

it("says of every stack that did not succeed why, and where its log is", () => {
    const text = runText(mixed, { translate: en, ...show });
    expect(text).toContain(
        "platform-370100: the engine refused resources: 1\n  ✗ openstack:networking/subnet:Subnet vm: quota of @all exceeded\n    <b>really</b>\n  log: ./logs/platform-370100.log",
    );
    expect(text).toContain("tenants-370100: not started, since platform-370100 failed");
    expect(text).not.toContain("harmless");
});

it("cuts long lists of errors and says by how many", () => {
    const diagnostics = Array.from(
        { length: 14 },
        (_, index) => ({ severity: "error", message: `e${index}` }) as const,
    );
    const failed = stackResult("s", {
        status: "failed",
        diagnostics,
        reason: { code: "reasonEngine", params: { message: "m" } },
    });
    const text = runText(previewResult([failed], { status: "failed" }), { translate: en, ...show });
    expect(text).toContain("✗ e9");
    expect(text).not.toContain("✗ e10");
    expect(text).toContain("and 4 more; see the log");
});

it("tells about stacks that were made and credentials that are missing", () => {
    const result = previewResult([stackResult("a")], { created: ["a"], withoutCredentials: ["egov-jinan"] });
    const text = runText(result, { translate: en, ...show });
    expect(text).toContain("empty, so that they could be previewed: 1.");
    expect(text).toContain("No credentials for egov-jinan");
    expect(text).toContain("State: file:///state");
});

it("gives reasons as data and as text in JSON", () => {
    const json = JSON.parse(JSON.stringify(runJson(mixed, zh)));
    expect(json.stacks[2].reason).toEqual({
        code: "reasonUpstreamFailed",
        params: { upstream: "platform-370100" },
        text: "因 platform-370100 失败，未启动",
    });
    expect(json.totals.delete).toBe(1);
    expect(json.stacks[0]).not.toHaveProperty("reason");
});
