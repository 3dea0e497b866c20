import type { EstateModel } from "../../infra/estate/model";
import { notApplicable, pass, violation, type Judgement } from "../kernel/judgement";
import { platformImage } from "../kernel/other-stacks/platform-image";
import { isSet, objectsAt, textAt } from "../kernel/read";
import type { ResourceRule, RuleContext, StackResource } from "../kernel/rule";
import { isUnknown, plain } from "../kernel/values";
import { elsewhere, judgeProductId, productMessages, withoutPrefix } from "./products";

const instance = "openstack:compute/instance:Instance";
const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";

/** Machines start from images of the catalogue, and those hold products that may be used. */
export const machinesUseCatalogueImages: ResourceRule = {
    id: "trusted-products/machines-use-catalogue-images",
    title: { zh: "云主机使用目录内镜像", en: "Machines start from images of the catalogue" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8"],
    why: {
        zh: "目录外的镜像来源不明，绕过了产品可信管理。",
        en: "An image from outside the catalogue goes round the management of trusted products.",
    },
    reads: {
        zh: "云主机的 imageName、imageId、blockDevices，集群模板的 image，以及目录的镜像和产品状态。",
        en: "imageName, imageId and blockDevices of machines, image of cluster templates; images and products of the catalogue.",
    },
    remedy: {
        zh: "改用目录中的镜像；需要新镜像的，先登记到目录。",
        en: "Use an image of the catalogue; a new one is entered in the catalogue first.",
    },
    messages: {
        ...productMessages,
        notOfCatalogue: {
            zh: "{{resource}} 使用镜像 {{image}}，不在目录中。",
            en: "{{resource}} starts from the image {{image}}, which is not in the catalogue.",
        },
        elsewhere: {
            zh: "{{resource}} 的 {{path}} 是编号，其镜像不在本次检查范围内，无法判断。",
            en: "{{path}} of {{resource}} is the id of an image outside of this run, so it can't be told which.",
        },
    },
    types: [instance, template],
    examples: {
        good: [{ type: instance, system: "sd-budget", inputs: { imageName: "sd-kylin-server-v10" } }],
        bad: [{ type: instance, system: "sd-budget", inputs: { imageName: "centos-7" } }],
    },
    check(resource, context) {
        if (resource.type === template)
            return isId(resource, "image", context)
                ? judgeId(resource, "image", context)
                : judgeName(textAt(resource, "image") ?? "", context);
        if (isSet(resource, "imageName")) return judgeName(textAt(resource, "imageName") ?? "", context);
        if (isSet(resource, "imageId")) return judgeId(resource, "imageId", context);
        const disks = objectsAt(resource, "blockDevices").filter((disk) => textAt(disk, "sourceType") === "image");
        return disks.length === 0 ? notApplicable : disks.map(({ at }) => elsewhere(`${at}.uuid`));
    },
};

function judgeName(image: string, { estate, asOf }: RuleContext): Judgement | Judgement[] {
    const product = catalogued(estate, image);
    return product === undefined
        ? violation("notOfCatalogue", { image })
        : judgeProductId(image, product, estate, asOf);
}

/** Cluster templates name their image or give its id; an id comes from an image or from another stack. */
function isId(resource: StackResource, input: string, context: RuleContext): boolean {
    return isUnknown(plain(resource.inputs[input])) || context.resources.targets(resource, input).length > 0;
}

function judgeId(resource: StackResource, input: string, context: RuleContext): Judgement | Judgement[] {
    // An image that the run makes is judged itself.
    if (context.resources.targets(resource, input).some(({ type }) => type === "openstack:images/image:Image"))
        return pass;
    const name = platformImage(resource, input, context);
    return name === undefined ? elsewhere(input) : judgeName(name, context);
}

function catalogued(estate: EstateModel, image: string): string | undefined {
    const names = withoutPrefix(estate, image);
    return estate.catalogue.images.find(({ name }) => names.includes(name))?.product;
}
