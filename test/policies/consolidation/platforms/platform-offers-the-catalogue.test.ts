import { platformOffersTheCatalogue as rule } from "../../../../policies/consolidation/platforms/platform-offers-the-catalogue";
import { unknownValue } from "../../support/fixtures";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate, withPlatform } from "../../support/tiny";
import type { CaseResource } from "../../support/case-resources";

const flavor = "openstack:compute/flavor:Flavor";
const image = "openstack:images/image:Image";
const volumeType = "openstack:blockstorage/volumeTypeV3:VolumeTypeV3";
const named = (type: string, name: string, stack = "platform-370000"): CaseResource => ({
    type,
    name,
    stack,
    inputs: { name },
});
const offers = (prefix: string, stack?: string): CaseResource[] => [
    named(flavor, `${prefix}g1.small`, stack),
    named(flavor, `${prefix}g1.medium`, stack),
    named(image, `${prefix}kylin-server-v10`, stack),
    named(volumeType, `${prefix}standard-encrypted`, stack),
    named(volumeType, `${prefix}national-encrypted`, stack),
    named(volumeType, `${prefix}standard`, stack),
];
const without = (name: string): CaseResource[] => offers("sd-").filter((one) => one.name !== name);
const level4Flavor = { name: "l4.small", vcpus: 1, memoryMiB: 512, diskGiB: 1, pool: "level4" } as const;
/** The catalogue with a flavor of the level-4 pool. */
const level4 = (estate = tinyEstate()) => ({
    ...estate,
    catalogue: { ...estate.catalogue, flavors: [...estate.catalogue.flavors, level4Flavor] },
});
const withPool = () =>
    level4(
        withPlatform("370000", {
            availabilityZones: [
                { name: "az1", hosts: ["compute-1"] },
                { name: "az2", hosts: ["compute-2"], pool: "level4" },
            ],
        }),
    );
const withoutPrefix = () => {
    const { namePrefix: _, ...platform } = tinyEstate().platforms.get("370000")!;
    return { ...tinyEstate(), platforms: new Map([["370000", platform]]) };
};

describeRule(rule, {
    good: [
        { name: "all of the catalogue", resources: offers("sd-") },
        { name: "and more", resources: [...offers("sd-"), named(flavor, "sd-own")] },
        { name: "two platforms", resources: [...offers("sd-"), ...offers("jn-", "platform-370100")] },
        { name: "no prefix", estate: withoutPrefix, resources: offers("") },
        { name: "no level-4 pool, so no flavor of it", estate: level4, resources: offers("sd-") },
        {
            name: "a level-4 pool and its flavor",
            estate: withPool,
            resources: [...offers("sd-"), named(flavor, "sd-l4.small")],
        },
        {
            name: "a name that is not known beside all others",
            resources: [...offers("sd-"), { type: image, name: "more", inputs: { name: unknownValue } }],
        },
    ],
    bad: [
        { name: "no such flavor", code: "notOffered", resources: without("sd-g1.medium") },
        { name: "no such image", code: "notOffered", resources: without("sd-kylin-server-v10") },
        { name: "no such volume type", code: "notOffered", resources: without("sd-standard") },
        { name: "a name of another platform", code: "notOffered", resources: offers("jn-") },
        {
            name: "offers of another platform",
            code: "notOffered",
            resources: [...without("sd-standard"), named(volumeType, "sd-standard", "platform-370100")],
        },
        {
            name: "another resource of that name",
            code: "notOffered",
            resources: [...without("sd-standard"), named(flavor, "sd-standard")],
        },
        {
            name: "a volume type in a twin that is out of date",
            code: "notOffered",
            resources: [
                ...without("sd-standard"),
                named("openstack:blockstorage/volumeTypeV2:VolumeTypeV2", "sd-standard"),
            ],
        },
        { name: "a level-4 pool without its flavor", code: "notOffered", estate: withPool, resources: offers("sd-") },
    ],
    unknown: [
        {
            name: "a name",
            code: "nameUnknown",
            resources: [...without("sd-standard"), { type: volumeType, name: "it", inputs: { name: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "a tenants stack", resources: [named("openstack:networking/network:Network", "it", "tenants-370100")] },
        { name: "a stack of no platform of the estate", resources: [named(flavor, "it", "platform-370200")] },
        {
            name: "a pilot of a county",
            estate: () => withDivision("370000", { level: "county", hosting: "grandfathered" }),
            resources: [named(flavor, "it")],
        },
    ],
});
