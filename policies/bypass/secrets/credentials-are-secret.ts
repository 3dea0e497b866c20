import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import { keysAt } from "../../kernel/read";
import { isUnknown, plain } from "../../kernel/values";
import type { ResourceRule, StackResource } from "../../kernel/rule";
import { keepingOf } from "./marked";

const kubernetesSecret = "kubernetes:core/v1:Secret";
const kubernetesProvider = "pulumi:providers:kubernetes";
/** Type -> inputs that are a credential whatever stands in them. */
const credentials: Readonly<Record<string, readonly string[]>> = {
    "openstack:compute/instance:Instance": ["adminPass"],
    "openstack:containerinfra/cluster:Cluster": ["kubeconfig"],
    "openstack:database/instance:Instance": ["users.[].password"],
    "openstack:database/user:User": ["password"],
    "openstack:identity/applicationCredential:ApplicationCredential": ["secret"],
    "openstack:identity/user:User": ["password"],
    "openstack:images/image:Image": ["imageSourcePassword"],
    "openstack:keymanager/secretV1:SecretV1": ["payload"],
    "openstack:objectstorage/container:Container": ["containerSyncKey"],
    "openstack:sharedfilesystem/securityService:SecurityService": ["password"],
    "openstack:vpnaas/siteConnection:SiteConnection": ["psk"],
    "pulumi:providers:openstack": ["password", "token", "applicationCredentialSecret"],
    [kubernetesProvider]: ["kubeconfig"],
    [kubernetesSecret]: ["data", "stringData"],
};
const siteConnection = "openstack:vpnaas/siteConnection:SiteConnection";

/** Credentials are encrypted in the state: their inputs are marked secret. */
export const credentialsAreSecret: ResourceRule = {
    id: "bypass/credentials-are-secret",
    title: { zh: "口令和密钥须标为机密值", en: "Credentials are marked secret" },
    scope: "stack",
    severity: "critical",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 8", "GB/T 22239 8.1.4.8 b)"],
    why: {
        zh: "未标为机密值的口令、密钥以明文写入部署状态和日志，能读状态的人都能得到。",
        en: "A credential that is not marked stands in the state and in logs as it is, for all who read them.",
    },
    reads: {
        zh: "口令、预共享密钥、密钥内容、Kubernetes Secret 的 data 和 stringData、提供者的口令是否为机密值。",
        en: "Whether passwords, shared keys, payloads, data and stringData of Secrets, and passwords of providers are marked secret.",
    },
    remedy: {
        zh: "用 pulumi.secret(…) 或 config.requireSecret(…) 提供该值。",
        en: "Give the value by pulumi.secret(...) or config.requireSecret(...).",
    },
    messages: {
        plain: {
            zh: "{{resource}} 的 {{path}} 是口令或密钥，却未标为机密值。",
            en: "{{path}} of {{resource}} is a credential and not marked secret.",
        },
    },
    types: Object.keys(credentials),
    examples: {
        good: [{ type: siteConnection, inputs: { psk: { kind: "secret", value: "x" } } }],
        bad: [{ type: siteConnection, inputs: { psk: "x" } }],
    },
    check(resource, context) {
        const judgements = pathsOf(resource).flatMap((steps): Judgement[] => {
            const keeping = keepingOf(resource, steps, context);
            if (keeping === "absent" || namesFile(resource, steps)) return [];
            return [keeping === "secret" ? pass : violation("plain", { path: steps.join(".") })];
        });
        return judgements.length > 0 ? judgements : notApplicable;
    },
};

/** A provider takes a kubeconfig, or paths of files that hold one: what KUBECONFIG says, where the program says nothing. */
function namesFile({ type, inputs }: StackResource, [input = ""]: readonly string[]): boolean {
    const value = inputs[input];
    return type === kubernetesProvider && typeof value === "string" && /^[\w./~:\\-]+$/.test(value);
}

/** Of a Kubernetes Secret every entry may be marked, or the whole map. */
function pathsOf(resource: StackResource): string[][] {
    const paths = credentials[resource.type] ?? [];
    if (resource.type !== kubernetesSecret) return paths.map((path) => path.split("."));
    return paths.flatMap((path) =>
        isUnknown(plain(resource.inputs[path])) ? [[path]] : keysAt(resource, path).map((key) => [path, key]),
    );
}
