import { storageLocationIsKnown } from "../../../../../policies/classified-protection/cloud-extension/location/storage-location-is-known";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { tinyEstate, withPlatform } from "../../../support/tiny";

const volume = "openstack:blockstorage/volume:Volume";
const claim = "kubernetes:core/v1:PersistentVolumeClaim";
const statefulSet = "kubernetes:apps/v1:StatefulSet";
const provider = { type: "pulumi:providers:openstack", name: "cloud", stack: "foreign-x" };
const twoRegions = () => withPlatform("370100", { region: "Jinan" });
const sound = withPlatform("370100", { region: "Jinan" }, tinyEstate()).platforms.get("370100")?.region;

test("the estate of these cases has a second region", () => expect(sound).toBe("Jinan"));

describeRule(storageLocationIsKnown, {
    good: [
        { name: "no region, in a stack of the estate", resources: [{ type: volume, inputs: {} }] },
        { name: "a claim of a system", resources: [{ type: claim, system: "sd-portal" }] },
        {
            name: "a region of ours in a stack of others",
            resources: [{ type: volume, stack: "foreign-x", inputs: { region: "RegionOne" } }],
        },
        {
            name: "the provider's region in a stack of others",
            resources: [
                { ...provider, inputs: { region: "RegionOne" } },
                { type: volume, stack: "foreign-x", provider: "cloud" },
            ],
        },
        {
            name: "the region of the city's platform",
            estate: twoRegions,
            resources: [{ type: volume, system: "jinan-records", inputs: { region: "Jinan" } }],
        },
        {
            name: "the region of a department's platform, wherever the stack is",
            estate: twoRegions,
            resources: [
                {
                    type: volume,
                    stack: "tenants-370000",
                    inputs: { region: "Jinan", metadata: { "egov:department": "jinan-health" } },
                },
            ],
        },
        {
            name: "the region of the platform that hosts a joined city",
            estate: twoRegions,
            resources: [{ type: volume, inputs: { region: "RegionOne", metadata: { "egov:division": "371100" } } }],
        },
    ],
    bad: [
        {
            name: "a provider's region that nobody has",
            code: "unregistered",
            resources: [
                { ...provider, inputs: { region: "Paris" } },
                { type: volume, stack: "foreign-x", provider: "cloud" },
            ],
        },
        {
            name: "the region of another platform",
            code: "elsewhere",
            estate: twoRegions,
            resources: [{ type: volume, system: "sd-budget", inputs: { region: "Jinan" } }],
        },
        ...["objectstorage/container:Container", "database/instance:Instance", "sharedfilesystem/share:Share"].map(
            (type) => ({
                name: type,
                code: "unregistered",
                resources: [{ type: `openstack:${type}`, inputs: { region: "Paris" } }],
            }),
        ),
    ],
    unknown: [
        { name: "the region", code: "valueUnknown", resources: [{ type: volume, inputs: { region: unknownValue } }] },
        { name: "no word of it", code: "placeNotStated", resources: [{ type: volume, stack: "foreign-x" }] },
        { name: "a claim without owner", code: "placeNotStated", resources: [{ type: claim, stack: "foreign-x" }] },
        {
            name: "a stateful set without owner",
            code: "placeNotStated",
            resources: [{ type: statefulSet, stack: "foreign-x", inputs: { spec: { volumeClaimTemplates: [{}] } } }],
        },
    ],
    notApplicable: [
        {
            name: "a stateful set that keeps nothing",
            resources: [{ type: statefulSet, stack: "foreign-x", inputs: { spec: { volumeClaimTemplates: [] } } }],
        },
    ],
});
