import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { declaredImage, platformImage } from "../../../kernel/other-stacks/platform-image";
import { isSet, objectsAt, textAt, UnknownValueTouched } from "../../../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { isHardened, isHardenedInCatalogue } from "../support/images";
import { openstackTypes } from "../support/types";

/** Input by which a resource names its image. */
const byId: Readonly<Record<string, string>> = {
    [openstackTypes.clusterTemplate]: "image",
    [openstackTypes.instance]: "imageId",
    [openstackTypes.nodeGroup]: "imageId",
    [openstackTypes.volume]: "imageId",
};

/** Machines and nodes boot from hardened images of the catalogue. */
export const machineBootsHardenedImage: ResourceRule = {
    id: "classified-protection/machine-boots-hardened-image",
    title: { zh: "云主机使用加固镜像", en: "Machines boot from hardened images" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.4 a)"],
    why: {
        zh: "平台提供了加固镜像，系统不使用则没有意义。",
        en: "Hardened images protect only those who boot from them.",
    },
    reads: {
        zh: "云主机、系统盘、集群模板和节点组所用的镜像，镜像的 egov:hardened，服务目录的 hardened。",
        en: "Images of machines, boot volumes, cluster templates and node groups; egov:hardened of images, hardened in the catalogue.",
    },
    remedy: {
        zh: "改用服务目录中已加固的镜像。",
        en: "Boot from an image of the catalogue that is hardened.",
    },
    messages: {
        notHardened: {
            zh: "{{resource}} 使用的镜像 {{image}} 未做安全加固。",
            en: "{{resource}} boots from {{image}}, which is not hardened.",
        },
        notInCatalogue: {
            zh: "{{resource}} 使用的镜像 {{image}} 不在服务目录中。",
            en: "{{resource}} boots from {{image}}, which the catalogue does not have.",
        },
        imageUnknown: {
            zh: "{{resource}} 使用的镜像 {{image}} 不在审查范围内，无法判断是否加固。",
            en: "{{resource}} boots from {{image}}, which is not among the resources: whether it is hardened can't be told.",
        },
    },
    types: Object.keys(byId),
    examples: {
        good: [{ type: openstackTypes.instance, system: "sd-budget", inputs: { imageName: "sd-kylin-server-v10" } }],
        bad: [{ type: openstackTypes.instance, system: "sd-budget", inputs: { imageName: "cirros" } }],
    },
    check(resource, context) {
        const input = byId[resource.type] ?? "imageId";
        if (isSet(resource, input)) return judgeId(resource, input, context);
        const name = textAt(resource, "imageName");
        if (name !== undefined) return judgeName(name, context);
        // A disk that exists was judged with the image it was made from.
        const fromImage = objectsAt(resource, "blockDevices").some(
            (device) => textAt(device, "sourceType") === "image" && (textAt(device, "bootIndex") ?? "0") === "0",
        );
        return fromImage ? judgeId(resource, "blockDevices", context) : notApplicable;
    },
};

function judgeId(resource: StackResource, input: string, context: RuleContext): Judgement {
    const [image] = context.resources.targets(resource, input).filter(({ type }) => type === openstackTypes.image);
    if (image !== undefined) return isHardened(image) ? pass : violation("notHardened", { image: image.name });
    const handed = platformImage(resource, input, context);
    if (handed !== undefined) return judgeName(handed, context);
    try {
        const id =
            input === "blockDevices"
                ? objectsAt(resource, input).flatMap((device) => textAt(device, "uuid") ?? [])[0]
                : textAt(resource, input);
        const found = isHardenedInCatalogue(id ?? "", context.estate);
        if (found === undefined) return unknown("imageUnknown", { image: id ?? "" });
        return found ? pass : violation("notHardened", { image: id ?? "" });
    } catch (error) {
        // Where nothing says from where the id comes, the estate says which image the system has.
        const image = error instanceof UnknownValueTouched ? declaredImage(resource, context) : undefined;
        if (image === undefined) throw error;
        return judgeName(image, context);
    }
}

function judgeName(image: string, { estate }: RuleContext): Judgement {
    const found = isHardenedInCatalogue(image, estate);
    if (found === undefined) return violation("notInCatalogue", { image });
    return found ? pass : violation("notHardened", { image });
}
