import { clusterApiIsInternal } from "../../../../../policies/classified-protection/computing-environment/ports/cluster-api-is-internal";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";
const cluster = "openstack:containerinfra/cluster:Cluster";
const api = { master_lb_floating_ip_enabled: "true" };

describeRule(clusterApiIsInternal, {
    good: [
        { name: "a cluster", resources: [{ type: cluster, inputs: { floatingIpEnabled: false } }] },
        {
            name: "the API's address turned off",
            resources: [
                {
                    type: template,
                    inputs: { floatingIpEnabled: "false", labels: { master_lb_floating_ip_enabled: "false" } },
                },
            ],
        },
    ],
    bad: [
        {
            name: "a template that says so",
            code: "floating",
            resources: [{ type: template, inputs: { floatingIpEnabled: true } }],
        },
        {
            name: "a cluster that says so",
            code: "floating",
            resources: [{ type: cluster, inputs: { floatingIpEnabled: "true" } }],
        },
        {
            name: "the API's address",
            code: "floatingApi",
            resources: [{ type: template, inputs: { floatingIpEnabled: false, labels: api } }],
        },
        {
            name: "the API's address, of a cluster",
            code: "floatingApi",
            resources: [{ type: cluster, inputs: { labels: api } }],
        },
    ],
    unknown: [{ name: "the setting", resources: [{ type: template, inputs: { floatingIpEnabled: unknownValue } }] }],
    notApplicable: [{ name: "a cluster like its template", resources: [{ type: cluster }] }],
});
