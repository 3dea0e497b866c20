import { notApplicable, violation } from "../../kernel/judgement";
import { containersOf, podOf, podTypes } from "../../kernel/pods/pods";
import { entryAt, keysAt, objectsAt, textAt, textsAt, type ReadablePart } from "../../kernel/read";
import type { ResourceRule, StackResource } from "../../kernel/rule";
import { holdsSecret, isSecretEntry } from "./looks-secret";

const instance = "openstack:compute/instance:Instance";
const configMap = "kubernetes:core/v1:ConfigMap";
/** Maps that everybody reads who sees the resource. */
const maps: Readonly<Record<string, readonly string[]>> = {
    [instance]: ["metadata"],
    [configMap]: ["data"],
    "openstack:blockstorage/volume:Volume": ["metadata"],
    "openstack:images/image:Image": ["properties"],
    "openstack:objectstorage/container:Container": ["metadata"],
    "openstack:objectstorage/containerObject:ContainerObject": ["metadata"],
    "openstack:sharedfilesystem/share:Share": ["metadata"],
};

/** No credential stands where everybody reads it, marked secret or not. */
export const noSecretsInPlainPlaces: ResourceRule = {
    id: "bypass/no-secrets-in-plain-places",
    title: { zh: "明文位置不得存放口令和密钥", en: "No credentials in places that everybody reads" },
    scope: "resource",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.4.8 b)"],
    why: {
        zh: "userData、元数据、ConfigMap 和环境变量在云上以明文保存，项目内成员和主机上的进程都能读取。",
        en: "userData, metadata, ConfigMaps and environment values are kept as they are: members of the project and processes of the machine read them.",
    },
    reads: {
        zh: "云主机的 userData、metadata、personalities；卷、对象容器、对象、共享的 metadata 和镜像的 properties；ConfigMap 的 data；容器 env 的 value、command、args。",
        en: "userData, metadata and personalities of machines; metadata of volumes, object containers, objects and shares; properties of images; data of ConfigMaps; env values, command and args of containers.",
    },
    remedy: {
        zh: "口令放入密钥管理服务或 Kubernetes Secret，由程序启动后读取（valueFrom.secretKeyRef）。",
        en: "Keep credentials in the key manager or in a Secret, and let the program read them (valueFrom.secretKeyRef).",
    },
    messages: {
        credential: {
            zh: "{{resource}} 的 {{path}} 含有口令或密钥。",
            en: "{{path}} of {{resource}} holds a credential.",
        },
    },
    types: [...Object.keys(maps), ...podTypes],
    examples: {
        good: [{ type: configMap, system: "sd-portal", inputs: { data: { LOG_LEVEL: "info" } } }],
        bad: [{ type: configMap, system: "sd-portal", inputs: { data: { DB_PASSWORD: "hunter22" } } }],
    },
    check(resource) {
        const read = [...mapsOf(resource), ...textsOf(resource), ...containerValues(resource)];
        if (read.length === 0) return notApplicable;
        return read.filter(({ isSecret }) => isSecret).map(({ path }) => violation("credential", { path }));
    },
};

/** A place that was looked at. */
interface Place {
    readonly path: string;
    readonly isSecret: boolean;
}

function mapsOf(resource: StackResource): Place[] {
    return (maps[resource.type] ?? []).flatMap((map) =>
        keysAt(resource, map).map((key) => ({
            path: `${map}.${key}`,
            isSecret: isSecretEntry(key, entryAt(resource, map, key) ?? ""),
        })),
    );
}

/** What a machine is given; nothing else has these. */
function textsOf(resource: StackResource): Place[] {
    const userData = textAt(resource, "userData");
    return [
        ...(userData === undefined ? [] : [{ path: "userData", isSecret: holdsSecret(decoded(userData)) }]),
        ...objectsAt(resource, "personalities").map((file) => ({
            path: `${file.at}.content`,
            isSecret: holdsSecret(textAt(file, "content") ?? ""),
        })),
    ];
}

function containerValues(resource: StackResource): Place[] {
    const pod = podOf(resource);
    if (pod === undefined) return [];
    return containersOf(pod).flatMap((container) => [
        ...objectsAt(container, "env").map((one) => ({
            path: `${one.at}.value`,
            isSecret: isSecretEntry(textAt(one, "name") ?? "", textAt(one, "value") ?? ""),
        })),
        ...["command", "args"].flatMap((list) => argumentsOf(container, list)),
    ]);
}

function argumentsOf(container: ReadablePart, list: string): Place[] {
    return textsAt(container, list).map((text, index) => ({
        path: `${container.at}.${list}[${index}]`,
        isSecret: holdsSecret(text),
    }));
}

/** userData may be given in base64, as Nova takes it. */
function decoded(text: string): string {
    return /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text) ? `${text}\n${Buffer.from(text, "base64").toString()}` : text;
}
