import { regionIsRegistered } from "../../../../../policies/classified-protection/cloud-extension/location/region-is-registered";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const volume = "openstack:blockstorage/volume:Volume";
const endpoint = "openstack:identity/endpointV3:EndpointV3";
const provider = "pulumi:providers:openstack";
const kinds = [
    "compute/instance:Instance",
    "containerinfra/cluster:Cluster",
    "containerinfra/nodeGroup:NodeGroup",
    "database/instance:Instance",
    "images/image:Image",
    "keymanager/orderV1:OrderV1",
    "keymanager/secretV1:SecretV1",
    "loadbalancer/loadBalancer:LoadBalancer",
    "networking/network:Network",
    "networking/port:Port",
    "networking/router:Router",
    "objectstorage/container:Container",
    "sharedfilesystem/share:Share",
];

describeRule(regionIsRegistered, {
    good: [
        {
            name: "a provider",
            resources: [
                { type: provider, inputs: { region: "RegionOne", authUrl: "https://keystone.sd.gov.cn:5000/v3" } },
            ],
        },
        {
            name: "a provider whose address is known later",
            resources: [{ type: provider, inputs: { region: "RegionOne", authUrl: unknownValue } }],
        },
        {
            name: "an endpoint that names no region",
            resources: [{ type: endpoint, inputs: { url: "https://keystone.sd.gov.cn:5000/v3" } }],
        },
        {
            name: "an endpoint",
            resources: [{ type: endpoint, inputs: { endpointRegion: "RegionOne", url: "https://10.1.1.1:8774" } }],
        },
    ],
    bad: [
        ...kinds.map((kind) => ({
            name: kind,
            code: "unregistered",
            resources: [{ type: `openstack:${kind}`, inputs: { region: "Paris" } }],
        })),
        {
            name: "a provider's region",
            code: "unregistered",
            resources: [{ type: provider, inputs: { region: "regionone" } }],
        },
        {
            name: "a provider's address",
            code: "abroad",
            resources: [{ type: provider, inputs: { region: "RegionOne", authUrl: "https://auth.cloud.ovh.net/v3" } }],
        },
        {
            name: "an endpoint's region",
            code: "unregistered",
            resources: [{ type: endpoint, inputs: { endpointRegion: "SBG5", url: "https://10.1.1.1:8774" } }],
        },
        {
            name: "an endpoint's address",
            code: "abroad",
            resources: [{ type: endpoint, inputs: { endpointRegion: "RegionOne", url: "https://compute.example.fr" } }],
        },
    ],
    unknown: [
        { name: "the region", code: "valueUnknown", resources: [{ type: volume, inputs: { region: unknownValue } }] },
        {
            name: "the address of an endpoint",
            code: "valueUnknown",
            resources: [{ type: endpoint, inputs: { endpointRegion: "RegionOne", url: unknownValue } }],
        },
        {
            name: "a public address",
            code: "placeNotKnown",
            resources: [{ type: endpoint, inputs: { endpointRegion: "RegionOne", url: "https://203.119.1.1" } }],
        },
    ],
    notApplicable: [
        { name: "no region of its own", resources: [{ type: volume, inputs: { size: 1 } }] },
        { name: "another cloud's", resources: [{ type: "aws:s3/bucket:Bucket", inputs: { region: "us-east-1" } }] },
        {
            name: "an address of something else",
            resources: [{ type: volume, inputs: { authUrl: "https://a.ovh.net", url: "https://a.ovh.net" } }],
        },
    ],
});
