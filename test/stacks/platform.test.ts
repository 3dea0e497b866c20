import * as pulumi from "@pulumi/pulumi";
import { join } from "node:path";
import { loadEstate } from "../../infra/estate/load";
import type { EstateModel, PlatformModel } from "../../infra/estate/model";
import { diskReader } from "../../infra/estate/reader";
import type { RecordedResource, RecordedStack } from "../../infra/recorder/types";
import { buildPlatformStack } from "../../infra/stacks/platform";
import type { CloudFacts } from "../../infra/stacks/facts/facts";
import { platformOutputNames } from "../../infra/stacks/platform-outputs";
import { ofType, one, record } from "../components/recording";

const tiny = load(join(__dirname, "..", "..", "stacks", "estates", "tiny"));

function load(folder: string): EstateModel {
    const result = loadEstate(folder, diskReader);
    if (!result.ok) throw new Error(JSON.stringify(result.error, undefined, 2));
    return result.value;
}

/** The estate with some fields of one of its platforms, or of its catalogue, put otherwise. */
function changed(
    division: string,
    platform: Partial<PlatformModel>,
    catalogue: Partial<EstateModel["catalogue"]> = {},
): EstateModel {
    const before = tiny.platforms.get(division) as PlatformModel;
    return {
        ...tiny,
        catalogue: { ...tiny.catalogue, ...catalogue },
        platforms: new Map(tiny.platforms).set(division, { ...before, ...platform }),
    };
}

const facts: CloudFacts = {
    roleId: (role) => pulumi.output(`id-of-${role}`),
    deployerUserId: (cloud) => pulumi.output(`deployer-of-${cloud}`),
    account: () => notForPlatforms(),
    certificate: () => notForPlatforms(),
    extranetKeys: () => notForPlatforms(),
    imageMirror: undefined,
};

function notForPlatforms(): never {
    throw new Error("a platform needs neither accounts, certificates nor keys of the extranet");
}

function build(division: string, estate = tiny, more: Partial<CloudFacts> = {}): RecordedStack {
    const upstream = (): never => {
        throw new Error("a platform reads no other stack");
    };
    return record(() => ({
        ...buildPlatformStack(division, { estate, facts: { ...facts, ...more }, upstream, switches }),
    }));
}

const switches = { activeSide: () => "primary" as const, backupsOf: () => ({}), systems: [] };

const custom = ({ resources }: RecordedStack): RecordedResource[] => resources.filter((resource) => resource.custom);

test("each platform of the estate has its outputs, exactly those that other stacks may read", () => {
    for (const division of tiny.platforms.keys())
        expect(Object.keys(build(division).outputs)).toEqual([...platformOutputNames]);
});

test("a division without a platform is an error that names it", () => {
    expect(() => build("371100")).toThrow("371100");
});

test("every resource uses an explicit provider of the platform's cloud", () => {
    const platform = tiny.platforms.get("370000") as PlatformModel;
    const resources = custom(build("370000"));
    expect(one(resources, "openstack", "openstack-370000").inputs).toEqual({
        cloud: platform.cloud,
        region: platform.region,
    });
    for (const resource of resources.filter(({ type }) => !type.startsWith("pulumi:providers:")))
        expect([resource.name, resource.provider]).toEqual([
            resource.name,
            expect.stringMatching(/pulumi:providers:(openstack|kubernetes)::/),
        ]);
});

test("routers get addresses that nobody else is to have", () => {
    const pools = (zone: string) => one(custom(build("370000")), "Subnet", `370000/${zone}`).inputs["allocationPools"];
    expect(pools("common")).toEqual([
        { start: "10.37.63.2", end: "10.37.63.9" },
        { start: "10.37.63.11", end: "10.37.63.127" },
    ]);
    expect(pools("dedicated")).toEqual([{ start: "10.137.63.2", end: "10.137.63.127" }]);
});

test("roles that Keystone brings along come from the facts of the cloud", () => {
    const roles = ofType(custom(build("370000")), "RoleAssignment").map(({ inputs }) => inputs["roleId"]);
    expect(roles).toEqual(expect.arrayContaining(["id-of-member", "id-of-reader"]));
});

test("the account that deploys is a member of the platform's deployers", () => {
    const [membership, ...others] = ofType(custom(build("370000")), "UserMembershipV3");
    expect(others).toEqual([]);
    expect(membership?.inputs["userId"]).toBe("deployer-of-egov-province");
    expect(membership?.dependencies).toEqual([expect.stringMatching(/GroupV3::370000\/deployers$/)]);
});

