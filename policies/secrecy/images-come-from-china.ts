import { notApplicable } from "../kernel/judgement";
import { containerExample } from "../kernel/pods/examples";
import { containersOf, podOf, podTypes } from "../kernel/pods/pods";
import { textAt } from "../kernel/read";
import type { ResourceRule } from "../kernel/rule";
import { judgeAddress, placeMessages } from "./judge-place";

/** Container images come from registries in China: what runs is fetched again at any time. Nobody can waive it. */
export const imagesComeFromChina: ResourceRule = {
    id: "secrecy/images-come-from-china",
    title: { zh: "容器镜像仓库须在境内", en: "Container registries are in China" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 13", "GB/T 22239 8.2.1.1"],
    why: {
        zh: "从境外仓库拉取镜像，运行环境受制于境外，且会泄露部署信息。",
        en: "Who pulls images from abroad depends on what is abroad, and tells it what runs where.",
    },
    reads: {
        zh: "各类工作负载全部容器（含初始化和临时容器）的 image；未写仓库的即 docker.io。",
        en: "image of all containers of workloads, those that prepare and those for debugging too; without a registry it is docker.io.",
    },
    remedy: {
        zh: "将镜像同步到目录登记的省内仓库后引用。不得申请豁免。",
        en: "Bring the image into a registry of the catalogue and refer to it there. There is no waiver.",
    },
    messages: placeMessages,
    types: podTypes,
    examples: {
        good: [containerExample({ image: "registry.egov.example/base/nginx:1" })],
        bad: [containerExample({ image: "nginx:1.27" })],
    },
    check(resource, { estate }) {
        const template = podOf(resource);
        if (template === undefined) return notApplicable;
        return containersOf(template).flatMap((container) => {
            const image = textAt(container, "image");
            return image === undefined ? [] : judgeAddress(`${container.at}.image`, registryOf(image), estate);
        });
    },
};

/** Registry of an image: its first part where that looks like a host, else Docker's own. */
function registryOf(image: string): string {
    const first = image.slice(0, Math.max(image.indexOf("/"), 0));
    return /[.:]/.test(first) || first === "localhost" ? first : "docker.io";
}
