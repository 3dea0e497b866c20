import { one, sourceOf } from "../recording";
import { fullArgs, platformResources, recordPlatform } from "./fixture";

const resources = platformResources();
const urn = (type: string, name: string) => one(resources, type, `370100/${name}`).urn;

test.each([
    ["common", "common"],
    ["dedicated", "dedicated"],
    ["internet", "external"],
] as const)("routers of the zone %s leave through the network %s", (zone, network) => {
    const { outputs } = recordPlatform(fullArgs, (platform) => ({ id: platform.gatewayNetworkId(zone) }));
    expect(sourceOf(outputs["id"])).toBe(urn("Network", network));
});

test("flavors and images are found by their names in the catalogue, whatever they are called on the cloud", () => {
    const { outputs } = recordPlatform(fullArgs, (platform) => ({
        flavor: platform.flavorId("g1.large"),
        image: platform.imageId("openeuler-arm"),
    }));
    expect(sourceOf(outputs["flavor"])).toBe(urn("Flavor", "g1.large"));
    expect(sourceOf(outputs["image"])).toBe(urn("Image", "openeuler-arm"));
});

test("a flavor or image that the platform does not have is an error that names it", () => {
    expect(() => recordPlatform(fullArgs, (platform) => ({ id: platform.flavorId("g9.none") }))).toThrow(
        /flavor "g9.none"/,
    );
    expect(() => recordPlatform(fullArgs, (platform) => ({ id: platform.imageId("none") }))).toThrow(/image "none"/);
});
