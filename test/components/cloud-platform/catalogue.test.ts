import { ofType, one, sourceOf } from "../recording";
import { fullArgs, platformResources } from "./fixture";

const resources = platformResources();

describe("level-4 pool", () => {
    const poolSpec = "aggregate_instance_extra_specs:pool";
    const poolOf = (name: string, from = resources) =>
        (one(from, "Flavor", `370100/${name}`).inputs["extraSpecs"] as Record<string, string>)[poolSpec];

    test("its flavors are private and bound to it, all others are bound to the general pool", () => {
        expect(one(resources, "Flavor", "370100/l4.large").inputs["isPublic"]).toBe(false);
        expect(one(resources, "Flavor", "370100/g1.large").inputs["isPublic"]).toBe(true);
        expect(["l4.large", "g1.large", "g1.small"].map((name) => poolOf(name))).toEqual([
            "level4",
            "general",
            "general",
        ]);
    });

    test("its hosts are in an aggregate of their own and in no other", () => {
        const aggregates = ofType(resources, "AggregateV2");
        const special = aggregates.filter(
            ({ inputs }) => (inputs["metadata"] as Record<string, string>)["pool"] === "level4",
        );
        expect(special.map(({ name, inputs }) => [name, inputs["zone"], inputs["hosts"]])).toEqual([
            ["370100/az1/level4", "az1", ["compute-09"]],
        ]);
        expect(aggregates.filter(({ inputs }) => (inputs["hosts"] as string[]).includes("compute-09"))).toHaveLength(1);
    });

    test("a platform without the pool binds no flavor to the general one", () => {
        const plain = platformResources({ ...fullArgs, availabilityZones: [{ name: "az1", hosts: [] }] });
        expect(poolOf("g1.large", plain)).toBeUndefined();
        expect(poolOf("l4.large", plain)).toBe("level4");
    });

    test("a flavor's own extra specs stay, but can't take it out of its pool", () => {
        expect(one(resources, "Flavor", "370100/g1.small").inputs["extraSpecs"]).toMatchObject({
            "hw:cpu_policy": "shared",
        });
        const flavors = [
            {
                name: "l4.sly",
                vcpus: 1,
                memoryMiB: 64,
                diskGiB: 1,
                pool: "level4" as const,
                extraSpecs: { [poolSpec]: "general" },
            },
        ];
        expect(poolOf("l4.sly", platformResources({ ...fullArgs, flavors }))).toBe("level4");
    });
});

describe("images", () => {
    test("none is public, all are protected and checked, and none is imported unchecked", () => {
        const images = ofType(resources, "Image");
        expect(images).toHaveLength(2);
        for (const { inputs } of images) {
            expect(inputs).toMatchObject({
                visibility: "shared",
                protected: true,
                verifyChecksum: true,
                containerFormat: "bare",
            });
            expect(inputs).not.toHaveProperty("webDownload");
        }
    });

    test("the operations project is the only member", () => {
        const operations = one(resources, "Project", "370100/operations").urn;
        const members = ofType(resources, "ImageAccess");
        expect(members.map(({ inputs }) => sourceOf(inputs["memberId"]))).toEqual([operations, operations]);
    });

    test("an address is downloaded, a file is read with its name decoded", () => {
        const inputs = (name: string) => one(resources, "Image", `370100/${name}`).inputs;
        expect(inputs("kylin-server-v10")).toMatchObject({ imageSourceUrl: "https://images.egov.example/kylin.qcow2" });
        expect(inputs("openeuler-arm")).toMatchObject({ localFilePath: "/srv/images/openeuler arm.raw" });
        expect(inputs("openeuler-arm")).not.toHaveProperty("imageSourceUrl");
    });

    test("what the catalogue says of an image is in its properties", () => {
        const properties = (name: string) => one(resources, "Image", `370100/${name}`).inputs["properties"];
        expect(properties("kylin-server-v10")).toMatchObject({
            architecture: "x86_64",
            "egov:product": "kylin-server",
            "egov:hardened": "true",
            "egov:sha256": "0".repeat(64),
            "egov:end-of-life": "2030-12-31",
        });
        expect(properties("kylin-server-v10")).not.toHaveProperty("hw_firmware_type");
        expect(properties("openeuler-arm")).toMatchObject({ architecture: "aarch64", hw_firmware_type: "uefi" });
        expect(properties("openeuler-arm")).not.toHaveProperty("egov:sha256");
    });

    test("a signed image asks for a machine that verifies what it starts", () => {
        const images = fullArgs.images.map((image) => ({ ...image, secureBoot: true }));
        const signed = platformResources({ ...fullArgs, images });
        const properties = (of: typeof resources, name: string) =>
            one(of, "Image", `370100/${name}`).inputs["properties"];
        const secure = { hw_firmware_type: "uefi", os_secure_boot: "required" };
        expect(properties(signed, "kylin-server-v10")).toMatchObject({ ...secure, hw_machine_type: "q35" });
        expect(properties(signed, "openeuler-arm")).toMatchObject({ ...secure, hw_machine_type: "virt" });
        for (const name of ["kylin-server-v10", "openeuler-arm"])
            expect(properties(resources, name)).not.toHaveProperty("os_secure_boot");
    });
});

describe("volume types", () => {
    const specs = (name: string) =>
        one(resources, "VolumeTypeV3", `370100/${name}`).inputs["extraSpecs"] as Record<string, string>;

    test("encryption is written down in full", () => {
        expect(specs("standard-encrypted")).toMatchObject({
            volume_backend_name: "ceph",
            "egov:encrypted": "true",
            "egov:encryption-provider": "luks",
            "egov:encryption-cipher": "sm4-xts-plain64",
            "egov:encryption-key-size": "256",
            "egov:encryption-control-location": "front-end",
            "egov:wipe-on-delete": "true",
            "egov:replicas": "3",
        });
    });

    test("a type without encryption says so, and has no back end where none is named", () => {
        expect(specs("standard")).toMatchObject({ "egov:encrypted": "false", "egov:wipe-on-delete": "false" });
        expect(Object.keys(specs("standard")).filter((key) => key.includes("encryption"))).toEqual([]);
        expect(specs("standard")).not.toHaveProperty("volume_backend_name");
    });

    test("every extra spec but the back end is scoped, so that the scheduler ignores it", () => {
        for (const { inputs } of ofType(resources, "VolumeTypeV3"))
            for (const key of Object.keys(inputs["extraSpecs"] as object))
                expect(key).toMatch(/^(egov:.+|volume_backend_name)$/);
    });
});
