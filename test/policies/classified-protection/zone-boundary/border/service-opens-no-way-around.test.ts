import { serviceOpensNoWayAround } from "../../../../../policies/classified-protection/zone-boundary/border/service-opens-no-way-around";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const service = (spec: unknown, system = "sd-budget") => ({
    type: "kubernetes:core/v1:Service",
    system,
    inputs: { spec } as never,
});

describeRule(serviceOpensNoWayAround, {
    good: [
        { name: "no type", resources: [service({})] },
        {
            name: "a load balancer that names its clients",
            resources: [service({ type: "LoadBalancer", loadBalancerSourceRanges: ["10.37.0.0/18"] })],
        },
        {
            name: "a load balancer for everybody in the internet zone",
            resources: [service({ type: "LoadBalancer", loadBalancerSourceRanges: ["0.0.0.0/0"] }, "sd-portal")],
        },
    ],
    bad: [
        {
            name: "a port of every node, at level 2",
            code: "nodePort",
            resources: [service({ type: "NodePort" }, "lixia-approvals")],
        },
        { name: "no clients named", code: "everybody", resources: [service({ type: "LoadBalancer" })] },
        {
            name: "none named in the internet zone either",
            code: "everybody",
            resources: [service({ type: "LoadBalancer" }, "sd-portal")],
        },
        {
            name: "everybody among the clients",
            code: "everybody",
            resources: [service({ type: "LoadBalancer", loadBalancerSourceRanges: ["10.37.0.0/18", "::/0"] })],
        },
        {
            name: "addresses beside an inner service",
            code: "externalAddresses",
            resources: [service({ type: "ClusterIP", externalIPs: ["192.0.2.9"] })],
        },
    ],
    unknown: [{ name: "the type", resources: [service({ type: unknownValue })] }],
    notApplicable: [{ name: "no service", resources: [{ type: "kubernetes:core/v1:ConfigMap" }] }],
});
