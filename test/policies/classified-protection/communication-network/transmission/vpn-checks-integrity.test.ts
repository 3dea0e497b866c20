import { vpnChecksIntegrity } from "../../../../../policies/classified-protection/communication-network/transmission/vpn-checks-integrity";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const types = ["openstack:vpnaas/ikePolicy:IkePolicy", "openstack:vpnaas/ipSecPolicy:IpSecPolicy"];
const [type] = types as [string];

describeRule(vpnChecksIntegrity, {
    good: ["sha256", "SHA384", "sha512", "aes-xcbc", "aes-cmac", "sm3"].map((authAlgorithm) => ({
        name: authAlgorithm,
        resources: [{ type, inputs: { authAlgorithm } }],
    })),
    bad: [
        ...["sha1", "md5", "MD5", "none"].flatMap((authAlgorithm) =>
            types.map((one) => ({
                name: `${authAlgorithm} in ${one}`,
                resources: [{ type: one, inputs: { authAlgorithm } }],
            })),
        ),
        {
            name: "md5 beside a cipher that checks",
            resources: [{ type, inputs: { authAlgorithm: "md5", encryptionAlgorithm: "aes-256-gcm-16" } }],
        },
        {
            name: "the default beside a plain cipher",
            resources: [{ type, inputs: { encryptionAlgorithm: "aes-256-ctr" } }],
        },
        { name: "at level 2", resources: [{ type, system: "rizhao-permits", inputs: {} }] },
    ],
    unknown: [{ name: "the algorithm", resources: [{ type, inputs: { authAlgorithm: unknownValue } }] }],
    notApplicable: [
        {
            name: "a cipher that checks by itself",
            resources: [{ type, inputs: { encryptionAlgorithm: "AES-256-GCM-16" } }],
        },
        {
            name: "another one",
            resources: [{ type, inputs: { authAlgorithm: "sha1", encryptionAlgorithm: "aes-128-ccm-8" } }],
        },
    ],
});
