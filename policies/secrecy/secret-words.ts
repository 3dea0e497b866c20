/** Separates the words of a name such as `top-secret`. */
const gap = "[\\s_.-]?";

/** Words that mark state secrets, each with what may stand before or after it without marking one. */
const marks: readonly RegExp[] = [
    /涉密/,
    /绝密/,
    // 机密性 is confidentiality, 机密计算 confidential computing, 商业机密 a trade secret.
    /(?<!商业|企业|公司)机密(?!性|计算|容器|虚拟|管理|字典|保护计算)/,
    // 秘密 alone is also a trade secret, a work secret, or what Kubernetes calls a Secret.
    /(?:国家|军事)\s?秘密|秘密(?:级|[★☆])|^秘密$|^密级[：:\s]*秘密/,
    new RegExp(`(?<![a-z])state${gap}secrets?(?![a-z])`, "i"),
    new RegExp(`(?<![a-z])top${gap}secrets?(?![a-z])`, "i"),
    // Classified protection is the name of a standard.
    new RegExp(
        `(?<![a-z])classified${gap}(?:information|data|documents?|materials?|systems?|networks?|files?|contents?|secrets?)(?![a-z])`,
        "i",
    ),
    /^classified$/i,
];

/** What says, shortly before a word and in the same clause, that there is none of it. */
const negations =
    /(?:非|不得|不含|不涉|不存|不处理|不承载|不允许|不属于|不是|不准|不接收|没有|无|未|禁止|严禁|勿|杜绝|防止|脱)[^，。；！？,.;!?\n]{0,10}$|(?:非|不|无|未)$/;
const englishNegations = /(?<![a-z])(?:no|not|non|never|without|free of)(?:[\s_-]+\w+){0,3}[\s_-]+$/i;

/** Names of technical secrets that only look like ones of the state: of an OAuth flow, of a tool's state. */
const technical =
    /(?:^|[^a-z])(?:oauth2?|oidc|saml|csrf|session|login|app|cluster|raft|redux|terraform|tf|pulumi|tofu)[\s_.-]+$/i;

/** Keys of tags and labels that say whether, or how, something is secret. */
const flagKey = /(?:^|[:/._-])(?:state[-_]?secrets?|涉密|是否涉密|涉密标识)$/i;
const levelKey =
    /(?:^|[:/._-])(?:secrecy(?:[-_]?level)?|secret[-_]?level|security[-_]?classification|classification|密级|涉密等级)$/i;

const no = /^(?:false|no|none|0|n|否|无|非涉密|不涉密|未涉密)$/i;
const secretLevel = /^(?:top[-_ ]?secret|secret|classified|state[-_ ]?secret|绝密|机密|秘密)级?$/i;

/** What every mark has in it, as do keys of flags and secret levels: nearly all texts have none. */
export const secretHint = /密|secret|classified/i;

/** The word in a text that marks state secrets; undefined where there is none, or where the text says that there is none. */
export function secretMarkIn(text: string): string | undefined {
    if (!secretHint.test(text)) return undefined;
    for (const mark of marks)
        for (const found of text.matchAll(new RegExp(mark.source, mark.flags.includes("i") ? "gi" : "g"))) {
            const before = text.slice(0, found.index);
            if (!negations.test(before) && !englishNegations.test(before) && !isTechnical(before, found[0]))
                return found[0];
        }
    return undefined;
}

/** The same of a tag or label with key and value: a flag that is set, a level that is secret, a word in the value. */
export function secretMarkOf(key: string, value: string): string | undefined {
    if (flagKey.test(camelSplit(key)))
        return no.test(value.trim()) || value.trim() === "" ? undefined : `${key}=${value}`;
    if (levelKey.test(camelSplit(key)) && secretLevel.test(value.trim())) return `${key}=${value}`;
    return secretMarkIn(value);
}

/** Of a tag, which may be `key=value`. */
export function secretMarkOfTag(tag: string): string | undefined {
    const at = tag.indexOf("=");
    return at < 0 ? secretMarkIn(tag) : secretMarkOf(tag.slice(0, at), tag.slice(at + 1));
}

/** Of a text that may hold tags among its words, as the descriptions of what can't be tagged do. */
export function secretMarkInDescription(text: string): string | undefined {
    const words = text.split(/\s+/);
    const isTag = (word: string): boolean => /^[^=]+=/.test(word);
    const mark = words
        .filter(isTag)
        .map(secretMarkOfTag)
        .find((one) => one !== undefined);
    return mark ?? secretMarkIn(words.filter((word) => !isTag(word)).join(" "));
}

function isTechnical(before: string, found: string): boolean {
    return /^state/i.test(found) && technical.test(before);
}

/** `stateSecret` as `state-Secret`. */
function camelSplit(key: string): string {
    return key.replace(/([a-z])([A-Z])/g, "$1-$2");
}
