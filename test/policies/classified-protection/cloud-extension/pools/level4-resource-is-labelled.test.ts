import { level4ResourceIsLabelled } from "../../../../../policies/classified-protection/cloud-extension/pools/level4-resource-is-labelled";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { withPlatform, withSystem } from "../../../support/tiny";

const port = "openstack:networking/port:Port";
const deployment = "kubernetes:apps/v1:Deployment";
const level4 = () => withSystem("sd-budget", { protectionLevel: "S4A2G4" });
const portalLevel4 = () => withSystem("sd-portal", { protectionLevel: "S2A4G4" });
const kinds = [
    "openstack:compute/instance:Instance",
    "openstack:loadbalancer/listener:Listener",
    "openstack:loadbalancer/loadBalancer:LoadBalancer",
    "openstack:networking/secGroup:SecGroup",
    "kubernetes:core/v1:Namespace",
];

describeRule(level4ResourceIsLabelled, {
    good: [
        {
            name: "system and level",
            estate: level4,
            resources: [
                { type: port, system: "sd-budget", inputs: { tags: ["egov:system=sd-budget", "egov:level=S4A2G4"] } },
            ],
        },
        {
            name: "a workload",
            estate: portalLevel4,
            resources: [
                {
                    type: deployment,
                    system: "sd-portal",
                    inputs: { metadata: { labels: { "egov-cloud.io/level": "S2A4G4" } } },
                },
            ],
        },
        {
            name: "the department's own, with its owner",
            estate: level4,
            resources: [{ type: port, department: "sd-finance", inputs: { tags: ["egov:department=sd-finance"] } }],
        },
    ],
    bad: [
        ...kinds.map((kind) => ({
            name: kind,
            code: "noLabel",
            estate: level4,
            resources: [{ type: kind, system: "sd-budget" }],
        })),
        { name: "nothing", code: "noLabel", estate: level4, resources: [{ type: port, system: "sd-budget" }] },
        {
            name: "nothing of the department's own",
            code: "noLabel",
            estate: level4,
            resources: [{ type: port, department: "sd-finance", inputs: { tags: ["web"] } }],
        },
        {
            name: "nothing of a platform of level 4",
            code: "noLabel",
            estate: () => withPlatform("370000", { protectionLevel: "S4A4G4" }),
            resources: [{ type: port }],
        },
        {
            name: "no level",
            code: "noLevel",
            estate: level4,
            resources: [{ type: port, system: "sd-budget", inputs: { tags: ["egov:system=sd-budget"] } }],
        },
        {
            name: "a system that the estate does not have",
            code: "unknownSystem",
            resources: [{ type: port, inputs: { tags: ["egov:system=gone", "egov:level=S4A4G4"] } }],
        },
        {
            name: "a lower level",
            code: "otherLevel",
            estate: portalLevel4,
            resources: [
                {
                    type: deployment,
                    system: "sd-portal",
                    inputs: { metadata: { labels: { "egov-cloud.io/level": "S2A3G3" } } },
                },
            ],
        },
    ],
    unknown: [
        {
            name: "the tags",
            code: "valueUnknown",
            estate: level4,
            resources: [{ type: port, system: "sd-budget", inputs: { tags: unknownValue } }],
        },
    ],
    notApplicable: [{ name: "a system of level 3", resources: [{ type: port, system: "sd-budget" }] }],
});
