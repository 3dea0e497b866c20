import type { BadInput } from "../support/bad-input";

const file = "waivers.yaml";

/** Sound, by people of the tiny estate. */
export const soundWaivers = `kind: Waivers
waivers:
  - id: old-portal
    rule: classified-protection/listener-encrypts
    scope: { system: sd-budget }
    reason: 老旧系统将于十二月下线
    owner: sd-platform-owner
    approver: sd-it-authority
    document: 示例-2026-017
    date: 2026-11-01
    expires: 2026-12-31
`;

const changed = (from: string, to: string): readonly [string, string, string] => {
    if (!soundWaivers.includes(from)) throw new Error(`the sound waiver does not hold: ${from}`);
    return [file, "", soundWaivers.replace(from, () => to)];
};

/** Waivers that name what does not exist, or nothing. */
export const waiverCases: readonly BadInput[] = [
    {
        name: "an owner who does not exist",
        edits: [changed("owner: sd-platform-owner", "owner: §nobody")],
        code: "unknownRoleHolder",
        en: ['"nobody"', "sd-it-authority"],
        zh: ["责任人"],
    },
    {
        name: "an approver with a slip",
        edits: [changed("approver: sd-it-authority", "approver: §sd-it-autority")],
        code: "unknownRoleHolderNear",
        en: ["did you mean", "sd-it-authority"],
        zh: ["是否应为"],
    },
    {
        name: "a system that does not exist",
        edits: [changed("system: sd-budget", "system: §nothing-like-it")],
        code: "unknownSystem",
        en: ['"nothing-like-it"'],
        zh: ["系统"],
    },
    {
        name: "a system with a slip",
        edits: [changed("system: sd-budget", "system: §sd-buget")],
        code: "unknownSystemNear",
        en: ["sd-budget"],
        zh: ["sd-budget"],
    },
    {
        name: "a department with a slip",
        edits: [changed("system: sd-budget", "department: §sd-finanse")],
        code: "unknownDepartmentNear",
        en: ["sd-finance"],
        zh: ["sd-finance"],
    },
    {
        name: "a division that does not exist",
        edits: [changed("system: sd-budget", 'division: §"999999"')],
        code: "noDivision",
        en: ["999999"],
        zh: ["行政区划"],
    },
    {
        name: "a division with a slip",
        edits: [changed("system: sd-budget", 'division: §"371101"')],
        code: "noDivisionNear",
        en: ["371101", "did you mean"],
        zh: ["371101"],
    },
    {
        name: "a scope that names nothing",
        edits: [changed("scope: { system: sd-budget }", "scope: §{}")],
        code: "scopeEmpty",
        en: ["everything"],
        zh: ["豁免一切"],
    },
    {
        name: "an end before the approval",
        edits: [
            [
                file,
                "",
                soundWaivers
                    .replace("date: 2026-11-01", "date: ¶2026-11-01")
                    .replace("expires: 2026-12-31", "expires: §2026-10-31"),
            ],
        ],
        code: "endsBeforeStart",
        en: ["2026-10-31"],
        zh: ["2026-10-31"],
    },
    {
        name: "two with one id",
        edits: [
            [
                file,
                "",
                soundWaivers.replace("id: old", "id: ¶old") +
                    soundWaivers.slice(soundWaivers.indexOf("  - id")).replace("id: old", "id: §old"),
            ],
        ],
        code: "duplicateName",
        en: ["old-portal"],
        zh: ["old-portal"],
    },
    {
        name: "a rule that is no id",
        edits: [changed("classified-protection/listener-encrypts", "§listener-encrypts")],
        code: "badPattern",
        en: ["listener-encrypts"],
        zh: ["listener-encrypts"],
    },
    {
        name: "no approver",
        edits: [changed("  - id: old-portal", "  - §id: old-portal"), [file, "    approver: sd-it-authority\n", ""]],
        code: "missingField",
        en: ["approver"],
        zh: ["approver"],
    },
];
