import { imageIsVerified } from "../../../../../policies/classified-protection/cloud-extension/machines/image-is-verified";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const signature = {
    img_signature: "c2ln",
    img_signature_certificate_uuid: "1",
    img_signature_hash_method: "SHA-256",
    img_signature_key_type: "RSA-PSS",
};
const image = (inputs: Record<string, RecordedValue>) => [{ type: "openstack:images/image:Image", inputs }];

describeRule(imageIsVerified, {
    good: [
        { name: "by default", resources: image({}) },
        { name: "signed", resources: image({ verifyChecksum: false, properties: signature }) },
        { name: "downloaded and signed", resources: image({ webDownload: true, properties: signature }) },
    ],
    bad: [
        { name: "downloaded", code: "webDownload", resources: image({ webDownload: true }) },
        ...Object.keys(signature).map((key) => ({
            name: `a signature without ${key}`,
            code: "notVerified",
            resources: image({ verifyChecksum: "false", properties: { ...signature, [key]: "" } }),
        })),
    ],
    unknown: [
        { name: "whether it is verified", code: "valueUnknown", resources: image({ verifyChecksum: unknownValue }) },
        {
            name: "the signature",
            code: "valueUnknown",
            resources: image({ webDownload: true, properties: { ...signature, img_signature: unknownValue } }),
        },
    ],
    notApplicable: [
        { name: "level 1", resources: image({ verifyChecksum: false, properties: { "egov:level": "S1A1G1" } }) },
    ],
});
