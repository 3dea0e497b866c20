import { entranceKeepsAccessLog } from "../../../../../policies/classified-protection/zone-boundary/audit/entrance-keeps-access-log";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const annotation = "nginx.ingress.kubernetes.io/enable-access-log";
const ingress = (value: unknown) => [
    {
        type: "kubernetes:networking.k8s.io/v1:Ingress",
        system: "lixia-approvals",
        inputs: { metadata: { annotations: { [annotation]: value } } } as never,
    },
];
const configMap = (data: object) => [{ type: "kubernetes:core/v1:ConfigMap", inputs: { data } as never }];

describeRule(entranceKeepsAccessLog, {
    good: [{ name: "said outright", resources: ingress("true") }],
    bad: [
        { name: "off for an Ingress", resources: ingress("false") },
        ...["disable-access-log", "disable-http-access-log", "disable-stream-access-log"].map((key) => ({
            name: key,
            resources: configMap({ other: "x", [key]: "true" }),
        })),
    ],
    unknown: [{ name: "whether", resources: ingress(unknownValue) }],
    notApplicable: [
        { name: "settings of something else", resources: configMap({ "log-level": "info" }) },
        { name: "a log that stays on", resources: configMap({ "disable-access-log": "false" }) },
    ],
});
