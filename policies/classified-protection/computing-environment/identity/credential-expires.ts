import { notApplicable, pass, violation, type Judgement } from "../../../kernel/judgement";
import { textAt, textsAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { applicationCredentialType } from "../reading/accounts";
import { daysBetween } from "../reading/dates";

const secretType = "openstack:keymanager/secretV1:SecretV1";
const ec2Type = "openstack:identity/ec2CredentialV3:Ec2CredentialV3";

/** Days that a credential which only looks may live: the longest contract for bought services is three years. */
const longestReading = 1096;
/** Days that any other may live. */
const longestChanging = 366;

/** Credentials of programs and stored passphrases end, and are renewed before. */
export const credentialExpires: ResourceRule = {
    id: "classified-protection/credential-expires",
    title: { zh: "凭据须有期限并及时更换", en: "Credentials end and are renewed" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.1 a)", "GB/T 22239 8.1.4.2 c)"],
    why: {
        zh: "无期限的凭据不会被更换，人员离岗或泄露后仍可使用。",
        en: "A credential without an end is never renewed and outlives whoever it was given to.",
    },
    reads: {
        zh: "应用凭据的 expiresAt 和 roles，口令类机密的 expiration；EC2 凭据没有期限。只读凭据最长三年，其他最长一年。",
        en: "expiresAt and roles of application credentials, expiration of secrets that are passphrases; EC2 credentials have no end. A credential that only reads lives three years at most, any other one year.",
    },
    remedy: {
        zh: "设置期限并在到期前更换；EC2 凭据改为应用凭据。",
        en: "Set an end and renew before it; use an application credential in the place of an EC2 one.",
    },
    messages: {
        neverEnds: { zh: "{{resource}} 没有期限。", en: "{{resource}} has no end." },
        ended: {
            zh: "{{resource}} 已于 {{ends}} 到期，仍未删除（基准日期 {{asOf}}）。",
            en: "{{resource}} ended on {{ends}} and is still there on {{asOf}}.",
        },
        endsTooLate: {
            zh: "{{resource}} 的期限至 {{ends}}，超过 {{days}} 天（自 {{asOf}} 起）。",
            en: "{{resource}} lives until {{ends}}, more than {{days}} days from {{asOf}}.",
        },
        noDate: { zh: "{{resource}} 的期限 {{ends}} 不是日期。", en: "{{ends}}, the end of {{resource}}, is no date." },
    },
    types: [applicationCredentialType, secretType, ec2Type],
    examples: {
        good: [{ type: applicationCredentialType, inputs: { roles: ["member"], expiresAt: "2027-06-30T16:00:00Z" } }],
        bad: [{ type: applicationCredentialType, inputs: { roles: ["member"] } }],
    },
    check(resource, context) {
        switch (resource.type) {
            case ec2Type:
                return violation("neverEnds");
            case secretType:
                return textAt(resource, "secretType") === "passphrase"
                    ? judgeEnd(resource, "expiration", longestChanging, context)
                    : notApplicable;
            default:
                return judgeEnd(resource, "expiresAt", onlyReads(resource) ? longestReading : longestChanging, context);
        }
    },
};

/** Without roles a credential has all those of its user. */
function onlyReads(credential: StackResource): boolean {
    const roles = textsAt(credential, "roles");
    return roles.length > 0 && roles.every((role) => role === "reader");
}

function judgeEnd(resource: StackResource, path: string, days: number, { asOf }: RuleContext): Judgement {
    const ends = textAt(resource, path);
    if (ends === undefined) return violation("neverEnds");
    const left = daysBetween(asOf, ends);
    if (left === undefined) return violation("noDate", { ends });
    if (left < 0) return violation("ended", { ends, asOf });
    return left > days ? violation("endsTooLate", { ends, asOf, days }) : pass;
}
