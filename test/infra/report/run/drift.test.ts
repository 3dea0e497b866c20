import { createColors } from "picocolors";
import type { DriftedResource } from "../../../../infra/engine/result";
import { createTranslator } from "../../../../infra/i18n/translator";
import { commentLimit } from "../../../../infra/report/run/comment";
import { driftComment, driftText } from "../../../../infra/report/run/drift";
import { reviewText } from "../../../../infra/report/run/review";
import { runText } from "../../../../infra/report/run/text";
import { mixed, previewResult, stackResult, urn } from "./results";

const translate = createTranslator("en");
const colors = createColors(false);
const changed = (name: string, cloud = "2"): DriftedResource => ({
    urn: urn("s", name),
    id: "id-1",
    kind: "changed",
    properties: [{ path: "rules[0].port", state: "1", cloud }],
});
const drifted = previewResult(
    [stackResult("s", { drift: [changed("a"), { urn: urn("s", "b"), id: "id-2", kind: "gone", properties: [] }] })],
    { operation: "drift" },
);
const clean = previewResult([stackResult("s", { drift: [] })], { operation: "drift" });

it("says resource by resource what differs, and so does the end of a run", () => {
    const text = driftText(drifted, translate, colors)!;
    expect(text.split("\n")).toEqual([
        "Resources that differ from the state: 2",
        "s: openstack:networking/subnet:Subnet a (id-1)",
        "    rules[0].port: state 1, cloud 2",
        "s: openstack:networking/subnet:Subnet b (id-2)",
        "    gone from the cloud",
    ]);
    expect(runText(drifted, { translate, colors, showPath: (path) => path })).toContain(text);
    expect(driftText(clean, translate, colors)).toBe("No drift: the cloud is as the state says.");
});

it("does not claim that nothing drifted where a stack could not be looked at, and says nothing in other operations", () => {
    const failed = previewResult([stackResult("s", { status: "failed" })], { operation: "drift", status: "failed" });
    expect(driftText(failed, translate, colors)).toBeUndefined();
    expect(driftText(mixed, translate, colors)).toBeUndefined();
});

it("writes a table for a forge, in which values stay in their cells, and cuts what is too long", () => {
    const text = driftComment(
        previewResult([stackResult("s", { drift: [changed("a", '"x|y"')] })], { operation: "drift" }),
        { translate, estate: "tiny" },
    );
    expect(text.split("\n")[0]).toBe("<!-- egov-drift: tiny -->");
    expect(text).toContain('| `s` | `a` (`openstack:networking/subnet:Subnet`) | `rules[0].port` | `1` | `"x\\|y"` |');
    const many = Array.from({ length: 2000 }, (_, index) => changed(`resource-${index}`));
    const long = driftComment(previewResult([stackResult("s", { drift: many })], { operation: "drift" }), {
        translate,
        estate: "tiny",
    });
    expect(long.length).toBeLessThanOrEqual(commentLimit);
    expect(long).toContain("Cut here");
    expect(driftComment(clean, { translate, estate: "tiny" })).toContain("No drift");
});

it("shows deletions and replacements before a question is asked, then the sums", () => {
    const text = reviewText(mixed.stacks, { translate, colors });
    expect(text.split("\n").slice(0, 3)).toEqual([
        "Deletions and replacements: 2",
        "  delete platform-370000: openstack:networking/subnet:Subnet old [protected]",
        "  replace platform-370000: openstack:networking/subnet:Subnet common-0 (because of cidr, networkId)",
    ]);
    expect(text).toContain("create 15 · replace 1 · delete 1 · same 100");
    expect(reviewText([stackResult("s")], { translate, colors })).toBe(
        "No deletions, no replacements.\nNothing changes.",
    );
});
