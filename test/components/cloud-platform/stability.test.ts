import type { RecordedResource } from "../../../infra/recorder/types";
import { fullArgs, platformResources } from "./fixture";

const lists = ["availabilityZones", "flavors", "images", "volumeTypes", "qosPolicies"] as const;
const byUrn = (resources: readonly RecordedResource[]) =>
    new Map(resources.map((resource) => [resource.urn, resource]));
const resources = platformResources();

test.each(lists)("the order of %s changes no resource", (list) => {
    const reversed = { ...fullArgs, [list]: [...fullArgs[list]].reverse() };
    expect(byUrn(platformResources(reversed))).toEqual(byUrn(resources));
});

test("the order of hosts changes no resource", () => {
    const availabilityZones = fullArgs.availabilityZones.map((zone) => ({ ...zone, hosts: [...zone.hosts].reverse() }));
    expect(byUrn(platformResources({ ...fullArgs, availabilityZones }))).toEqual(byUrn(resources));
});

test.each(lists)("without the first of %s the others stay as they are", (list) => {
    // The zones' networks name their QoS policy; it is the last that goes there.
    const rest = list === "qosPolicies" ? fullArgs[list].slice(0, -1) : fullArgs[list].slice(1);
    const fewer = platformResources({ ...fullArgs, [list]: rest });
    const before = byUrn(resources);
    expect(fewer.length).toBeLessThan(resources.length);
    for (const resource of fewer) expect(before.get(resource.urn)).toEqual(resource);
});

test("all resources are children of the component and use its provider", () => {
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources) {
        expect(resource.parent).toMatch(/egov:platform:CloudPlatform::370100$/);
        expect(resource.provider).toMatch(/pulumi:providers:openstack::cloud/);
    }
});

test("what holds data, or leads to it, can't be deleted by accident", () => {
    const kept = new Set(["Project", "Image", "VolumeTypeV3", "SubnetPool", "Network"]);
    for (const resource of resources) {
        const kind = resource.type.split(":").pop() as string;
        expect([resource.name, kind, resource.protect]).toEqual([resource.name, kind, kept.has(kind)]);
    }
});

test("nothing hides a change of what was declared", () => {
    for (const resource of resources) expect(resource.ignoreChanges).toEqual([]);
});
