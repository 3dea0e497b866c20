import { onlyReviewedSystemsHaveResources as rule } from "../../../../policies/consolidation/systems/only-reviewed-systems-have-resources";
import { unknownValue } from "../../support/fixtures";
import { describeRule } from "../../support/rule-cases";
import { withSystem } from "../../support/tiny";

const instance = "openstack:compute/instance:Instance";
const namespace = "kubernetes:core/v1:Namespace";

describeRule(rule, {
    good: [
        { name: "a namespace of a new system", resources: [{ type: namespace, system: "sd-portal" }] },
        {
            name: "by its label",
            resources: [{ type: namespace, inputs: { metadata: { labels: { "egov-cloud.io/system": "sd-budget" } } } }],
        },
    ],
    bad: [
        ...[
            instance,
            "openstack:blockstorage/volume:Volume",
            "openstack:containerinfra/cluster:Cluster",
            "openstack:database/instance:Instance",
            "openstack:loadbalancer/loadBalancer:LoadBalancer",
            "openstack:objectstorage/container:Container",
            "openstack:sharedfilesystem/share:Share",
            "kubernetes:apps/v1:DaemonSet",
            "kubernetes:apps/v1:Deployment",
            "kubernetes:apps/v1:ReplicaSet",
            "kubernetes:apps/v1:StatefulSet",
            "kubernetes:batch/v1:CronJob",
            "kubernetes:batch/v1:Job",
            namespace,
            "kubernetes:core/v1:PersistentVolumeClaim",
            "kubernetes:core/v1:Pod",
        ].map((type) => ({ name: type, code: "notToRun", resources: [{ type, system: "ju-subsidies" }] })),
        {
            name: "a system that nobody declared",
            code: "undeclared",
            resources: [{ type: instance, inputs: { metadata: { "egov:system": "shadow" } } }],
        },
        ...(["planned", "hosted", "deferred", "retired"] as const).map((state) => ({
            name: state,
            code: "notToRun",
            estate: () => withSystem("sd-budget", { migration: { state }, provisioned: false }),
            resources: [{ type: instance, system: "sd-budget" }],
        })),
    ],
    unknown: [
        {
            name: "the metadata",
            code: "valueUnknown",
            resources: [{ type: instance, inputs: { metadata: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "the platform's", resources: [{ type: instance }] },
        { name: "a department's own", resources: [{ type: instance, department: "sd-finance" }] },
    ],
});
