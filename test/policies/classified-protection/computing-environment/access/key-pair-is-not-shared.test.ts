import { keyPairIsNotShared } from "../../../../../policies/classified-protection/computing-environment/access/key-pair-is-not-shared";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:compute/keypair:Keypair";
const pair = (urn: string, publicKey: RecordedValue, name: string, more: object = {}) => ({
    type,
    name: urn,
    ...more,
    inputs: { name, publicKey },
});

describeRule(keyPairIsNotShared, {
    good: [
        { name: "two keys", resources: [pair("a", "ssh-rsa AAAA1", "a"), pair("b", "ssh-rsa AAAA2", "b")] },
        {
            name: "one beside a key that Nova makes",
            resources: [pair("a", "ssh-rsa AAAA1", "a"), { type, name: "b", inputs: { name: "b" } }],
        },
        {
            name: "one account in two regions",
            resources: [pair("a", "ssh-rsa AAAA1 x", "zhang"), pair("b", "ssh-rsa AAAA1", "zhang")],
        },
    ],
    bad: [
        {
            name: "two names, other comments and spaces",
            code: "shared",
            resources: [pair("a", "ssh-rsa AAAA1 zhang", "a"), pair("b", " ssh-rsa  AAAA1 li", "b")],
        },
        {
            name: "two departments",
            code: "shared",
            resources: [
                pair("a", "ssh-rsa AAAA1", "ops", { department: "sd-finance" }),
                pair("b", "ssh-rsa AAAA1", "ops", { department: "sd-bigdata" }),
            ],
        },
        {
            name: "two users",
            code: "shared",
            resources: [
                { type, name: "a", inputs: { name: "x", publicKey: "ssh-rsa A", userId: "1" } },
                { type, name: "b", inputs: { name: "x", publicKey: "ssh-rsa A", userId: "2" } },
            ],
        },
        {
            name: "secret keys without names",
            code: "shared",
            resources: ["a", "b"].map((name) => ({
                type,
                name,
                inputs: { publicKey: { kind: "secret" as const, value: "ssh-rsa A" } },
            })),
        },
    ],
    unknown: [{ name: "the key", resources: [pair("a", unknownValue, "a")] }],
    notApplicable: [{ name: "a key that Nova makes", resources: [{ type, inputs: { name: "a" } }] }],
});
