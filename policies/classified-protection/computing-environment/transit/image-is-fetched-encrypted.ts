import { notApplicable, pass, violation } from "../../../kernel/judgement";
import { isSet, textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";

const imageType = "openstack:images/image:Image";
const templateType = "openstack:containerinfra/clusterTemplate:ClusterTemplate";

/** Images of machines and containers come by a way on which nobody can change them. */
export const imageIsFetchedEncrypted: ResourceRule = {
    id: "classified-protection/image-is-fetched-encrypted",
    title: { zh: "镜像须经加密通道获取", en: "Images are fetched over TLS" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.7 a)"],
    why: {
        zh: "明文传输的镜像可在途中被替换，全部实例随之受控。",
        en: "An image that comes unencrypted can be another one on arrival, and every machine of it is taken.",
    },
    reads: {
        zh: "镜像的 imageSourceUrl，集群模板的 insecureRegistry。",
        en: "imageSourceUrl of images, insecureRegistry of cluster templates.",
    },
    remedy: {
        zh: "改用 https 地址；为镜像仓库配置证书。",
        en: "Use an https address; give the registry a certificate.",
    },
    messages: {
        plainSource: {
            zh: "{{resource}} 经明文地址获取镜像：{{url}}。",
            en: "{{resource}} is fetched from {{url}}, which is not encrypted.",
        },
        insecureRegistry: {
            zh: "{{resource}} 信任不加密的镜像仓库 {{registry}}。",
            en: "{{resource}} trusts the registry {{registry}} without TLS.",
        },
    },
    types: [imageType, templateType],
    examples: {
        good: [{ type: imageType, inputs: { imageSourceUrl: "https://images.egov.example/kylin.raw" } }],
        bad: [{ type: imageType, inputs: { imageSourceUrl: "http://images.egov.example/kylin.raw" } }],
    },
    check(resource) {
        if (resource.type === templateType)
            return isSet(resource, "insecureRegistry")
                ? violation("insecureRegistry", { registry: textAt(resource, "insecureRegistry") ?? "" })
                : pass;
        const url = textAt(resource, "imageSourceUrl");
        if (url === undefined) return notApplicable;
        return /^https:/i.test(url) ? pass : violation("plainSource", { url });
    },
};
