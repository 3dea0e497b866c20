import { levelWithinPlatform } from "../../../../../policies/classified-protection/cloud-extension/pools/level-within-platform";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { withPlatform, withSystem } from "../../../support/tiny";

const type = "openstack:compute/instance:Instance";
const stating = (level: string, more: object = {}) => [
    { type, system: "sd-budget", inputs: { metadata: { "egov:level": level } }, ...more },
];
const kinds = [
    "database/instance:Instance",
    "identity/project:Project",
    "loadbalancer/loadBalancer:LoadBalancer",
    "networking/network:Network",
];

describeRule(levelWithinPlatform, {
    good: [
        { name: "the platform's own level", resources: stating("S3A3G3") },
        {
            name: "the platform's own resource",
            resources: [{ type, inputs: { metadata: { "egov:level": "S3A3G3" } } }],
        },
        { name: "a system that says nothing", resources: [{ type, system: "sd-budget" }] },
    ],
    bad: [
        ...kinds.map((kind) => ({
            name: kind,
            code: "tooHigh",
            estate: () => withSystem("sd-budget", { protectionLevel: "S4A4G4" }),
            resources: [{ type: `openstack:${kind}`, system: "sd-budget" }],
        })),
        ...["S4A2G3", "S3A4G3", "S3A2G4"].map((level) => ({
            name: level,
            code: "tooHigh",
            resources: stating(level),
        })),
        {
            name: "a system, whatever its resources state",
            code: "tooHigh",
            estate: () => withSystem("sd-budget", { protectionLevel: "S3A4G4" }),
            resources: stating("S3A2G3"),
        },
        {
            name: "the city's platform is lower than the province's",
            code: "tooHigh",
            estate: () => withPlatform("370100", { protectionLevel: "S2A2G2" }),
            resources: [{ type, system: "jinan-records" }],
        },
        {
            name: "a namespace",
            code: "tooHigh",
            resources: [
                {
                    type: "kubernetes:core/v1:Namespace",
                    system: "sd-portal",
                    inputs: { metadata: { labels: { "egov-cloud.io/level": "S4A4G4" } } },
                },
            ],
        },
    ],
    unknown: [
        {
            name: "the level",
            code: "valueUnknown",
            resources: [{ type, inputs: { metadata: { "egov:level": unknownValue } } }],
        },
        {
            name: "the platform",
            code: "platformUnknown",
            resources: [{ type, stack: "foreign-x", inputs: { metadata: { "egov:level": "S3A3G3" } } }],
        },
    ],
    notApplicable: [
        { name: "no level", resources: [{ type }] },
        { name: "no level that can be read", resources: [{ type, inputs: { metadata: { "egov:level": "high" } } }] },
    ],
});
