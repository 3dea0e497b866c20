import { pass, violation } from "../kernel/judgement";
import type { ResourceRule } from "../kernel/rule";
import { secretHint, secretMarkInDescription, secretMarkOf, secretMarkOfTag } from "./secret-words";
import { requireAllKnown, textsOf, type GivenText } from "./texts";

const network = "openstack:networking/network:Network";
const container = "openstack:objectstorage/container:Container";

/** What is marked as a state secret, or smells of one, is not on this platform. Nobody can waive it. */
export const resourcesHoldNoStateSecrets: ResourceRule = {
    id: "secrecy/resources-hold-no-state-secrets",
    title: { zh: "平台上不得有涉密资源", en: "No resource is marked as holding state secrets" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 13"],
    why: {
        zh: "电子政务外网和本平台均为非涉密网络，涉密信息系统须按国家保密规定另行建设和管理。",
        en: "The extranet and this platform are not for state secrets; systems that hold some follow the secrecy rules, elsewhere.",
    },
    reads: {
        zh: "资源的名称、描述、标签、元数据和注解；不读取数据内容。",
        en: "Names, descriptions, tags, metadata, labels and annotations of resources; nothing of what they hold.",
    },
    remedy: {
        zh: "立即停用并按保密规定处置；确属误标的，更正名称或标签。不得申请豁免。",
        en: "Stop it and follow the secrecy rules; where the mark is a mistake, correct the name or tag. There is no waiver.",
    },
    messages: {
        marked: {
            zh: "{{resource}} 的 {{where}} 含有涉密标识“{{mark}}”。",
            en: 'The {{where}} of {{resource}} carries the mark "{{mark}}" of state secrets.',
        },
    },
    types: "all",
    examples: {
        good: [
            {
                type: network,
                system: "sd-budget",
                inputs: { description: "非涉密业务网络", tags: ["egov:state-secret=false"] },
            },
        ],
        bad: [{ type: container, system: "sd-budget", inputs: { metadata: { 密级: "机密" } } }],
    },
    check(resource) {
        const texts = textsOf(resource, secretHint);
        const marked = texts.known.flatMap((given) => {
            const mark = markOf(given);
            return mark === undefined ? [] : [violation("marked", { where: given.where, mark })];
        });
        if (marked.length > 0) return marked;
        requireAllKnown(texts);
        return pass;
    },
};

function markOf({ where, key, text }: GivenText): string | undefined {
    if (key !== undefined) return secretMarkOf(key, text);
    if (where.startsWith("tags") || where.startsWith("allTags")) return secretMarkOfTag(text);
    return secretMarkInDescription(text);
}
