import { ofType } from "../recording";
import { fullArgs, platformResources, without } from "./fixture";

/** Type -> property that says who owns the resource. A type that is in neither list fails: decide where it belongs. */
const labelled: Readonly<Record<string, "tags" | "metadata" | "extraSpecs" | "properties" | "description">> = {
    "identity/project:Project": "tags",
    "networking/network:Network": "tags",
    "networking/subnet:Subnet": "tags",
    "networking/subnetPool:SubnetPool": "tags",
    "networking/qosPolicy:QosPolicy": "description",
    "networking/secGroup:SecGroup": "tags",
    "compute/aggregateV2:AggregateV2": "metadata",
    "compute/flavor:Flavor": "extraSpecs",
    "blockstorage/volumeTypeV3:VolumeTypeV3": "extraSpecs",
    "images/image:Image": "properties",
};
/** The API of these has neither tags nor metadata. */
const unlabelled = new Set([
    "identity/role:Role",
    "identity/groupV3:GroupV3",
    "identity/roleAssignment:RoleAssignment",
    "images/imageAccess:ImageAccess",
    "networking/addressScope:AddressScope",
    "networking/rbacPolicyV2:RbacPolicyV2",
    "networking/qosBandwidthLimitRule:QosBandwidthLimitRule",
    "networking/qosDscpMarkingRule:QosDscpMarkingRule",
    "networking/secGroupRule:SecGroupRule",
    "networking/quotaV2:QuotaV2",
    "compute/quotaSetV2:QuotaSetV2",
    "blockstorage/quoteSetV3:QuoteSetV3",
    "loadbalancer/quota:Quota",
]);

const resources = platformResources();

test.each(resources.map((resource) => [resource.name, resource.type, resource] as const))(
    "%s (%s) names its owner",
    (...row) => {
        const resource = row[2];
        const type = resource.type.replace("openstack:", "");
        if (unlabelled.has(type)) return expect(Object.keys(resource.inputs)).not.toContain("tags");
        const property = labelled[type];
        expect(property).toBeDefined();
        const value = resource.inputs[property as string];
        if (property === "tags")
            expect(value).toEqual(expect.arrayContaining(["egov:division=370100", "egov:level=S4A4G4"]));
        else if (property === "description") expect(value).toBe("egov:division=370100 egov:level=S4A4G4");
        else expect(value).toMatchObject({ "egov:division": "370100", "egov:level": "S4A4G4" });
    },
);

test("networks, subnets and pools carry exactly one zone", () => {
    for (const type of ["Network", "Subnet", "SubnetPool"])
        for (const resource of ofType(resources, type)) {
            const zones = (resource.inputs["tags"] as string[]).filter((tag) => tag.startsWith("egov:zone="));
            expect([resource.name, zones.length]).toEqual([resource.name, 1]);
        }
});

test("names that are global on a cloud carry the prefix, and no name does where there is none", () => {
    const types = [
        "Flavor",
        "Image",
        "VolumeTypeV3",
        "AggregateV2",
        "Role",
        "QosPolicy",
        "Network",
        "AddressScope",
        "SubnetPool",
    ];
    for (const type of types)
        for (const resource of ofType(resources, type)) expect(resource.inputs["name"]).toMatch(/^jn-/);
    const domain = ofType(resources, "Project").filter((project) => project.inputs["isDomain"] === true);
    expect(domain.map((project) => project.inputs["name"])).toEqual(["jn-platform-370100"]);
    const plain = platformResources(without(fullArgs, "namePrefix"));
    expect(plain.filter(({ inputs }) => /^jn-/.test(JSON.stringify(inputs["name"] ?? "").slice(1)))).toEqual([]);
});
