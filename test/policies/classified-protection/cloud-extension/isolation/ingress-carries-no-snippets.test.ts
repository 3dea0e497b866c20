import type { RecordedValue } from "../../../../../infra/recorder/types";
import { ingressCarriesNoSnippets } from "../../../../../policies/classified-protection/cloud-extension/isolation/ingress-carries-no-snippets";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const ingress = (annotations: RecordedValue, version = "networking.k8s.io/v1") => [
    { type: `kubernetes:${version}:Ingress`, system: "sd-portal", inputs: { metadata: { annotations } } },
];
const nginx = (key: string, value: RecordedValue) => ({ [`nginx.ingress.kubernetes.io/${key}`]: value });

describeRule(ingressCarriesNoSnippets, {
    good: [
        { name: "an address to ask", resources: ingress(nginx("auth-url", "https://login.egov.example/check")) },
        { name: "a pattern with braces", resources: ingress(nginx("rewrite-target", "/$1{2};")) },
        { name: "another controller's", resources: ingress({ "example.org/server-snippet": "a" }) },
        { name: "a value not known of a setting", resources: ingress(nginx("proxy-read-timeout", unknownValue)) },
    ],
    bad: [
        ...["server-snippet", "configuration-snippet", "stream-snippet", "auth-snippet", "modsecurity-snippet"].map(
            (key) => ({
                name: key,
                code: "directives",
                resources: ingress({ ...nginx("proxy-read-timeout", "60"), ...nginx(key, "return 200;") }),
            }),
        ),
        { name: "a snippet not known", code: "directives", resources: ingress(nginx("server-snippet", unknownValue)) },
        {
            name: "the other nginx's snippets",
            code: "directives",
            resources: ingress({ "nginx.org/location-snippets": "return 200;" }),
        },
        ...["auth-url", "auth-tls-match-cn", "mirror-target", "mirror-host"].map((key) => ({
            name: `${key} with more in it`,
            code: "breaksOut",
            resources: ingress(nginx(key, "https://a/#;}\nload_module x;")),
        })),
        ...["extensions/v1beta1", "networking.k8s.io/v1beta1"].map((version) => ({
            name: version,
            code: "directives",
            resources: ingress(nginx("server-snippet", "return 200;"), version),
        })),
    ],
    unknown: [
        { name: "an address to ask", resources: ingress(nginx("auth-url", unknownValue)) },
        { name: "the annotations", resources: ingress(unknownValue) },
    ],
    notApplicable: [{ name: "no annotations", resources: ingress({}) }],
});
