import { pass, violation } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";
import { isHardened } from "../support/images";
import { openstackTypes } from "../support/types";

/** What a platform offers to boot from is hardened. */
export const imageIsHardened: ResourceRule = {
    id: "classified-protection/image-is-hardened",
    title: { zh: "提供加固的操作系统镜像", en: "Images that are offered are hardened" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.4 a)"],
    why: {
        zh: "镜像未加固，由它创建的每台云主机都带着同样的弱点。",
        en: "Each weakness of an image is in every machine that boots from it.",
    },
    reads: { zh: "镜像 properties 中的 egov:hardened。", en: "egov:hardened in the properties of images." },
    remedy: {
        zh: "对镜像做安全加固并留存记录，在服务目录中写明 hardened: true。",
        en: "Have the image hardened, keep the record, and say hardened: true in the catalogue.",
    },
    messages: {
        notHardened: {
            zh: "镜像 {{resource}} 未标明已做安全加固。",
            en: "Image {{resource}} does not say that it is hardened.",
        },
    },
    types: [openstackTypes.image],
    examples: {
        good: [{ type: openstackTypes.image, inputs: { properties: { "egov:hardened": "true" } } }],
        bad: [{ type: openstackTypes.image, inputs: { properties: { "egov:hardened": "false" } } }],
    },
    check(resource) {
        return isHardened(resource) ? pass : violation("notHardened");
    },
};
