import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { parseLevels } from "../../../kernel/levels";
import type { EstateRule } from "../../../kernel/rule";

/** Systems on machines run on images that get security updates. */
export const systemImageIsMaintained: EstateRule = {
    id: "classified-protection/system-image-is-maintained",
    title: { zh: "业务系统须运行在安全更新期内的操作系统上", en: "Systems run on images with security updates" },
    scope: "estate",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 e)"],
    why: {
        zh: "停止安全更新的操作系统，新发现的漏洞无补丁可装。",
        en: "Nobody mends the faults that are found in a system after its last security update.",
    },
    reads: {
        zh: "已上云系统 runtime.image 所指镜像在服务目录中的 endOfLife。",
        en: "endOfLife in the catalogue of the image that runtime.image of a system on the platform names.",
    },
    remedy: { zh: "将系统迁到仍在安全更新期内的镜像。", en: "Move the system to an image that is still maintained." },
    messages: {
        ended: {
            zh: "{{title.zh}}（{{system}}）所用镜像 {{image}} 的安全更新已于 {{ends}} 终止（基准日期 {{asOf}}）。",
            en: "{{title.en}} ({{system}}) runs on {{image}}, whose security updates ended on {{ends}}, before {{asOf}}.",
        },
    },
    *checkEstate({ systems, catalogue }, asOf) {
        for (const [system, { runtime, provisioned, title, protectionLevel, source }] of systems) {
            const levels = parseLevels(protectionLevel);
            const entry = {
                subject: `system/${system}`,
                location: source,
                ...(levels === undefined ? {} : { levels }),
            };
            const image = runtime.kind === "virtual-machines" && provisioned ? runtime.image : undefined;
            const ends = catalogue.images.find(({ name }) => name === image)?.endOfLife;
            if (image === undefined || ends === undefined) yield { ...entry, judgement: notApplicable };
            else if (asOf > ends)
                yield { ...entry, judgement: violation("ended", { system, title, image, ends, asOf }) };
            else yield { ...entry, judgement: pass };
        }
    },
};
