import { machineStartsTrusted } from "../../../../../policies/classified-protection/computing-environment/vulnerabilities/machine-starts-trusted";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:images/image:Image";
const starting = (hw_firmware_type: RecordedValue, os_secure_boot: RecordedValue) => [
    { type, inputs: { properties: { hw_firmware_type, os_secure_boot } } },
];

describeRule(machineStartsTrusted, {
    bad: [
        { name: "no properties", code: "noFirmware", resources: [{ type }] },
        { name: "a BIOS", code: "noFirmware", resources: starting("bios", "required") },
        { name: "where it can", code: "notRequired", resources: starting("uefi", "optional") },
        { name: "turned off", code: "notRequired", resources: starting("uefi", "disabled") },
    ],
    unknown: [{ name: "whether it is required", resources: starting("uefi", unknownValue) }],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:compute/flavor:Flavor" }] }],
});

it("never stops a deployment: the clause says may", () => {
    expect(machineStartsTrusted.enforcement).toBe("advisory");
});
