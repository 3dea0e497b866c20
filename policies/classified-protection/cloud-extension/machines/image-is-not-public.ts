import { pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** Images are for named projects, not for whoever looks. */
export const imageIsNotPublic: ResourceRule = {
    id: "classified-protection/image-is-not-public",
    title: { zh: "镜像不公开", en: "Images are not public" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.4 c)"],
    why: {
        zh: "镜像和快照中可能留有口令、密钥和数据，公开后任何项目都能读取。",
        en: "Images and snapshots may hold passwords, keys and data, and a public one is read by any project.",
    },
    reads: { zh: "镜像的 visibility。", en: "visibility of images." },
    remedy: {
        zh: "改为 private 或 shared，并按项目授权（ImageAccess）。",
        en: "Make it private or shared, and grant it to projects by ImageAccess.",
    },
    messages: {
        visible: {
            zh: "镜像 {{resource}} 的可见性为 {{visibility}}，所有项目均可使用。",
            en: "Image {{resource}} has the visibility {{visibility}}: every project may use it.",
        },
    },
    types: [openstackTypes.image],
    examples: {
        good: [{ type: openstackTypes.image, inputs: { visibility: "shared" } }],
        bad: [{ type: openstackTypes.image, inputs: { visibility: "public" } }],
    },
    check(resource) {
        const visibility = (textAt(resource, "visibility") ?? "private").toLowerCase();
        return visibility === "private" || visibility === "shared" ? pass : violation("visible", { visibility });
    },
};
