import { joinedCityOwnsNoPlatform as rule } from "../../../../policies/consolidation/platforms/joined-city-owns-no-platform";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";
import { unknownValue } from "../../support/fixtures";

const flavor = "openstack:compute/flavor:Flavor";
const network = "openstack:networking/network:Network";
const stack = "pulumi:pulumi:Stack";

describeRule(rule, {
    good: [
        {
            name: "the province's stack",
            resources: [{ type: stack, name: "s", stack: "platform-370000", custom: true }],
        },
        { name: "a self-built city's stack", resources: [{ type: stack, name: "s", stack: "platform-370100" }] },
    ],
    bad: [
        {
            name: "a platform stack",
            code: "joinedPlatform",
            resources: [{ type: stack, name: "egov-cloud-platform-371100", stack: "platform-371100" }],
        },
        ...[
            "openstack:blockstorage/qosAssociationV3:QosAssociationV3",
            "openstack:blockstorage/qosV3:QosV3",
            "openstack:blockstorage/volumeTypeV3:VolumeTypeV3",
            "openstack:compute/aggregateV2:AggregateV2",
            flavor,
            "openstack:containerinfra/clusterTemplate:ClusterTemplate",
            "openstack:identity/endpointV3:EndpointV3",
            "openstack:identity/serviceV3:ServiceV3",
            "openstack:networking/addressScope:AddressScope",
            "openstack:networking/subnetPool:SubnetPool",
        ].map((type) => ({
            name: type,
            code: "joinedPlatform",
            resources: [{ type, stack: "tenants-371100" }],
        })),
        {
            name: "a network of a provider's in its tenants stack",
            code: "joinedPlatform",
            resources: [{ type: network, stack: "tenants-371100", inputs: { segments: [{ networkType: "vlan" }] } }],
        },
        {
            name: "joined to another city",
            code: "joinedPlatform",
            estate: () => withDivision("371100", { hosting: "joined-city", host: "370100" }),
            resources: [{ type: flavor, inputs: { extraSpecs: { "egov:division": "371100" } } }],
        },
        {
            name: "an external network of its own in its tenants stack",
            code: "joinedPlatform",
            resources: [{ type: network, stack: "tenants-371100", inputs: { external: true } }],
        },
    ],
    unknown: [
        { name: "the tags", code: "valueUnknown", resources: [{ type: flavor, inputs: { extraSpecs: unknownValue } }] },
        {
            name: "a strange division",
            code: "divisionUnknown",
            resources: [{ type: flavor, inputs: { extraSpecs: { "egov:division": "999999" } } }],
        },
    ],
    notApplicable: [
        { name: "the province's recovery site in it", resources: [{ type: flavor, stack: "dr-371100" }] },
        {
            name: "its tenants stack",
            resources: [{ type: stack, name: "egov-cloud-tenants-371100", stack: "tenants-371100" }],
        },
        {
            name: "an ordinary network",
            resources: [{ type: network, stack: "tenants-371100", inputs: { external: false } }],
        },
    ],
});
