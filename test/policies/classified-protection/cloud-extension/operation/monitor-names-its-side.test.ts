import { monitorNamesItsSide } from "../../../../../policies/classified-protection/cloud-extension/operation/monitor-names-its-side";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const monitor = (kind: string, label: string, spec: Record<string, RecordedValue> = {}) => [
    {
        type: `kubernetes:monitoring.coreos.com/v1:${kind}`,
        inputs: { metadata: { labels: { [label]: "sd-finance" } }, spec },
    },
];
const all = { namespaceSelector: { any: true } };

describeRule(monitorNamesItsSide, {
    good: [
        { name: "a department's own", resources: monitor("PodMonitor", "egov-cloud.io/department") },
        { name: "the platform's, everywhere", resources: monitor("ServiceMonitor", "egov-cloud.io/division", all) },
        {
            name: "a department's, in namespaces that it names",
            resources: monitor("Probe", "egov-cloud.io/department", { namespaceSelector: { any: false } }),
        },
        {
            name: "a system's",
            resources: [
                {
                    type: "kubernetes:monitoring.coreos.com/v1:Probe",
                    inputs: { metadata: { labels: { "egov-cloud.io/system": "sd-portal" } } },
                },
            ],
        },
    ],
    bad: [
        ...["PodMonitor", "Probe", "ServiceMonitor"].map((kind) => ({
            name: `${kind} of nobody`,
            code: "noOwner",
            resources: monitor(kind, "egov-cloud.io/zone"),
        })),
        {
            name: "a department's, everywhere",
            code: "watchesOthers",
            resources: monitor("ServiceMonitor", "egov-cloud.io/department", all),
        },
    ],
    unknown: [
        {
            name: "what it watches",
            code: "valueUnknown",
            resources: monitor("ServiceMonitor", "egov-cloud.io/department", { namespaceSelector: unknownValue }),
        },
    ],
    notApplicable: [
        {
            name: "level 2",
            resources: [
                {
                    type: "kubernetes:monitoring.coreos.com/v1:Probe",
                    inputs: { metadata: { labels: { "egov-cloud.io/level": "S2A2G2" } } },
                },
            ],
        },
    ],
});
