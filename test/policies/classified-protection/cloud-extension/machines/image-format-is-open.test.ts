import { imageFormatIsOpen } from "../../../../../policies/classified-protection/cloud-extension/machines/image-format-is-open";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const image = (inputs: Record<string, RecordedValue>) => [{ type: "openstack:images/image:Image", inputs }];

describeRule(imageFormatIsOpen, {
    good: [
        { name: "no word about what it is in", resources: image({ diskFormat: "raw" }) },
        ...["qcow2", "raw", "iso"].flatMap((diskFormat) =>
            ["bare", "ova", "ovf"].map((containerFormat) => ({
                name: `${diskFormat} in ${containerFormat}`,
                resources: image({ diskFormat, containerFormat }),
            })),
        ),
    ],
    bad: [
        ...["vhd", "vhdx", "vdi", "ami", "ploop", "VMDK"].map((diskFormat) => ({
            name: diskFormat,
            code: "closedFormat",
            resources: image({ diskFormat, containerFormat: "bare" }),
        })),
        { name: "in docker", code: "closedFormat", resources: image({ diskFormat: "raw", containerFormat: "docker" }) },
    ],
    unknown: [{ name: "the format", code: "valueUnknown", resources: image({ diskFormat: unknownValue }) }],
    notApplicable: [
        { name: "level 2", resources: image({ diskFormat: "vmdk", properties: { "egov:level": "S2A2G2" } }) },
    ],
});
