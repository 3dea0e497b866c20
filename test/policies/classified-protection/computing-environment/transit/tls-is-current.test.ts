import { tlsIsCurrent } from "../../../../../policies/classified-protection/computing-environment/transit/tls-is-current";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const listener = (inputs: Record<string, RecordedValue>, type = "listener:Listener") => [
    { type: `openstack:loadbalancer/${type}`, system: "sd-budget", inputs },
];
const controller = (data: RecordedValue) => [
    { type: "kubernetes:core/v1:ConfigMap", system: "sd-budget", inputs: { data } },
];

describeRule(tlsIsCurrent, {
    good: [
        { name: "the national protocol", resources: listener({ tlsVersions: ["TLCP", "GMTLS", "tlsv1.3"] }) },
        {
            name: "strong ciphers, weak ones shut out",
            resources: listener({
                tlsCiphers: "ECDHE-RSA-AES256-GCM-SHA384:!aNULL:!ECDHE-RSA-RC4-SHA:ECDHE-DESCRIPTION",
            }),
        },
        { name: "an ingress controller", resources: controller({ "ssl-protocols": "TLSv1.2 TLSv1.3" }) },
        {
            name: "an ingress controller's ciphers",
            resources: controller({ "ssl-ciphers": "ECDHE-RSA-AES256-GCM-SHA384" }),
        },
    ],
    bad: [
        ...["SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1"].map((version) => ({
            name: version,
            code: "oldVersion",
            resources: listener({ tlsVersions: ["TLSv1.3", version] }),
        })),
        { name: "a pool", code: "oldVersion", resources: listener({ tlsVersions: ["TLSv1.1"] }, "pool:Pool") },
        ...["ECDHE-RSA-RC4-SHA", "DES-CBC3-SHA", "NULL-SHA256", "EXP-RC2-CBC-MD5", "ADH-AES128-SHA"].map((cipher) => ({
            name: cipher,
            code: "weakCipher",
            resources: listener({ tlsVersions: ["TLSv1.2"], tlsCiphers: `ECDHE-RSA-AES256-GCM-SHA384:${cipher}` }),
        })),
        {
            name: "an ingress controller",
            code: "oldVersion",
            resources: controller({ "ssl-protocols": "TLSv1.1 TLSv1.2" }),
        },
        {
            name: "an ingress controller's ciphers",
            code: "weakCipher",
            resources: controller({ "ssl-ciphers": "AES128-SHA,RC4-SHA" }),
        },
        {
            name: "ciphers, the versions not known",
            code: "weakCipher",
            resources: listener({ tlsVersions: unknownValue, tlsCiphers: "RC4-SHA" }),
        },
    ],
    unknown: [
        { name: "the versions", resources: listener({ tlsVersions: unknownValue }) },
        { name: "an ingress controller's versions", resources: controller({ "ssl-protocols": unknownValue }) },
    ],
    notApplicable: [
        { name: "the platform's defaults", resources: listener({}) },
        { name: "another ConfigMap", resources: controller({ a: "TLSv1" }) },
    ],
});
