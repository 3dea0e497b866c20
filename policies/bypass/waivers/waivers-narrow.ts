import type { EstateRule } from "../../kernel/rule";
import { scopeFaults } from "../../kernel/waivers/faults";
import { judgeWaivers } from "./judge-waivers";

/** A waiver names what it covers; one for the whole province would switch its rule off. */
export const waiversNarrow: EstateRule = {
    id: "bypass/waivers-narrow",
    title: { zh: "豁免范围须具体", en: "Waivers are narrow" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 15"],
    why: {
        zh: "范围过宽的豁免等于停用规则，以后新增的问题也会被一并掩盖。",
        en: "A waiver of everything switches its rule off, and hides what goes wrong later too.",
    },
    reads: { zh: "waivers.yaml 中的 scope。", en: "scope in waivers.yaml." },
    remedy: {
        zh: "写明系统、部门或资源栈；用资源 URN 时写全类型，名称至少写出三个字符。",
        en: "Name the system, department or stack; in a URN write out the type and at least three characters of the name.",
    },
    messages: {
        tooWide: {
            zh: "豁免 {{waiver}}（规则 {{rule}}）范围过宽：{{scope}}。",
            en: "The waiver {{waiver}} of {{rule}} is too wide: {{scope}}.",
        },
    },
    checkEstate: (estate) => judgeWaivers(estate, (waiver) => scopeFaults(waiver, estate)),
};
