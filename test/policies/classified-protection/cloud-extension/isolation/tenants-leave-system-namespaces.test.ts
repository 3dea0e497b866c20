import type { RecordedValue } from "../../../../../infra/recorder/types";
import { tenantsLeaveSystemNamespaces } from "../../../../../policies/classified-protection/cloud-extension/isolation/tenants-leave-system-namespaces";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const secret = (namespace?: RecordedValue, type = "kubernetes:core/v1:Secret") => ({
    type,
    system: "sd-portal",
    inputs: { metadata: namespace === undefined ? { name: "a" } : { name: "a", namespace } },
});
const space = (name: string) => ({
    type: "kubernetes:core/v1:Namespace",
    name: "space",
    system: "sd-portal",
    inputs: { metadata: { name } },
});
/** An object whose namespace is that of a resource. */
const referring = (name: string) => [
    space(name),
    { ...secret(unknownValue), refs: { metadata: "space" }, name: "secret" },
];

describeRule(tenantsLeaveSystemNamespaces, {
    good: [
        { name: "a Secret of its own namespace", resources: [secret("sd-portal")] },
        { name: "a namespace by reference", resources: referring("sd-portal") },
    ],
    bad: [
        ...["default", "kube-system", "kube-public", "egov-system"].map((namespace) => ({
            name: namespace,
            code: "systemNamespace",
            resources: [secret(namespace)],
        })),
        { name: "no namespace", code: "systemNamespace", resources: [secret()] },
        { name: "a system's namespace by reference", code: "systemNamespace", resources: referring("kube-system") },
        {
            name: "a department's, in the platform's stack",
            code: "systemNamespace",
            resources: [
                {
                    type: "kubernetes:core/v1:Secret",
                    department: "sd-bigdata",
                    stack: "platform-370000",
                    inputs: { metadata: { namespace: "kube-system" } },
                },
            ],
        },
        {
            name: "nobody's, in a stack of tenants",
            code: "systemNamespace",
            resources: [
                {
                    type: "kubernetes:core/v1:Secret",
                    stack: "tenants-370000",
                    inputs: { metadata: { namespace: "kube-system" } },
                },
            ],
        },
        ...[
            "core/v1:ConfigMap",
            "core/v1:PersistentVolumeClaim",
            "core/v1:Service",
            "core/v1:ServiceAccount",
            "networking.k8s.io/v1:Ingress",
        ].map((kind) => ({
            name: kind,
            code: "systemNamespace",
            resources: [secret("default", `kubernetes:${kind}`)],
        })),
        {
            name: "a kind of an old version",
            code: "systemNamespace",
            resources: [secret("default", "kubernetes:extensions/v1beta1:Deployment")],
        },
    ],
    unknown: [{ name: "the namespace", resources: [secret(unknownValue)] }],
    notApplicable: [
        {
            name: "the platform's own",
            resources: [{ type: "kubernetes:core/v1:Secret", inputs: { metadata: { namespace: "kube-system" } } }],
        },
    ],
});
