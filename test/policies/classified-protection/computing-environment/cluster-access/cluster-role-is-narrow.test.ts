import { clusterRoleIsNarrow } from "../../../../../policies/classified-protection/computing-environment/cluster-access/cluster-role-is-narrow";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const role = (...rules: RecordedValue[]) => [
    { type: "kubernetes:rbac.authorization.k8s.io/v1:Role", system: "sd-portal", inputs: { rules } },
];
const rule = (fields: Record<string, RecordedValue>): RecordedValue => ({
    apiGroups: ["apps"],
    resources: ["deployments"],
    verbs: ["get"],
    ...fields,
});

/** Resource -> verbs that open it. */
const sideDoors = {
    "pods/exec": ["create"],
    "pods/attach": ["get"],
    "pods/portforward": ["create"],
    "pods/ephemeralcontainers": ["update", "patch"],
    "nodes/proxy": ["create", "get", "update", "patch", "delete"],
    mutatingwebhookconfigurations: ["create", "update", "patch"],
    validatingwebhookconfigurations: ["Delete"],
    "certificatesigningrequests/approval": ["update", "patch"],
    signers: ["approve", "sign"],
    "serviceaccounts/token": ["create"],
    "services/status": ["update", "patch"],
};

describeRule(clusterRoleIsNarrow, {
    good: [
        { name: "a look at webhooks", resources: role(rule({ resources: ["mutatingwebhookconfigurations"] })) },
        { name: "a look at pods and their logs", resources: role(rule({ resources: ["pods", "pods/log"] })) },
        { name: "several rules", resources: role(rule({}), rule({ nonResourceURLs: ["/healthz/*"] })) },
    ],
    bad: [
        ...["verbs", "resources", "apiGroups", "nonResourceURLs"].map((field) => ({
            name: `all of ${field}, in the second rule`,
            code: "wildcard",
            resources: role(rule({}), rule({ [field]: ["x", "*"] })),
        })),
        { name: "a part of all resources", code: "wildcard", resources: role(rule({ resources: ["*/scale"] })) },
        { name: "all addresses", code: "wildcard", resources: role({ nonResourceURLs: ["/*"], verbs: ["get"] }) },
        ...["escalate", "Bind", "impersonate"].map((verb) => ({
            name: verb,
            code: "rises",
            resources: role(rule({ verbs: ["get", verb] })),
        })),
        ...Object.entries(sideDoors).flatMap(([resource, verbs]) =>
            verbs.map((verb) => ({
                name: `to ${verb} ${resource}`,
                code: "sideDoor",
                resources: role(rule({}), rule({ resources: ["pods", resource], verbs: ["list", verb] })),
            })),
        ),
        {
            name: "a role of the whole cluster, one rule not known in part",
            code: "wildcard",
            resources: [
                {
                    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
                    inputs: { rules: [{ verbs: unknownValue }, rule({ verbs: ["*"] })] },
                },
            ],
        },
    ],
    unknown: [
        { name: "a verb", resources: role(rule({ verbs: [unknownValue] })) },
        { name: "the rules", resources: [{ ...role()[0]!, inputs: { rules: unknownValue } }] },
    ],
    notApplicable: [
        {
            name: "a role that others are put together in",
            resources: [
                {
                    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
                    inputs: { aggregationRule: { clusterRoleSelectors: [] } },
                },
            ],
        },
    ],
});
