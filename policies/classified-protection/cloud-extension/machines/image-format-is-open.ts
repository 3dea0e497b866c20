import { pass, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** Formats whose specification is open and that other platforms take. */
const formats: Readonly<Record<string, ReadonlySet<string>>> = {
    diskFormat: new Set(["qcow2", "raw", "iso"]),
    containerFormat: new Set(["bare", "ova", "ovf"]),
};

/** Images can be taken to another platform. */
export const imageFormatIsOpen: ResourceRule = {
    id: "classified-protection/image-format-is-open",
    title: { zh: "镜像采用开放格式", en: "Images have open formats" },
    scope: "resource",
    severity: "low",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.6 d)"],
    why: {
        zh: "专有格式会把业务系统锁定在某一云平台上，难以迁出。",
        en: "A format of one vendor ties a system to that vendor's platform.",
    },
    reads: { zh: "镜像的 diskFormat 和 containerFormat。", en: "diskFormat and containerFormat of images." },
    remedy: {
        zh: "用 qemu-img 转换为 qcow2 或 raw，容器格式用 bare。",
        en: "Convert the image to qcow2 or raw with qemu-img, in the container format bare.",
    },
    messages: {
        closedFormat: {
            zh: "镜像 {{resource}} 的 {{input}} 为 {{format}}，不是开放格式。",
            en: "Image {{resource}} has the {{input}} {{format}}, which is not an open format.",
        },
    },
    types: [openstackTypes.image],
    examples: {
        good: [{ type: openstackTypes.image, inputs: { diskFormat: "qcow2", containerFormat: "bare" } }],
        bad: [{ type: openstackTypes.image, inputs: { diskFormat: "vmdk", containerFormat: "bare" } }],
    },
    check(resource) {
        return Object.entries(formats).flatMap(([input, open]) => {
            const format = textAt(resource, input)?.toLowerCase();
            if (format === undefined) return [];
            return [open.has(format) ? pass : violation("closedFormat", { input, format })];
        });
    },
};
