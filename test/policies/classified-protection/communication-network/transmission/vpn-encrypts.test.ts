import { vpnEncrypts } from "../../../../../policies/classified-protection/communication-network/transmission/vpn-encrypts";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const ike = "openstack:vpnaas/ikePolicy:IkePolicy";
const ipSec = "openstack:vpnaas/ipSecPolicy:IpSecPolicy";
const sound = { encryptionAlgorithm: "aes-256", pfs: "group14" };

describeRule(vpnEncrypts, {
    good: [
        ...["aes-128", "aes-192", "AES-256", "aes-128-ctr", "aes-256-gcm-16", "aes-192-ccm-8", "sm4", "sm4-cbc"].map(
            (encryptionAlgorithm) => ({
                name: encryptionAlgorithm,
                resources: [{ type: ike, inputs: { ...sound, encryptionAlgorithm } }],
            }),
        ),
        ...["group14", "group15", "group19", "GROUP20", "group21", "group24", "group31"].map((pfs) => ({
            name: pfs,
            resources: [{ type: ipSec, inputs: { ...sound, pfs } }],
        })),
        { name: "the default cipher", resources: [{ type: ike, inputs: { pfs: "group14" } }] },
        ...["esp", "ah-esp"].map((transformProtocol) => ({
            name: transformProtocol,
            resources: [{ type: ipSec, inputs: { ...sound, transformProtocol } }],
        })),
    ],
    bad: [
        ...["3des", "3DES", "des", "null", "aes", "aes-256-ecb"].map((encryptionAlgorithm) => ({
            name: encryptionAlgorithm,
            code: "weakCipher",
            resources: [{ type: ike, inputs: { ...sound, encryptionAlgorithm } }],
        })),
        ...["group1", "group2", "group5", "group13", "group22", "group140", "none"].map((pfs) => ({
            name: pfs,
            code: "weakGroup",
            resources: [{ type: ike, inputs: { ...sound, pfs } }],
        })),
        {
            name: "the default group",
            code: "weakGroup",
            resources: [{ type: ipSec, inputs: { encryptionAlgorithm: "aes-256" } }],
        },
        {
            name: "authentication alone",
            code: "notEncrypted",
            resources: [{ type: ipSec, inputs: { ...sound, transformProtocol: "AH" } }],
        },
        {
            name: "all at once",
            code: "notEncrypted",
            resources: [
                { type: ipSec, inputs: { encryptionAlgorithm: "3des", pfs: "group2", transformProtocol: "ah" } },
            ],
        },
    ],
    unknown: [
        {
            name: "the group",
            resources: [{ type: ike, inputs: { encryptionAlgorithm: "aes-256", pfs: unknownValue } }],
        },
    ],
    notApplicable: [{ name: "level 2", resources: [{ type: ike, system: "rizhao-permits", inputs: {} }] }],
});
