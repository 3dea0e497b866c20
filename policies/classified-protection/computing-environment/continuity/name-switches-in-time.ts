import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { numberAt, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const recordType = "openstack:dns/recordSet:RecordSet";
const addresses = ["A", "AAAA", "CNAME"];
const longestSeconds = 60;

/** Names of level-4 systems lead to the other site as soon as they are switched. */
export const nameSwitchesInTime: ResourceRule = {
    id: "classified-protection/name-switches-in-time",
    title: { zh: "四级系统域名须能实时切换", en: "Names of level-4 systems switch in time" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 9.1.4.9 d)"],
    why: {
        zh: "域名缓存过久，切换到灾备中心后用户仍访问原址。",
        en: "Where names are remembered for long, users go on asking the site that was lost.",
    },
    reads: { zh: "四级系统地址类域名记录的 ttl。", en: "ttl of records with addresses, of systems of level 4." },
    remedy: { zh: "将 ttl 设为 60 秒以内。", en: "Set ttl to 60 seconds or less." },
    messages: {
        tooLong: {
            zh: "{{resource}} 的缓存时间为 {{seconds}} 秒，超过 {{longest}} 秒。",
            en: "{{resource}} is remembered for {{seconds}} seconds, longer than {{longest}}.",
        },
        notSaid: {
            zh: "{{resource}} 未设缓存时间，采用区域缺省值。",
            en: "{{resource}} has no ttl of its own and is remembered as long as its zone says.",
        },
    },
    types: [recordType],
    examples: { good: [], bad: [] },
    check(record) {
        if (!addresses.includes((textAt(record, "type") ?? "A").toUpperCase())) return notApplicable;
        const seconds = numberAt(record, "ttl");
        if (seconds === undefined) return violation("notSaid");
        return seconds > longestSeconds ? violation("tooLong", { seconds, longest: longestSeconds }) : pass;
    },
};
