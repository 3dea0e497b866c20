import { webEntranceFiltersContent } from "../../../../../policies/classified-protection/zone-boundary/access-control/web-entrance-filters-content";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withSystem } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const system = "sd-portal";
const listener = (inputs: CaseResource["inputs"] = {}, refs: CaseResource["refs"] = {}): CaseResource => ({
    type: "openstack:loadbalancer/listener:Listener",
    name: "listener",
    system,
    refs,
    inputs: { protocol: "TERMINATED_HTTPS", ...inputs },
});
const policy: CaseResource = {
    type: "openstack:loadbalancer/l7PolicyV2:L7PolicyV2",
    name: "policy",
    refs: { listenerId: "listener" },
};
const balancer: CaseResource = {
    type: "openstack:loadbalancer/loadBalancer:LoadBalancer",
    name: "balancer",
    inputs: { tags: ["egov:role=waf"] },
};
const ingress = (annotations: CaseResource["inputs"], ingressClassName = "nginx"): CaseResource => ({
    type: "kubernetes:networking.k8s.io/v1:Ingress",
    system,
    inputs: { metadata: { annotations: annotations ?? {} }, spec: { ingressClassName } },
});
const on = "nginx.ingress.kubernetes.io/enable-modsecurity";
const rules = "nginx.ingress.kubernetes.io/enable-owasp-core-rules";

describeRule(webEntranceFiltersContent, {
    good: [
        { name: "a policy", resources: [listener(), policy] },
        {
            name: "a listener that is of a firewall",
            resources: [listener({ protocol: "HTTPS", tags: ["egov:role=waf"] })],
        },
        { name: "a load balancer that is", resources: [listener({}, { loadbalancerId: "balancer" }), balancer] },
        { name: "a filter with rules", resources: [ingress({ [on]: "true", [rules]: "true" })] },
        { name: "an ingress class that is", resources: [ingress({}, "province-WAF")] },
    ],
    bad: [
        ...["HTTP", "HTTPS", "TERMINATED_HTTPS"].map((protocol) => ({
            name: protocol,
            resources: [listener({ protocol })],
        })),
        { name: "a policy that can't see what passes", resources: [listener({ protocol: "HTTPS" }), policy] },
        { name: "another role", resources: [listener({ tags: ["egov:role=web"] })] },
        { name: "a filter without rules", resources: [ingress({ [on]: "true" })] },
        { name: "rules without a filter", resources: [ingress({ [rules]: "true" })] },
        { name: "a filter that is off", resources: [ingress({ [on]: "false", [rules]: "true" })] },
    ],
    unknown: [{ name: "the protocol", resources: [listener({ protocol: unknownValue })] }],
    notApplicable: [
        { name: "an inner zone", resources: [{ ...listener(), system: "sd-budget" }] },
        { name: "no web", resources: [listener({ protocol: "TCP" })] },
        {
            name: "level 4, which has another clause",
            estate: () => withSystem(system, { protectionLevel: "S4A4G4" }),
            resources: [ingress({})],
        },
        {
            name: "level 2",
            estate: () => withSystem(system, { protectionLevel: "S2A2G2" }),
            resources: [ingress({})],
        },
    ],
});
