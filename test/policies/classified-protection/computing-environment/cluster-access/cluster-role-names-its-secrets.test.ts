import { clusterRoleNamesItsSecrets } from "../../../../../policies/classified-protection/computing-environment/cluster-access/cluster-role-names-its-secrets";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const role = (...rules: RecordedValue[]) => [
    { type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", inputs: { rules } },
];

describeRule(clusterRoleNamesItsSecrets, {
    good: [
        { name: "writing only", resources: role({ resources: ["secrets"], verbs: ["create", "patch"] }) },
        {
            name: "named, with other resources",
            resources: role({ resources: ["secrets", "configmaps"], verbs: ["get"], resourceNames: ["a"] }),
        },
    ],
    bad: [
        ...["get", "list", "watch", "*"].map((verb) => ({
            name: verb,
            code: "allSecrets",
            resources: role({ resources: ["pods", "secrets"], verbs: ["create", verb] }),
        })),
        {
            name: "an empty list of names, in the second rule",
            code: "allSecrets",
            resources: role(
                { resources: ["secrets"], verbs: ["get"], resourceNames: ["a"] },
                { resources: ["secrets"], verbs: ["get"], resourceNames: [] },
            ),
        },
    ],
    unknown: [{ name: "the verbs", resources: role({ resources: ["secrets"], verbs: unknownValue }) }],
    notApplicable: [
        { name: "no secrets", resources: role({ resources: ["pods"], verbs: ["get"] }) },
        {
            name: "level 2",
            resources: [
                {
                    type: "kubernetes:rbac.authorization.k8s.io/v1:Role",
                    system: "rizhao-permits",
                    inputs: { rules: [{ resources: ["secrets"], verbs: ["get"] }] },
                },
            ],
        },
    ],
});
