import { borderKnowsItsClients } from "../../../../../policies/classified-protection/zone-boundary/audit/border-knows-its-clients";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const listener = (inputs: object) => [
    { type: "openstack:loadbalancer/listener:Listener", system: "rizhao-permits", inputs: inputs as never },
];
const service = (spec: unknown) => [
    { type: "kubernetes:core/v1:Service", system: "lixia-approvals", inputs: { spec } as never },
];
const header = "X-Forwarded-For";

describeRule(borderKnowsItsClients, {
    good: [
        { name: "plain HTTP", resources: listener({ protocol: "HTTP", insertHeaders: { [header]: "true" } }) },
        { name: "a service", resources: service({ type: "LoadBalancer", externalTrafficPolicy: "Local" }) },
    ],
    bad: [
        { name: "plain HTTP", resources: listener({ protocol: "HTTP" }) },
        {
            name: "said not to",
            resources: listener({ protocol: "TERMINATED_HTTPS", insertHeaders: { [header]: "false" } }),
        },
        {
            name: "another header",
            resources: listener({ protocol: "TERMINATED_HTTPS", insertHeaders: { "X-Forwarded-Port": "true" } }),
        },
        { name: "a service by default", resources: service({ type: "LoadBalancer" }) },
        {
            name: "a service of the whole cluster",
            resources: service({ type: "LoadBalancer", externalTrafficPolicy: "Cluster" }),
        },
    ],
    unknown: [{ name: "the headers", resources: listener({ protocol: "HTTP", insertHeaders: unknownValue }) }],
    notApplicable: [
        { name: "passed through", resources: listener({ protocol: "HTTPS" }) },
        { name: "TCP", resources: listener({ protocol: "TCP" }) },
        { name: "an inner service", resources: service({ type: "ClusterIP" }) },
    ],
});
