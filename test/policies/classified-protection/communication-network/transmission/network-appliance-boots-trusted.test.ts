import { networkApplianceBootsTrusted } from "../../../../../policies/classified-protection/communication-network/transmission/network-appliance-boots-trusted";
import { describeRule } from "../../../support/rule-cases";
import type { CaseResource } from "../../../support/case-resources";

const machine = (refs: Record<string, string>, networks: unknown = [{ uuid: "a" }, { uuid: "b" }]): CaseResource => ({
    type: "openstack:compute/instance:Instance",
    name: "firewall",
    refs,
    inputs: { networks } as never,
});
const image = (properties: CaseResource["inputs"]): CaseResource => ({
    type: "openstack:images/image:Image",
    name: "image",
    inputs: { properties: properties ?? {} },
});
const flavor = (value: string): CaseResource => ({
    type: "openstack:compute/flavor:Flavor",
    name: "flavor",
    inputs: { extraSpecs: { "os:secure_boot": value } },
});
const trusted = { os_secure_boot: "required", hw_firmware_type: "uefi" };

describeRule(networkApplianceBootsTrusted, {
    good: [
        { name: "its image", resources: [image(trusted), machine({ imageId: "image" })] },
        { name: "its flavor", resources: [flavor("required"), machine({ flavorId: "flavor" })] },
    ],
    bad: [
        {
            name: "no secure boot",
            code: "notVerified",
            resources: [image({ hw_firmware_type: "uefi" }), machine({ imageId: "image" })],
        },
        {
            name: "only a wish",
            code: "notVerified",
            resources: [image({ ...trusted, os_secure_boot: "optional" }), machine({ imageId: "image" })],
        },
        {
            name: "the old firmware",
            code: "notVerified",
            resources: [image({ os_secure_boot: "required" }), machine({ imageId: "image" })],
        },
        {
            name: "a flavor that leaves it open",
            code: "notVerified",
            resources: [flavor("optional"), machine({ flavorId: "flavor" })],
        },
    ],
    unknown: [{ name: "an image of another stack", code: "imageElsewhere", resources: [machine({})] }],
    notApplicable: [{ name: "one network", resources: [machine({}, [{ uuid: "a" }])] }],
});
