import { providerConnectsEncrypted } from "../../../../../policies/classified-protection/computing-environment/identity/provider-connects-encrypted";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const openstack = (inputs: Record<string, RecordedValue>) => [{ type: "pulumi:providers:openstack", inputs }];
const kubernetes = (kubeconfig: RecordedValue) => [{ type: "pulumi:providers:kubernetes", inputs: { kubeconfig } }];
const endpoint = (url: RecordedValue) => [{ type: "openstack:identity/endpointV3:EndpointV3", inputs: { url } }];

const outside: RecordedValue = { kind: "unknown", urn: "", path: "authUrl" };
/** A provider whose input comes from a resource of that type. */
const from = (type: string, provider: string, input: string): CaseResource[] => [
    { type, name: "source" },
    { type: `pulumi:providers:${provider}`, refs: { [input]: "source" } },
];
const flavor = "openstack:compute/flavor:Flavor";

describeRule(providerConnectsEncrypted, {
    good: [
        { name: "verification as such", resources: openstack({ authUrl: "https://c.example", insecure: "false" }) },
        { name: "endpoints by TLS", resources: openstack({ endpointOverrides: '{"network":"https://n.example"}' }) },
        {
            name: "a cluster by TLS",
            resources: kubernetes("clusters:\n- cluster:\n    server: https://k.example:6443"),
        },
        ...["http://127.0.0.1:5000/v3", "http://localhost", "http://[::1]:5000/"].map((authUrl) => ({
            name: `the machine itself, ${authUrl}`,
            resources: openstack({ authUrl }),
        })),
        { name: "an endpoint by TLS", resources: endpoint("https://volume.example/v3") },
        {
            name: "verification, the address a fact of the machine",
            resources: openstack({ authUrl: outside, insecure: false }),
        },
    ],
    bad: [
        { name: "no verification", code: "notVerified", resources: openstack({ insecure: "true" }) },
        {
            name: "no verification, the address not known",
            code: "notVerified",
            resources: openstack({ authUrl: unknownValue, insecure: true }),
        },
        ...["http://127.0.0.1.example/v3", "http://localhost.example", "http://10.0.0.1/127.0.0.1/"].map((authUrl) => ({
            name: `what only looks like the machine itself, ${authUrl}`,
            code: "plainAddress",
            resources: openstack({ authUrl }),
        })),
        { name: "capital letters", code: "plainAddress", resources: openstack({ authUrl: "HTTP://c.example" }) },
        {
            name: "one endpoint without TLS",
            code: "plainAddress",
            resources: openstack({
                authUrl: "https://c.example",
                endpointOverrides: '{"compute":"https://c.example","network":"http://n.example"}',
            }),
        },
        { name: "a service's endpoint", code: "plainAddress", resources: endpoint("http://volume.example/v3") },
        {
            name: "a cluster that is not verified",
            code: "notVerified",
            resources: kubernetes({ kind: "secret", value: "cluster:\n  insecure-skip-tls-verify: true\n" }),
        },
        {
            name: "a cluster that is not verified, in JSON",
            code: "notVerified",
            resources: kubernetes('{"cluster":{"insecure-skip-tls-verify":true}}'),
        },
        { name: "a cluster without TLS", code: "plainCluster", resources: kubernetes("server: http://k.example:8080") },
        {
            name: "a cluster without TLS, in JSON",
            code: "plainCluster",
            resources: kubernetes('{"cluster":{"server":"http://k.example"}}'),
        },
    ],
    unknown: [
        { name: "the address", resources: from(flavor, "openstack", "authUrl") },
        { name: "the verification", resources: from(flavor, "openstack", "insecure") },
        { name: "the kubeconfig", resources: from(flavor, "kubernetes", "kubeconfig") },
        { name: "an endpoint", resources: endpoint(unknownValue) },
    ],
    notApplicable: [
        { name: "a cloud of clouds.yaml", resources: openstack({ cloud: "egov-province" }) },
        { name: "an address that is a fact of the machine", resources: openstack({ authUrl: outside }) },
        { name: "a context", resources: [{ type: "pulumi:providers:kubernetes", inputs: { context: "egov" } }] },
        {
            name: "a cluster of Magnum's",
            resources: from("openstack:containerinfra/cluster:Cluster", "kubernetes", "kubeconfig"),
        },
        {
            name: "a cluster of another stack",
            resources: from("pulumi:pulumi:StackReference", "kubernetes", "kubeconfig"),
        },
    ],
});
