import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { estateReader, packSettings } from "../../../infra/policy-packs/settings";
import { temporaryFolders } from "../../support/temporary";

const root = join(__dirname, "..", "..", "..");
const temporary = temporaryFolders();
const now = new Date(2026, 10, 24, 12);
const settings = (env: Record<string, string> = {}, stack = "platform-370000", folder = root) =>
    packSettings(folder, stack, { LANG: "en_US.UTF-8", ...env }, now);
const tiny = "stacks/estates/tiny";

describe("settings of a policy pack", () => {
    it("are the estate of the stack's configuration, today, and leniency", () => {
        const { estate, project, asOf, strict, breakGlass, language } = settings();
        expect([estate?.estate.name, project]).toEqual(["shandong", "egov-cloud"]);
        expect({ asOf, strict, breakGlass, language }).toEqual({
            asOf: "2026-11-24",
            strict: false,
            breakGlass: [],
            language: "en",
        });
    });

    it("read an estate once, for however many stacks", () => {
        const read = estateReader("en");
        const of = (stack: string) => packSettings(root, stack, { EGOV_ESTATE: tiny }, now, read).estate;
        expect(of("platform-370000")).toBe(of("tenants-370000"));
    });

    it("have no estate for a stack of another program", () => {
        expect(settings({}, "dev").estate).toBeUndefined();
    });

    it("come from variables before anything else", () => {
        const env = { EGOV_ESTATE: tiny, EGOV_AS_OF: "2027-01-31", EGOV_STRICT: "true", EGOV_LANG: "zh" };
        const { estate, asOf, strict, language } = settings(env);
        expect([estate?.estate.name, asOf, strict, language]).toEqual(["tiny", "2027-01-31", true, "zh"]);
    });

    it.each([
        [{ PULUMI_NODEJS_DRY_RUN: "false" }, true],
        [{ PULUMI_DRY_RUN: "false" }, true],
        [{ PULUMI_NODEJS_DRY_RUN: "true" }, false],
        [{}, false],
    ])("take a day in the past for a preview only: %j", (env, refused) => {
        const judge = (asOf: string) => settings({ ...env, EGOV_AS_OF: asOf }).asOf;
        if (refused) expect(() => judge("2026-11-23")).toThrow(/EGOV_AS_OF is 2026-11-23, before today \(2026-11-24\)/);
        else expect(judge("2026-11-23")).toBe("2026-11-23");
        expect(judge("2026-11-24")).toBe("2026-11-24");
    });

    it.each([
        [{ CI: "true" }, true],
        [{ CI: "true", EGOV_STRICT: "0" }, false],
        [{ CI: "" }, false],
        [{ EGOV_STRICT: "1" }, true],
    ])("are strict in CI unless told otherwise: %j", (env, strict) => {
        expect(settings(env).strict).toBe(strict);
    });

    it.each([
        [{ EGOV_AS_OF: "24.11.2026" }, 'EGOV_AS_OF is "24.11.2026"'],
        [{ EGOV_AS_OF: "2026-11-99" }, 'EGOV_AS_OF is "2026-11-99"'],
        [{ EGOV_STRICT: "perhaps" }, 'EGOV_STRICT is "perhaps"'],
        [{ EGOV_ESTATE: tiny, EGOV_BREAK_GLASS: "/no/such/file" }, "/no/such/file can't be read"],
        [{ EGOV_BREAK_GLASS: "/no/such/file" }, "EGOV_ESTATE"],
    ])("are refused where they are wrong: %j", (env, message) => {
        expect(() => settings(env, "dev")).toThrow(message);
    });

    it("name what is wrong with the estate, with its place", () => {
        const folder = temporary();
        writeFileSync(join(folder, "Pulumi.yaml"), "name: x\nruntime: nodejs\n");
        mkdirSync(join(folder, "estate"));
        writeFileSync(join(folder, "estate", "estate.yaml"), "kind: Nothing\n");
        expect(() => settings({ EGOV_ESTATE: "estate" }, "dev", folder)).toThrow(/estate\.yaml:1:\d+: /);
    });

    it("refuse an emergency file that does not hold", () => {
        const file = join(temporary(), "break-glass.yaml");
        writeFileSync(file, "kind: BreakGlass\n");
        expect(() => settings({ EGOV_ESTATE: tiny, EGOV_BREAK_GLASS: file })).toThrow(/break-glass\.yaml:1:\d+: /);
    });
});