test("images come from the mirror where there is one, under their own file names", () => {
    const source = ({ inputs }: RecordedResource) => [inputs["imageSourceUrl"], inputs["localFilePath"]];
    const from = (imageMirror?: string) => ofType(custom(build("370000", tiny, { imageMirror })), "Image").map(source);
    expect(from()).toEqual([["https://images.egov.example/kylin-server-v10.raw", undefined]]);
    expect(from("https://mirror.example/raw")).toEqual([
        ["https://mirror.example/raw/kylin-server-v10.raw", undefined],
    ]);
    expect(from("file:///srv/images/")).toEqual([[undefined, "/srv/images/kylin-server-v10.raw"]]);
});

test("two platforms on one OpenStack and one cluster meet in no name", () => {
    const globals = (division: string) => {
        const types = [
            "Flavor",
            "Image",
            "VolumeTypeV3",
            "AggregateV2",
            "Role",
            "Namespace",
            "PriorityClass",
            "ClusterRole",
        ];
        const resources = types.flatMap((type) => ofType(custom(build(division)), type));
        return resources.map(
            ({ type, inputs }) =>
                `${type} ${JSON.stringify(inputs["name"] ?? (inputs["metadata"] as { name: string }).name)}`,
        );
    };
    const province = new Set(globals("370000"));
    expect(province.size).toBeGreaterThan(0);
    expect(globals("370100").filter((name) => province.has(name))).toEqual([]);
});

describe("flavors of the level-4 pool", () => {
    const flavors = [
        ...tiny.catalogue.flavors,
        { name: "l4.large", vcpus: 4, memoryMiB: 8192, diskGiB: 40, pool: "level4" as const },
    ];
    const names = (estate: EstateModel) =>
        ofType(custom(build("370000", estate)), "Flavor").map(({ name }) => name.replace("370000/", ""));

    test("are offered where the platform has the pool", () => {
        const availabilityZones = [
            { name: "nova", hosts: [] },
            { name: "nova", hosts: [], pool: "level4" as const },
        ];
        expect(names(changed("370000", { availabilityZones }, { flavors }))).toContain("l4.large");
    });

    test("are not offered elsewhere", () =>
        expect(names(changed("370000", {}, { flavors }))).not.toContain("l4.large"));
});

describe("container platform", () => {
    const magnum: PlatformModel["kubernetes"] = {
        mode: "magnum",
        version: "v1.29.3",
        image: "kylin-server-v10",
        masterFlavor: "g1.medium",
        masterCount: 3,
        podCidr: "10.100.0.0/16",
        serviceCidr: "10.101.0.0/16",
        nodeGroups: [{ name: "workers", availabilityZone: "nova", flavor: "g1.small", count: 2 }],
    };

    test("that Magnum makes takes flavor, image and network of the same platform, each by itself", () => {
        const resources = custom(build("370000", changed("370000", { kubernetes: magnum })));
        const template = one(resources, "ClusterTemplate", "370000-kubernetes");
        const urn = (type: string, name: string) => one(resources, type, `370000/${name}`).urn;
        expect(template.propertyDependencies).toEqual({
            image: [urn("Image", "kylin-server-v10")],
            flavor: [urn("Flavor", "g1.medium")],
            masterFlavor: [urn("Flavor", "g1.medium")],
            externalNetworkId: [urn("Network", "common")],
        });
        const group = one(resources, "NodeGroup", "370000-kubernetes/workers");
        expect(group.propertyDependencies["flavorId"]).toEqual([urn("Flavor", "g1.small")]);
    });

    test("with a flavor or image that the platform does not offer is an error that names it", () => {
        const wrong = (more: object) => build("370000", changed("370000", { kubernetes: { ...magnum, ...more } }));
        expect(() => wrong({ masterFlavor: "g9.none" })).toThrow("g9.none");
        expect(() => wrong({ image: "no-image" })).toThrow("no-image");
    });

    test("that is there already gives an empty, secret kubeconfig", () => {
        expect(build("370000").outputs["kubeconfig"]).toEqual({ kind: "secret", value: "" });
    });
});

test("the order of the catalogue and of availability zones changes no resource", () => {
    const byUrn = (stack: RecordedStack) => new Map(stack.resources.map((resource) => [resource.urn, resource]));
    const { flavors, images, volumeTypes, qosPolicies } = tiny.catalogue;
    const reversed = changed(
        "370100",
        {},
        {
            flavors: [...flavors].reverse(),
            images: [...images].reverse(),
            volumeTypes: [...volumeTypes].reverse(),
            qosPolicies: [...qosPolicies].reverse(),
        },
    );
    expect(byUrn(build("370100", reversed))).toEqual(byUrn(build("370100")));
    expect(build("370100", reversed).outputs).toEqual(build("370100").outputs);
});
