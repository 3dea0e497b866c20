import { imageIsFetchedEncrypted } from "../../../../../policies/classified-protection/computing-environment/transit/image-is-fetched-encrypted";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const image = (imageSourceUrl: RecordedValue) => [{ type: "openstack:images/image:Image", inputs: { imageSourceUrl } }];
const template = "openstack:containerinfra/clusterTemplate:ClusterTemplate";

describeRule(imageIsFetchedEncrypted, {
    good: [
        { name: "capital letters", resources: image("HTTPS://images.example/a") },
        { name: "a template without such a registry", resources: [{ type: template }] },
    ],
    bad: [
        { name: "FTP", code: "plainSource", resources: image("ftp://images.example/a") },
        {
            name: "a registry without TLS",
            code: "insecureRegistry",
            resources: [{ type: template, inputs: { insecureRegistry: "registry.example:5000" } }],
        },
    ],
    unknown: [{ name: "the address", resources: image(unknownValue) }],
    notApplicable: [
        {
            name: "a file of the machine that deploys",
            resources: [{ type: "openstack:images/image:Image", inputs: { localFilePath: "/a" } }],
        },
    ],
});
