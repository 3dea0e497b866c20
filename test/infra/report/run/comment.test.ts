import { noChanges } from "../../../../infra/engine/events/changes";
import { createTranslator } from "../../../../infra/i18n/translator";
import { commentLimit, previewComment } from "../../../../infra/report/run/comment";
import { mixed, previewResult, stackResult, urn } from "./results";

const options = { translate: createTranslator("en"), estate: "tiny" };

it("puts deletions and replacements first, visible, with what forces them", () => {
    const text = previewComment(mixed, options);
    expect(text).toContain(
        "### ⚠️ Deletions and replacements: 2\n\n- **delete** `old` (`openstack:networking/subnet:Subnet`, `platform-370000`) 🔒 protected\n",
    );
    expect(text).toContain(
        "- **replace** `common-0` (`openstack:networking/subnet:Subnet`, `platform-370000`) — because of `cidr`, `networkId`",
    );
    const order = ["Deletions and replacements", "Failed stacks", "| stack |"].map((part) => text.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).not.toContain("<details>");
});

it("says why a stack failed, with nothing in it that the forge would act on", () => {
    const text = previewComment(mixed, options);
    expect(text).toContain("- `platform-370100`: the engine refused resources: 1");
    expect(text).toContain("  - `vm`: quota of @\u200ball exceeded &lt;b&gt;really&lt;/b&gt;");
    expect(text).not.toContain("harmless");
});

it("has a row for every stack, without counts where the preview did not end", () => {
    const text = previewComment(mixed, options);
    expect(text).toContain("| `platform-370000` | 12 | 0 | 1 | 1 | 100 | 1.2 s | done |");
    expect(text).toContain("| `platform-370100` |  |  |  |  |  | 1.2 s | failed |");
    expect(text).toContain("| `tenants-370100` |  |  |  |  |  |  | skipped |");
    expect(text).toContain("| **total** | 12 | 0 | 1 | 1 | 100 | 1 min 05 s |  |");
});

it("is written in the reader's language", () => {
    const text = previewComment(mixed, { ...options, translate: createTranslator("zh") });
    expect(text).toContain("### ⚠️ 删除与替换：2 项");
    expect(text).toContain("| 资源栈 | 新建 | 更新 | 替换 | 删除 | 不变 | 用时 | 状态 |");
});

it("says so where nothing changes, and folds the table", () => {
    const text = previewComment(previewResult([stackResult("a", { changes: { ...noChanges, same: 5 } })]), options);
    expect(text).toContain("Nothing changes.");
    expect(text).toMatch(/<details>\n<summary>Stacks: 1<\/summary>\n\n\| stack/);
});

it("shows a run that could not start", () => {
    const reason = { code: "reasonPassphrase", params: {} };
    const text = previewComment(previewResult([], { status: "failed", reason }), options);
    expect(text).toContain("❌");
    expect(text).toContain("the passphrase does not open this state");
    expect(text).not.toContain("No deletions");
});

it("keeps names of any characters inside their code spans and table cells", () => {
    const steps = [{ op: "delete", urn: urn("s", "a`b|c"), keys: [], protect: false } as const];
    const text = previewComment(
        previewResult([stackResult("s", { steps, changes: { ...noChanges, delete: 1 } })]),
        options,
    );
    expect(text).toContain("- **delete** ``a`b\\|c`` (");
});

it("marks itself for CI, whatever the estate is called", () => {
    expect(previewComment(mixed, options).split("\n")[0]).toBe("<!-- egov-preview: tiny -->");
    expect(previewComment(mixed, { ...options, estate: "a > <b" }).split("\n")[0]).toBe(
        "<!-- egov-preview: a----b -->",
    );
});

describe("with very many changes", () => {
    const many = (count: number): ReturnType<typeof previewResult> => {
        const steps = Array.from(
            { length: count },
            (_, index) => ({ op: "delete", urn: urn("s", `resource-${index}`), keys: [], protect: false }) as const,
        );
        return previewResult([stackResult("s", { steps, changes: { ...noChanges, delete: count } })]);
    };

    it("folds what is more than a screen", () => {
        const text = previewComment(many(60), options);
        const [visible, folded] = text.split("<details>");
        expect(visible!.match(/\*\*delete\*\* `/g)).toHaveLength(25);
        expect(folded!.match(/\*\*delete\*\* `/g)).toHaveLength(35);
        expect(folded).toContain("<summary>35 more</summary>");
    });

    it("stays within what a forge takes, says how many are missing, and keeps the table", () => {
        const text = previewComment(many(3000), options);
        expect(text.length).toBeLessThanOrEqual(commentLimit);
        const shown = text.match(/\*\*delete\*\* `/g)!.length;
        expect(text).toContain(`> ${3000 - shown} more are not shown`);
        expect(text).toContain("| **total** |");
        expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)!.length);
    });

    it("stays within it even where errors alone are too long", () => {
        const message = "x".repeat(900);
        const stacks = Array.from({ length: 200 }, (_, index) =>
            stackResult(`s${index}`, {
                status: "failed",
                diagnostics: [
                    { severity: "error", message: message + index },
                    { severity: "error", message },
                ],
            }),
        );
        const text = previewComment(previewResult(stacks, { status: "failed" }), options);
        expect(text.length).toBeLessThanOrEqual(commentLimit);
        expect(text).toContain("Cut here");
    });
});
