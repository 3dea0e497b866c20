import type { RecordedValue } from "../../../../../infra/recorder/types";
import { namespaceAdmitsRestrictedPods } from "../../../../../policies/classified-protection/computing-environment/hardening/namespace-admits-restricted-pods";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const namespace = (profile: RecordedValue, more: object = {}) => [
    {
        type: "kubernetes:core/v1:Namespace",
        inputs: { metadata: { labels: { "pod-security.kubernetes.io/enforce": profile } } },
        ...more,
    },
];
const named = (name: string) => [{ type: "kubernetes:core/v1:Namespace", inputs: { metadata: { name } } }];

describeRule(namespaceAdmitsRestrictedPods, {
    good: [
        { name: "the platform's", resources: namespace("baseline") },
        { name: "another program's", resources: namespace("baseline", { stack: "foreign-1" }) },
    ],
    bad: [
        { name: "the platform's without a label", code: "notEnforced", resources: named("egov-system") },
        { name: "a name that only begins so", code: "notEnforced", resources: named("kube-system-2") },
        { name: "anything goes", code: "tooWide", resources: namespace("privileged") },
        { name: "a system's", code: "tooWide", resources: namespace("baseline", { system: "sd-portal" }) },
        {
            name: "a department's in the platform's stack",
            code: "tooWide",
            resources: namespace("baseline", { department: "sd-bigdata", stack: "platform-370000" }),
        },
        { name: "in a tenants stack", code: "tooWide", resources: namespace("baseline", { stack: "tenants-370000" }) },
        {
            name: "the label for warnings only",
            code: "notEnforced",
            resources: [
                {
                    type: "kubernetes:core/v1:Namespace",
                    inputs: { metadata: { labels: { "pod-security.kubernetes.io/warn": "restricted" } } },
                },
            ],
        },
    ],
    unknown: [{ name: "the label", resources: namespace(unknownValue) }],
    notApplicable: [
        { name: "the cluster's own", resources: named("kube-system") },
        { name: "the cluster's own, for nodes", resources: named("kube-node-lease") },
        { name: "the cluster's own, for all", resources: named("kube-public") },
    ],
});
