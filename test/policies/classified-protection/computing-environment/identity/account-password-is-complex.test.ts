import { accountPasswordIsComplex } from "../../../../../policies/classified-protection/computing-environment/identity/account-password-is-complex";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule, runCase } from "../../../support/rule-cases";

const user = "openstack:identity/user:User";
const databaseUser = "openstack:database/user:User";
const database = "openstack:database/instance:Instance";

const withPassword = (password: RecordedValue, name: RecordedValue = "li.si") => [
    { type: user, inputs: { name, password } },
];

describeRule(accountPasswordIsComplex, {
    good: [
        { name: "eight characters of three kinds", resources: withPassword("abcdE123") },
        { name: "small letters, digits and others", resources: withPassword("abc-1234") },
        { name: "capital letters, digits and others", resources: withPassword("ABC-1234") },
        { name: "no name to hold", resources: withPassword("abcdE123", "") },
        {
            name: "of a database",
            resources: [{ type: database, inputs: { users: [{ name: "app", password: "abcdE123" }] } }],
        },
    ],
    bad: [
        { name: "seven characters", code: "tooShort", resources: withPassword("abcdE12") },
        { name: "four characters of two units each", code: "tooShort", resources: withPassword("a1😀😀😀") },
        { name: "empty", code: "tooShort", resources: withPassword("") },
        { name: "two kinds", code: "tooUniform", resources: withPassword("abcdefgh1234") },
        { name: "a secret", code: "tooUniform", resources: withPassword({ kind: "secret", value: "abcdefgh" }) },
        { name: "the account's name in it", code: "holdsName", resources: withPassword("Li.Si-2026") },
        {
            name: "the second of a database's accounts",
            code: "tooShort",
            resources: [
                {
                    type: database,
                    inputs: {
                        users: [
                            { name: "app", password: "abcdE123" },
                            { name: "job", password: "job" },
                        ],
                    },
                },
            ],
        },
        {
            name: "of a database's account",
            code: "tooShort",
            resources: [{ type: databaseUser, inputs: { name: "app", password: "a" } }],
        },
    ],
    unknown: [{ name: "a generated password", resources: withPassword(unknownValue) }],
    notApplicable: [
        { name: "an account without a password", resources: [{ type: user, inputs: { name: "li.si" } }] },
        { name: "a database without accounts", resources: [{ type: database, inputs: {} }] },
    ],
});

it("never prints a password", () => {
    const { findings } = runCase(accountPasswordIsComplex, {
        name: "short",
        resources: withPassword({ kind: "secret", value: "abcdefg" }),
    });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain("abcdefg");
});
