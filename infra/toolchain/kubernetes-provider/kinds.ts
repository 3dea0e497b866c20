/** Kind of a Kubernetes object. */
export interface ObjectKind {
    /** Group without the version, empty for the core group, e.g. `apps`. */
    readonly group: string;
    readonly version: string;
    readonly kind: string;
}

/** `v1` for the core group, else `<group>/<version>`. */
export const apiVersionOf = ({ group, version }: ObjectKind): string =>
    group === "" ? version : `${group}/${version}`;

/** What a type token of @pulumi/kubernetes stands for: an API object, or something that only the official plug-in can do. */
export type TokenMeaning = ObjectKind | { readonly unsupported: "patch" | "component" };

/** Packages of @pulumi/kubernetes that are no API groups: charts, files and the like. */
const components = new Set(["helm.sh", "kustomize", "yaml"]);

/** Reads a type token such as `kubernetes:apps/v1:Deployment`. */
export function readToken(token: string): TokenMeaning {
    const [, module = "", kind = ""] = token.split(":");
    const slash = module.lastIndexOf("/");
    const group = slash < 0 ? module : module.slice(0, slash);
    if (slash < 0 || components.has(group)) return { unsupported: "component" };
    if (isPatch(group, kind)) return { unsupported: "patch" };
    return { group: group === "core" ? "" : group, version: module.slice(slash + 1), kind };
}

/** `DeploymentPatch` changes an object of somebody else. A custom resource may be called so; those have groups with dots of their own. */
const isPatch = (group: string, kind: string): boolean =>
    kind.endsWith("Patch") && kind !== "Patch" && (!group.includes(".") || group.endsWith(".k8s.io"));

/** Kinds of the standard API groups that live in no namespace. */
const clusterScoped = new Set([
    "/ComponentStatus",
    "/Namespace",
    "/Node",
    "/PersistentVolume",
    "admissionregistration.k8s.io/MutatingAdmissionPolicy",
    "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
    "admissionregistration.k8s.io/MutatingWebhookConfiguration",
    "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
    "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
    "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
    "apiextensions.k8s.io/CustomResourceDefinition",
    "apiregistration.k8s.io/APIService",
    "authentication.k8s.io/TokenReview",
    "authorization.k8s.io/SelfSubjectAccessReview",
    "authorization.k8s.io/SubjectAccessReview",
    "certificates.k8s.io/CertificateSigningRequest",
    "certificates.k8s.io/ClusterTrustBundle",
    "flowcontrol.apiserver.k8s.io/FlowSchema",
    "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
    "networking.k8s.io/IngressClass",
    "networking.k8s.io/IPAddress",
    "networking.k8s.io/ServiceCIDR",
    "node.k8s.io/RuntimeClass",
    "rbac.authorization.k8s.io/ClusterRole",
    "rbac.authorization.k8s.io/ClusterRoleBinding",
    "resource.k8s.io/DeviceClass",
    "resource.k8s.io/ResourceSlice",
    "scheduling.k8s.io/PriorityClass",
    "storage.k8s.io/CSIDriver",
    "storage.k8s.io/CSINode",
    "storage.k8s.io/StorageClass",
    "storage.k8s.io/VolumeAttachment",
]);

const standardGroupForm = /^(|apps|autoscaling|batch|policy|extensions|.*\.k8s\.io)$/;

/** Whether a group is Kubernetes' own, so that its kinds are no custom resources. */
export const isStandardGroup = (group: string): boolean => standardGroupForm.test(group);

/** Whether objects of a kind live in a namespace; undefined for custom resources, of which only the API server knows. */
export function isNamespaced({ group, kind }: ObjectKind): boolean | undefined {
    if (clusterScoped.has(`${group}/${kind}`)) return false;
    return isStandardGroup(group) ? true : undefined;
}
