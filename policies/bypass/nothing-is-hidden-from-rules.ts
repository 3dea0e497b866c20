import { notApplicable, pass, violation } from "../kernel/judgement";
import type { ResourceRule } from "../kernel/rule";
import { hiddenBy } from "./hidden-types";

/** Everything is a resource of its own that rules can read. */
export const nothingIsHiddenFromRules: ResourceRule = {
    id: "bypass/nothing-is-hidden-from-rules",
    title: { zh: "不得以模板、脚本或补丁绕过检查", en: "Nothing is hidden from the rules" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.10.8 b)"],
    why: {
        zh: "编排模板、Helm Release、脚本、Patch 和 List 中的内容不会成为可检查的资源。",
        en: "What is in a Heat template, a Helm release, a script, a patch or a list never becomes a resource that rules read.",
    },
    reads: { zh: "全部资源的类型。", en: "Types of all resources." },
    remedy: {
        zh: "改为逐个声明的资源；Helm 图表用 helm.sh/v4:Chart（会展开为资源）。",
        en: "Declare the resources one by one; take helm.sh/v4:Chart for charts, which opens them up.",
    },
    messages: {
        template: {
            zh: "{{resource}}（{{type}}）中的资源由模板产生，规则无法检查。",
            en: "What {{resource}} ({{type}}) makes comes from a template, where no rule sees it.",
        },
        program: {
            zh: "{{resource}}（{{type}}）运行程序，其作用规则无法检查。",
            en: "{{resource}} ({{type}}) runs a program: no rule sees what it does.",
        },
        patchOrList: {
            zh: "{{resource}}（{{type}}）以补丁或列表形式修改对象，规则无法检查。",
            en: "{{resource}} ({{type}}) changes objects by patch or list, where no rule sees them.",
        },
    },
    types: "all",
    examples: {
        good: [{ type: "openstack:networking/network:Network", inputs: { name: "app" } }],
        bad: [{ type: "openstack:orchestration/stackV1:StackV1", inputs: { name: "app" } }],
    },
    check({ type, custom }) {
        const hidden = hiddenBy(type);
        if (hidden !== undefined) return violation(hidden, { type });
        return custom ? pass : notApplicable;
    },
};
