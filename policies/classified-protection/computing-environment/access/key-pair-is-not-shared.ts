import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { plain } from "../../../kernel/values";
import { lookup } from "../../../kernel/reading/once";

const keyPairType = "openstack:compute/keypair:Keypair";

/** Algorithm and key, without the comment. */
const keyOf = (publicKey: string): string => publicKey.trim().split(/\s+/).slice(0, 2).join(" ");

const byKey = lookup({
    types: [keyPairType],
    keysOf({ inputs }) {
        const publicKey = plain(inputs["publicKey"]);
        return typeof publicKey === "string" ? [keyOf(publicKey)] : [];
    },
});

/** A key is one account's: whoever logs in by it is known. */
export const keyPairIsNotShared: ResourceRule = {
    id: "classified-protection/key-pair-is-not-shared",
    title: { zh: "密钥对不得共用", en: "Key pairs are not shared" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.2 c)"],
    why: {
        zh: "多个账户或部门共用一把密钥，操作无法追溯到人。",
        en: "Where departments or accounts share a key, nobody can tell who did what.",
    },
    reads: {
        zh: "密钥对的 publicKey、name、userId 及所属部门。",
        en: "publicKey, name and userId of key pairs, and the department that owns them.",
    },
    remedy: { zh: "为每个账户单独生成密钥对。", en: "Make a key pair for each account." },
    messages: {
        shared: { zh: "{{resource}} 与 {{other}} 使用同一把公钥。", en: "{{resource}} has the same key as {{other}}." },
    },
    types: [keyPairType],
    examples: {
        good: [{ type: keyPairType, inputs: { name: "zhang.san", publicKey: "ssh-ed25519 AAAA1 zhang.san" } }],
        // Another resource has the same key, which an example of one resource can't show.
        bad: [],
    },
    check(keyPair, context) {
        if (!isSet(keyPair, "publicKey")) return notApplicable;
        const same = byKey(context, keyOf(textAt(keyPair, "publicKey") ?? ""));
        const own = holder(keyPair, context);
        const others = same.filter((one) => holder(one, context) !== own);
        const names = others.map(({ name }) => name).sort();
        return names[0] === undefined ? pass : violation("shared", { other: names[0] });
    },
};

/** One account may have its key in several regions and zones, under one name. */
function holder(keyPair: StackResource, context: RuleContext): string {
    const { department, system } = context.ownerOf(keyPair);
    const name = textAt(keyPair, "name") ?? keyPair.name;
    return JSON.stringify([department, system, textAt(keyPair, "userId"), name]);
}
