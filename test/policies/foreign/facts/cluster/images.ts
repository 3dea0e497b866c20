import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, type ForeignFact } from "../../fact";
import { container, pinnedImage } from "./pods";

const pinned = { by: "container-image-is-pinned" };
const image = (name: string): CaseResource => container({ image: name });
const env = (...entries: readonly RecordedValue[]): CaseResource => container({ env: entries });

/** An image by its content, and what it is; the catalogue's registries hold none of these unless somebody puts it there. */
const product = (en: string, zh: string, name: string): ForeignFact =>
    fact(en, zh, image(pinnedImage.replace("portal", name)), image(pinnedImage), { not: "catalogue" });

/** What containers are made of, and what they are told. */
export const images = {
    latestTag: fact(
        "An image is named without a fixed tag",
        "镜像未固定标签",
        image("registry.egov.example/base/portal:latest"),
        image(pinnedImage),
        pinned,
    ),
    noDigest: fact(
        "An image is not named by its digest",
        "镜像未按摘要固定",
        image("registry.egov.example/base/portal:2.1"),
        image(pinnedImage),
        pinned,
    ),
    publicRegistry: fact(
        "An image comes from a public registry",
        "镜像来自公共仓库",
        image("docker.io/library/nginx:1.27"),
        image(pinnedImage),
        {
            by: ["container-image-is-pinned", "secrecy/images-come-from-china"],
        },
    ),
    pullPolicy: fact(
        "An image is not pulled anew at each start",
        "镜像不在每次启动时拉取",
        container({ imagePullPolicy: "IfNotPresent" }),
        container({ imagePullPolicy: "Always" }),
        { not: "pinnedImages" },
    ),
    dashboard: product(
        "The dashboard of Kubernetes is deployed",
        "部署了 Kubernetes Dashboard",
        "kubernetes-dashboard",
    ),
    tiller: product("Tiller of Helm 2 is deployed", "部署了 Helm 2 的 Tiller", "tiller"),
    gitSync: fact(
        "git-sync is told which program to run as git",
        "git-sync 指定了 git 程序",
        env({ name: "GITSYNC_GIT", value: "/tmp/git" }),
        env({ name: "GITSYNC_REPO", value: "https://git.egov.example/portal" }),
        { not: "oneProduct" },
    ),
    secretInEnv: fact(
        "A Secret is given in an environment variable",
        "以环境变量传入 Secret",
        env({ name: "DB_CODE", valueFrom: { secretKeyRef: { name: "database", key: "code" } } }),
        container({ volumeMounts: [{ name: "database", mountPath: "/run/database" }] }),
        { not: "secretInEnv" },
    ),
    plainSecretInEnv: fact(
        "A credential stands in an environment variable",
        "环境变量中写有凭据",
        env({ name: "DB_PASSWORD", value: "Jinan-2026!" }),
        env({ name: "DB_PASSWORD", valueFrom: { secretKeyRef: { name: "database", key: "password" } } }),
        { by: "bypass/no-secrets-in-plain-places" },
    ),
} as const;
