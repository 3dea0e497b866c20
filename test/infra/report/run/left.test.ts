import { createColors } from "picocolors";
import { createTranslator } from "../../../../infra/i18n/translator";
import { previewComment } from "../../../../infra/report/run/comment";
import { driftComment } from "../../../../infra/report/run/drift";
import { runJson } from "../../../../infra/report/run/json";
import { runText } from "../../../../infra/report/run/text";
import { previewResult, stackResult } from "./results";

const left = [
    { stack: "tenants-371300", resources: 32 },
    { stack: "platform-371300", resources: 80 },
];
const result = previewResult([stackResult("platform-370000")], { left });
const en = createTranslator("en");
const zh = createTranslator("zh");
const show = { colors: createColors(false), showPath: (path: string) => path };

it("names what the estate no longer has, and the command that deletes it, in both languages", () => {
    const english = runText(result, { translate: en, ...show });
    expect(english).toContain("tenants-371300 (resources: 32), platform-371300 (resources: 80)");
    expect(english).toContain("egov destroy tenants-371300 platform-371300 --remove");
    const chinese = runText(result, { translate: zh, ...show });
    expect(chinese).toContain("tenants-371300（资源 32 个）、platform-371300（资源 80 个）");
    expect(chinese).toContain("egov destroy tenants-371300 platform-371300 --remove");
});

it("is in the data and in comments, and nowhere when there is none", () => {
    expect(runJson(result, en).left).toEqual(left);
    const options = { translate: en, estate: "tiny" };
    for (const comment of [previewComment(result, options), driftComment({ ...result, operation: "drift" }, options)])
        expect(comment).toMatch(/\n> .*tenants.371300 .*platform.371300/);
    const none = previewResult([stackResult("platform-370000")]);
    expect(runJson(none, en)).not.toHaveProperty("left");
    expect(runText(none, { translate: en, ...show }) + previewComment(none, options)).not.toContain("no longer has");
});
