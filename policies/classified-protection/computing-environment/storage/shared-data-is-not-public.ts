import { violation, type Judgement } from "../../../kernel/judgement";
import { booleanAt, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { judgeAll } from "../reading/judge-each";

const containerType = "openstack:objectstorage/container:Container";
const shareType = "openstack:sharedfilesystem/share:Share";

/** `.r:*` is anybody without login, `*:*` and `*` every account of the cloud. */
const everybody = ["*", "*:*", ".r:*"];

/** Nobody reads or writes what a department stores without its leave; what is published is public data only. */
export const sharedDataIsNotPublic: ResourceRule = {
    id: "classified-protection/shared-data-is-not-public",
    title: { zh: "存储的数据不得公开访问", en: "Stored data is not open to everybody" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.11 b)", "GB/T 22239 8.1.4.2 e)"],
    why: {
        zh: "对所有人开放的容器是个人信息泄露最常见的原因。",
        en: "Containers that are open to everybody are how personal data most often gets out.",
    },
    reads: {
        zh: "对象容器的 containerRead、containerWrite，共享文件系统的 isPublic；数据分类为公开的系统可公开读取。",
        en: "containerRead and containerWrite of object containers, isPublic of shares; systems whose data class is public may be read by everybody.",
    },
    remedy: { zh: "访问列表只写明确的项目和用户。", en: "Name projects and users in the access lists." },
    messages: {
        readByAll: {
            zh: "{{resource}} 允许任何人读取（{{entry}}）。",
            en: "{{resource}} can be read by everybody ({{entry}}).",
        },
        writtenByAll: {
            zh: "{{resource}} 允许任何人写入（{{entry}}）。",
            en: "{{resource}} can be written by everybody ({{entry}}).",
        },
        publicShare: { zh: "{{resource}} 对所有项目可见。", en: "{{resource}} is shown to all projects." },
    },
    types: [containerType, shareType],
    examples: {
        good: [{ type: containerType, system: "jinan-records", inputs: { containerRead: "jinan-health:auditor" } }],
        bad: [{ type: containerType, system: "jinan-records", inputs: { containerRead: ".r:*,.rlistings" } }],
    },
    check: (resource, context) =>
        judgeAll(
            () => (booleanAt(resource, "isPublic") === true ? violation("publicShare") : undefined),
            () => {
                const entry = openEntry(resource, "containerWrite");
                return entry === undefined ? undefined : violation("writtenByAll", { entry });
            },
            () => judgeReading(resource, context),
        ),
};

function judgeReading(resource: StackResource, { estate, ownerOf }: RuleContext): Judgement | undefined {
    const entry = openEntry(resource, "containerRead");
    if (entry === undefined) return undefined;
    const system = estate.systems.get(ownerOf(resource).system ?? "");
    return system?.dataClass === "public" ? undefined : violation("readByAll", { entry });
}

function openEntry(resource: StackResource, list: string): string | undefined {
    const entries = (textAt(resource, list) ?? "").split(",").map((entry) => entry.trim());
    return entries.find((entry) => everybody.includes(entry));
}
