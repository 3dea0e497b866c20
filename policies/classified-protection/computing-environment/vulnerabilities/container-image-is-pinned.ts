import { violation } from "../../../kernel/judgement";
import { containerExample } from "../../../kernel/pods/examples";
import { podTypes } from "../../../kernel/pods/pods";
import { textAt } from "../../../kernel/read";
import type { ResourceRule } from "../../../kernel/rule";
import { judgeContainers } from "../reading/judge-each";

const digest = /@sha256:[0-9a-f]{64}$/;

/** What runs is exactly what the province's registry has scanned. */
export const containerImageIsPinned: ResourceRule = {
    id: "classified-protection/container-image-is-pinned",
    title: { zh: "容器镜像须来自目录仓库并锁定摘要", en: "Container images are pinned and come from the catalogue" },
    scope: "resource",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.4.4 e)"],
    why: {
        zh: "标签可以指向另一镜像，漏洞扫描结论随之失效；目录外的仓库未经扫描。",
        en: "A tag can mean another image tomorrow, which nobody has scanned; nor has anybody what other registries hold.",
    },
    reads: {
        zh: "各类工作负载容器的 image，与服务目录的镜像仓库核对。",
        en: "image of containers of all kinds of workloads, compared with the registries of the catalogue.",
    },
    remedy: {
        zh: "镜像先进入目录仓库并扫描，再以 仓库/名称@sha256:摘要 引用。",
        en: "Bring the image into a registry of the catalogue, have it scanned, and name it as registry/name@sha256:digest.",
    },
    messages: {
        notPinned: {
            zh: "{{resource}} 的容器 {{container}} 的镜像 {{image}} 未锁定摘要。",
            en: "Container {{container}} of {{resource}} has {{image}}, which is not pinned by digest.",
        },
        otherRegistry: {
            zh: "{{resource}} 的容器 {{container}} 的镜像 {{image}} 不在目录仓库中。",
            en: "Container {{container}} of {{resource}} has {{image}}, from no registry of the catalogue.",
        },
    },
    types: podTypes,
    examples: {
        good: [containerExample({ image: `registry.egov.example/base/nginx@sha256:${"1".repeat(64)}` })],
        bad: [containerExample({ image: "nginx:1.27" })],
    },
    check: (resource, { estate }) =>
        judgeContainers(resource, (container) => {
            const image = textAt(container, "image");
            if (image === undefined) return undefined;
            const params = { container: container.name, image };
            if (!estate.catalogue.registries.some((registry) => image.startsWith(`${registry.replace(/\/+$/, "")}/`)))
                return violation("otherRegistry", params);
            return digest.test(image) ? undefined : violation("notPinned", params);
        }),
};
