import { readBreakGlass } from "../../../infra/estate/break-glass";
import { formatLocation } from "../../../infra/estate/location";
import { createTranslator } from "../../../infra/i18n/translator";
import { withWaivers } from "../../policies/support/tiny";

const estate = withWaivers();
const now = Date.parse("2026-11-24T12:00:00Z");

const sound = `kind: BreakGlass
document: 事件-2026-003
from: 2026-11-24T18:00:00+08:00
until: 2026-11-27T18:00:00+08:00
approvers: [sd-it-authority, sd-security]
waivers:
  - id: restore-portal
    rule: classified-protection/listener-encrypts
    scope: { system: sd-budget }
    reason: 灾后恢复，证书待重新签发
    owner: sd-platform-owner
`;

const read = (text: string | Uint8Array, at = now) =>
    readBreakGlass("../emergency.yaml", typeof text === "string" ? Buffer.from(text) : text, estate, at);

function change(from: string, to: string): string {
    if (!sound.includes(from)) throw new Error(`the file does not hold: ${from}`);
    return sound.replace(from, to);
}

it("is waivers with two approvers and an end, for 72 hours at most", () => {
    const { waivers, ...head } = (read(sound) as { value: NonNullable<unknown> } & { ok: true }).value as never as {
        waivers: unknown[];
    };
    expect(head).toEqual({
        file: "../emergency.yaml",
        document: "事件-2026-003",
        from: "2026-11-24T18:00:00+08:00",
        until: "2026-11-27T18:00:00+08:00",
        approvers: ["sd-it-authority", "sd-security"],
    });
    expect(waivers).toEqual([
        {
            id: "restore-portal",
            kind: "break-glass",
            rule: "classified-protection/listener-encrypts",
            scope: { system: "sd-budget" },
            reason: "灾后恢复，证书待重新签发",
            owner: "sd-platform-owner",
            approvers: ["sd-it-authority", "sd-security"],
            document: "事件-2026-003",
            date: "2026-11-24T18:00:00+08:00",
            expires: "2026-11-27T18:00:00+08:00",
            source: { file: "../emergency.yaml", line: 7, column: 5 },
        },
    ]);
});

it("holds from its first to its last moment, by the real clock", () => {
    const [start, end] = ["2026-11-24T10:00:00Z", "2026-11-27T10:00:00Z"].map((text) => Date.parse(text));
    for (const at of [start!, end!]) expect(read(sound, at).ok).toBe(true);
    for (const at of [start! - 1, end! + 1])
        expect(read(sound, at)).toMatchObject({ ok: false, error: [{ code: "breakGlassNotInForce" }] });
});

it.each<[string, string, string[]]>([
    ["a minute more than 72 hours", change("27T18:00:00", "27T18:01:00"), ["4:8 breakGlassTooLong"]],
    ["an end before its beginning", change("2026-11-27", "2026-11-23"), ["4:8 endsBeforeStart"]],
    ["an end at its beginning", change("2026-11-27", "2026-11-24"), ["4:8 endsBeforeStart"]],
    ["a day without a time", change("2026-11-27T18:00:00+08:00", "2026-11-27"), ["4:8 badInstant"]],
    ["a time without its offset", change("27T18:00:00+08:00", "27T18:00:00"), ["4:8 badInstant"]],
    ["one approver", change(", sd-security]", "]"), ["5:12 tooFewItems"]],
    ["one approver twice", change("sd-security]", "sd-it-authority]"), ["5:12 repeatedItem"]],
    [
        "an approver without the role",
        change("sd-security]", "sd-platform-owner]"),
        ["5:30 approverRole", "11:12 ownerApproves"],
    ],
    ["an approver who does not exist", change("sd-security]", "sd-secrity]"), ["5:30 unknownRoleHolderNear"]],
    ["an owner who approves", change("owner: sd-platform-owner", "owner: sd-security"), ["11:12 ownerApproves"]],
    ["an owner who does not exist", change("owner: sd-platform-owner", "owner: x-y"), ["11:12 unknownRoleHolder"]],
    ["a system that does not exist", change("sd-budget", "sd-buget"), ["9:22 unknownSystemNear"]],
    ["no scope", change("{ system: sd-budget }", "{}"), ["9:12 scopeEmpty"]],
    ["another kind", change("BreakGlass", "Waivers"), ["1:7 notAllowed"]],
    ["no waiver", sound.slice(0, sound.indexOf("waivers:")) + "waivers: []\n", ["6:10 tooFewItems"]],
    ["nothing", "", ["1:1 rootNotMapping"]],
    ["a list", "- x\n", ["1:1 rootNotMapping"]],
])("with %s is refused, with the place", (_, text, expected) => {
    const result = read(text);
    if (result.ok) throw new Error("it was taken");
    expect(result.error.map(({ code, location }) => `${location.line}:${location.column} ${code}`)).toEqual(expected);
    for (const { code, params, location } of result.error) {
        expect(formatLocation(location)).toMatch(/^\.\.\/emergency\.yaml:\d+:\d+$/);
        for (const language of ["en", "zh"] as const)
            expect(createTranslator(language)(`estate:${code}`, params)).not.toContain("{{");
    }
});

it("that is no UTF-8 or no YAML is refused", () => {
    expect(read(Uint8Array.from([0xff, 0xfe, 0x00]))).toMatchObject({ ok: false, error: [{ code: "notUtf8" }] });
    expect(read("kind: [")).toMatchObject({ ok: false });
});
