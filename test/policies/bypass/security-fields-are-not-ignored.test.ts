import { securityFields } from "../../../policies/bypass/security-fields";
import { securityFieldsAreNotIgnored } from "../../../policies/bypass/security-fields-are-not-ignored";
import { unknownValue } from "../support/fixtures";
import { describeRule } from "../support/rule-cases";

const port = "openstack:networking/port:Port";
const deployment = "kubernetes:apps/v1:Deployment";
const ignoring = (type: string, ...ignoreChanges: string[]) => [{ type, ignoreChanges }];

describeRule(securityFieldsAreNotIgnored, {
    good: [
        { name: "nothing", resources: ignoring(port) },
        { name: "fields that keep nothing safe", resources: ignoring(port, "description", "name", "dnsName") },
        { name: "a name that only begins like one", resources: ignoring(port, "securityGroupIdsNote", "tag") },
        {
            name: "a security field of another type",
            resources: ignoring("openstack:compute/flavor:Flavor", "securityGroupIds"),
        },
        {
            name: "what controllers write",
            resources: ignoring(
                deployment,
                "spec.replicas",
                "spec.clusterIP",
                "spec.clusterIPs",
                "spec.volumeName",
                "spec.nodeName",
                "status",
                "metadata.annotations",
            ),
        },
        {
            name: "node groups that scale",
            resources: ignoring("openstack:containerinfra/nodeGroup:NodeGroup", "nodeCount"),
        },
    ],
    bad: [
        ...Object.entries(securityFields).flatMap(([type, fields]) =>
            fields.map((field) => ({
                name: `${field} of ${type}`,
                code: "ignored",
                resources: ignoring(`openstack:${type}`, "name", field),
            })),
        ),
        {
            name: "annotations of an Ingress",
            code: "ignored",
            resources: ignoring("kubernetes:networking.k8s.io/v1:Ingress", "metadata.annotations"),
        },
        ...["tags", "metadata", "properties"].map((field) => ({
            name: `whose it is: ${field}`,
            code: "ignored",
            resources: ignoring("openstack:dns/zone:Zone", field),
        })),
        ...["securityGroupIds[0]", "allowedAddressPairs[0].ipAddress", "*", '["securityGroupIds"]', 'tags["a"]'].map(
            (path) => ({
                name: path,
                code: "ignored",
                resources: ignoring(port, path),
            }),
        ),
        ...[
            "spec",
            "spec.template.spec.containers[0].securityContext",
            'spec["template"]',
            "metadata",
            "metadata.labels",
            "metadata.namespace",
            "rules",
            "subjects",
            "roleRef",
            "webhooks",
            "automountServiceAccountToken",
            "*",
            "*.labels",
            "spec.replicas.x",
        ].map((path) => ({ name: `${path} of an object`, code: "ignored", resources: ignoring(deployment, path) })),
    ],
    unknown: [{ name: "whose it is", resources: [{ type: port, inputs: { tags: unknownValue } }] }],
    notApplicable: [
        {
            name: "components, which are nothing themselves",
            resources: [{ type: "egov:system:BusinessSystem", custom: false, ignoreChanges: ["tags"] }],
        },
    ],
});
