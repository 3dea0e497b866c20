import { networkServesOneTenant } from "../../../../../policies/classified-protection/cloud-extension/isolation/network-serves-one-tenant";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const rbac = "openstack:networking/rbacPolicyV2:RbacPolicyV2";
/** A policy for what another stack gives away. */
const handedOver = (output: string) => [
    { type: "pulumi:pulumi:StackReference", name: "platform-370100" },
    {
        type: rbac,
        inputs: {
            objectType: "network",
            targetTenant: { kind: "unknown" as const, urn: "", path: `platform-370100.${output}` },
        },
        refs: { targetTenant: "platform-370100" },
    },
];
const policy = (objectType: string, targetTenant: string) => [
    { type: rbac, inputs: { action: "access_as_shared", objectType, objectId: "1", targetTenant } },
];

describeRule(networkServesOneTenant, {
    good: [
        { name: "nothing said", resources: [{ type: "openstack:networking/network:Network" }] },
        { name: "one project named", resources: policy("network", "0123") },
        {
            name: "a project that is made beside it",
            resources: [
                { type: "openstack:identity/project:Project", name: "project" },
                { type: rbac, inputs: { objectType: "network" }, refs: { targetTenant: "project" } },
            ],
        },
        { name: "a platform's project, of its stack", resources: handedOver("operationsProjectId") },
    ],
    bad: [
        ...["network", "subnetpool", "address_scope", "address_group", "security_group"].map((kind) => ({
            name: `a policy for every ${kind}`,
            code: "sharedByPolicy",
            resources: policy(kind, "*"),
        })),
        ...[
            "firewall/groupV2:GroupV2",
            "networking/addressScope:AddressScope",
            "networking/network:Network",
            "networking/subnetPool:SubnetPool",
        ].map((kind) => ({
            name: kind,
            code: "shared",
            resources: [{ type: `openstack:${kind}`, inputs: { shared: "true" } }],
        })),
    ],
    unknown: [
        {
            name: "whether it is shared",
            code: "valueUnknown",
            resources: [{ type: "openstack:networking/network:Network", inputs: { shared: unknownValue } }],
        },
        {
            name: "with whom",
            code: "valueUnknown",
            resources: [
                { type: "openstack:identity/groupV3:GroupV3", name: "group" },
                { type: rbac, inputs: { objectType: "network" }, refs: { targetTenant: "group" } },
            ],
        },
        {
            name: "with what of another stack",
            code: "valueUnknown",
            resources: handedOver("groupIds.deployers"),
            onlyInProcess: "the engine does not tell which output it is",
        },
    ],
    notApplicable: [{ name: "a QoS policy", resources: policy("qos_policy", "*") }],
});
