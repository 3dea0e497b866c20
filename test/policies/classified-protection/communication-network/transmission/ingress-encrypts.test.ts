import { ingressEncrypts } from "../../../../../policies/classified-protection/communication-network/transmission/ingress-encrypts";
import { describeRule } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "kubernetes:networking.k8s.io/v1:Ingress";
const system = "sd-portal";
const ingress = (spec: unknown, of = type) => ({ type: of, system, inputs: { spec } as never });

describeRule(ingressEncrypts, {
    good: [
        {
            name: "an entry for every host",
            resources: [ingress({ tls: [{ secretName: "c" }], rules: [{ host: "a.example" }, {}] })],
        },
        {
            name: "a wildcard",
            resources: [ingress({ tls: [{ hosts: ["*.sd.example"] }], rules: [{ host: "www.sd.example" }] })],
        },
        { name: "no hosts at all", resources: [ingress({})] },
    ],
    bad: [
        {
            name: "the second host",
            resources: [
                ingress({ tls: [{ hosts: ["a.example"] }], rules: [{ host: "a.example" }, { host: "b.example" }] }),
            ],
        },
        {
            name: "a wildcard of another level",
            resources: [ingress({ tls: [{ hosts: ["*.example"] }], rules: [{ host: "www.sd.example" }] })],
        },
        { name: "any host", resources: [ingress({ tls: [{ hosts: ["a.example"] }], rules: [{ http: {} }] })] },
        {
            name: "the default backend",
            resources: [
                ingress({ tls: [{ hosts: ["a.example"] }], rules: [{ host: "a.example" }], defaultBackend: {} }),
            ],
        },
        ...["networking.k8s.io", "extensions"].map((group) => ({
            name: `old versions: ${group}`,
            resources: [ingress({ backend: {} }, `kubernetes:${group}/v1beta1:Ingress`)],
        })),
    ],
    unknown: [{ name: "a host", resources: [ingress({ rules: [{ host: unknownValue }] })] }],
    notApplicable: [
        { name: "level 2", resources: [{ ...ingress({ rules: [{ host: "a.example" }] }), system: "lixia-approvals" }] },
    ],
});
