import { pass, unknown, violation } from "../../../kernel/judgement";
import { entryAt, textAt } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { catalogueName } from "../reading/catalogue";
import { daysBetween } from "../reading/dates";

const imageType = "openstack:images/image:Image";
const property = "egov:end-of-life";

/** Images get security updates. */
export const machineImageIsMaintained: ResourceRule = {
    id: "classified-protection/machine-image-is-maintained",
    title: { zh: "操作系统镜像须在安全更新期内", en: "Images get security updates" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 e)"],
    why: {
        zh: "停止安全更新的操作系统，新发现的漏洞无补丁可装。",
        en: "Nobody mends the faults that are found in a system after its last security update.",
    },
    reads: {
        zh: "镜像属性 egov:end-of-life，没有时查服务目录的 endOfLife。",
        en: "Property egov:end-of-life of images, else endOfLife in the catalogue.",
    },
    remedy: {
        zh: "更换为仍在安全更新期内的版本，并登记终止日。",
        en: "Use a release that is still maintained, and record the day on which that ends.",
    },
    messages: {
        ended: {
            zh: "{{resource}} 的安全更新已于 {{ends}} 终止（基准日期 {{asOf}}）。",
            en: "Security updates of {{resource}} ended on {{ends}}, before {{asOf}}.",
        },
        endUnknown: {
            zh: "{{resource}} 未登记安全更新终止日。",
            en: "Nobody has recorded when security updates of {{resource}} end.",
        },
    },
    types: [imageType],
    examples: {
        good: [{ type: imageType, inputs: { name: "sd-kylin", properties: { "egov:end-of-life": "2030-12-31" } } }],
        bad: [{ type: imageType, inputs: { name: "sd-kylin", properties: { "egov:end-of-life": "2024-06-30" } } }],
    },
    check(image, context) {
        const ends = entryAt(image, "properties", property) ?? catalogueEnd(image, context) ?? "";
        const left = daysBetween(context.asOf, ends);
        if (left === undefined) return unknown("endUnknown");
        return left < 0 ? violation("ended", { ends, asOf: context.asOf }) : pass;
    },
};

function catalogueEnd(image: StackResource, context: RuleContext): string | undefined {
    const name = catalogueName(textAt(image, "name") ?? "", image, context);
    return context.estate.catalogue.images.find((one) => one.name === name)?.endOfLife;
}
