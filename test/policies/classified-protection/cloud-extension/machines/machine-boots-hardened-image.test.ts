import { machineBootsHardenedImage } from "../../../../../policies/classified-protection/cloud-extension/machines/machine-boots-hardened-image";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { EstateModel } from "../../../../../infra/estate/model";
import { tinyEstate } from "../../../support/tiny";

const instance = "openstack:compute/instance:Instance";
const image = (hardened: string) => ({
    type: "openstack:images/image:Image",
    name: "image",
    inputs: { properties: { "egov:hardened": hardened } },
});
const device = (more: object) => ({ sourceType: "image", destinationType: "volume", bootIndex: 0, ...more });
const withoutHardening = (): EstateModel => {
    const estate = tinyEstate();
    const images = estate.catalogue.images.map((each) => ({ ...each, hardened: false }));
    return { ...estate, catalogue: { ...estate.catalogue, images } };
};
const kinds = [
    [instance, "imageId"],
    ["openstack:blockstorage/volume:Volume", "imageId"],
    ["openstack:containerinfra/clusterTemplate:ClusterTemplate", "image"],
    ["openstack:containerinfra/nodeGroup:NodeGroup", "imageId"],
] as const;

const reference = { type: "pulumi:pulumi:StackReference", name: "platform-370000", stack: "tenants-370000" };
const refs = { imageId: "platform-370000" };

describeRule(machineBootsHardenedImage, {
    good: [
        ...kinds.map(([type, input]) => ({
            name: `an image beside it: ${type}`,
            resources: [image("true"), { type, refs: { [input]: "image" } }],
        })),
        { name: "a name without prefix", resources: [{ type: instance, inputs: { imageName: "kylin-server-v10" } }] },
        {
            name: "the platform's image, as the estate says",
            resources: [{ type: instance, system: "sd-budget", inputs: { imageId: unknownValue } }],
        },
        {
            name: "the image of the system, by an id that the platform's stack gives",
            resources: [reference, { type: instance, system: "sd-budget", inputs: { imageId: "0123" }, refs }],
        },
        {
            name: "a template that names one of the catalogue",
            resources: [{ type: kinds[2][0], inputs: { image: "sd-kylin-server-v10" } }],
        },
        {
            name: "a disk made from one of the catalogue",
            resources: [{ type: instance, inputs: { blockDevices: [device({ uuid: "kylin-server-v10" })] } }],
        },
    ],
    bad: [
        ...kinds.map(([type, input]) => ({
            name: `an image beside it: ${type}`,
            code: "notHardened",
            resources: [image("false"), { type, refs: { [input]: "image" } }],
        })),
        {
            name: "the catalogue's, by name",
            code: "notHardened",
            estate: withoutHardening,
            resources: [{ type: instance, inputs: { imageName: "jn-kylin-server-v10" } }],
        },
        {
            name: "the platform's image, as the estate says",
            code: "notHardened",
            estate: withoutHardening,
            resources: [{ type: instance, system: "sd-budget", inputs: { imageId: unknownValue } }],
        },
        {
            name: "a template that names one of the catalogue",
            code: "notHardened",
            estate: withoutHardening,
            resources: [{ type: kinds[2][0], inputs: { image: "kylin-server-v10" } }],
        },
        {
            name: "another prefix",
            code: "notInCatalogue",
            resources: [{ type: instance, inputs: { imageName: "x-kylin-server-v10" } }],
        },
        {
            name: "a disk made from one",
            code: "notHardened",
            estate: withoutHardening,
            resources: [{ type: instance, inputs: { blockDevices: [device({ uuid: "kylin-server-v10" })] } }],
        },
        {
            name: "a disk without a boot index",
            code: "notHardened",
            estate: withoutHardening,
            resources: [
                { type: instance, inputs: { blockDevices: [{ sourceType: "image", uuid: "kylin-server-v10" }] } },
            ],
        },
    ],
    unknown: [
        {
            name: "an image of another stack, of nobody's machine",
            code: "imageUnknown",
            resources: [reference, { type: instance, stack: "tenants-370000", inputs: { imageId: "0123" }, refs }],
        },
        {
            name: "an image elsewhere",
            code: "imageUnknown",
            resources: [{ type: instance, inputs: { imageId: "0123" } }],
        },
        { name: "the image", code: "valueUnknown", resources: [{ type: instance, inputs: { imageId: unknownValue } }] },
        {
            name: "the image of a system in containers",
            code: "valueUnknown",
            resources: [{ type: instance, system: "sd-portal", inputs: { imageId: unknownValue } }],
        },
        {
            name: "an image of a disk elsewhere",
            code: "imageUnknown",
            resources: [{ type: instance, inputs: { blockDevices: [device({ uuid: "0123" })] } }],
        },
    ],
    notApplicable: [
        {
            name: "a disk that exists",
            resources: [{ type: instance, inputs: { blockDevices: [device({ sourceType: "volume", uuid: "1" })] } }],
        },
        {
            name: "a second disk from an image",
            resources: [{ type: instance, inputs: { blockDevices: [device({ bootIndex: -1, uuid: "1" })] } }],
        },
        { name: "an empty disk", resources: [{ type: "openstack:blockstorage/volume:Volume", inputs: { size: 1 } }] },
    ],
});
