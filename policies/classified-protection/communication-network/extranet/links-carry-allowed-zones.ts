import type { Zone } from "../../../../infra/estate/model";
import type { LinkModel } from "../../../../infra/estate/extranet/model";
import { ofLink } from "../../../kernel/estate-entry";
import { pass, violation } from "../../../kernel/judgement";
import type { EstateRule } from "../../../kernel/rule";

/** The internet zone ends at its own platform; only the copy of a platform elsewhere is fed with it. */
const allowed: Readonly<Record<LinkModel["kind"], readonly Zone[]>> = {
    "province-city": ["common", "dedicated"],
    "city-county": ["common", "dedicated"],
    "platform-platform": ["common", "dedicated"],
    "platform-dr": ["common", "dedicated", "internet"],
};

/** Traffic of the internet zone does not enter the wide area: citizens come in where the service is. */
export const linksCarryAllowedZones: EstateRule = {
    id: "classified-protection/links-carry-allowed-zones",
    title: { zh: "链路只承载允许的分区", en: "Links carry the zones that they may carry" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.2.1 d)"],
    why: {
        zh: "互联网接入区若经广域链路延伸，任一节点的外部入口都会成为全网的边界。",
        en: "Where the internet zone reaches over wide-area links, every entrance becomes a border of the whole network.",
    },
    reads: { zh: "各链路的 kind 和 zones。", en: "kind and zones of links." },
    remedy: {
        zh: "从链路的 zones 中去掉该分区；外部访问在服务所在平台的安全接入网关进入。",
        en: "Take the zone out of the link's zones; let people in at the secure access gateway of the platform that has the service.",
    },
    messages: {
        notAllowed: {
            zh: "{{link}}（{{kind}}）不得承载分区 {{zone}}；可承载 {{zones}}。",
            en: "{{link}} ({{kind}}) may not carry the zone {{zone}}; it may carry {{zones}}.",
        },
    },
    *checkEstate(estate) {
        for (const link of estate.extranet?.links.values() ?? []) {
            const may = allowed[link.kind];
            const wrong = link.zones.filter((zone) => !may.includes(zone));
            if (wrong.length === 0) yield ofLink(link, pass);
            for (const zone of wrong)
                yield ofLink(
                    link,
                    violation("notAllowed", { link: link.id, kind: link.kind, zone, zones: may.join(", ") }),
                );
        }
    },
};
