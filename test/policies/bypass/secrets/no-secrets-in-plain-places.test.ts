import { noSecretsInPlainPlaces } from "../../../../policies/bypass/secrets/no-secrets-in-plain-places";
import { describeRule } from "../../support/rule-cases";
import { unknownValue } from "../../support/fixtures";
import { runCase } from "../../support/rule-cases";
import type { RecordedValue } from "../../../../infra/recorder/types";

const machine = (inputs: Record<string, RecordedValue>) => [
    { type: "openstack:compute/instance:Instance", system: "sd-budget", inputs },
];
const configMap = (data: RecordedValue) => [
    { type: "kubernetes:core/v1:ConfigMap", system: "lixia-approvals", inputs: { data } },
];
const pod = (containers: RecordedValue, more: Record<string, RecordedValue> = {}) => [
    {
        type: "kubernetes:apps/v1:Deployment",
        system: "sd-portal",
        inputs: { spec: { template: { spec: { containers, ...more } } } },
    },
];
const entry = (name: string, value: RecordedValue) => [
    {
        name: "web",
        env: [
            { name: "LANG", value: "C" },
            { name, value },
        ],
    },
];
const key = "-----BEGIN PRIVATE KEY-----";
const base64 = (text: string) => Buffer.from(text).toString("base64");

describeRule(noSecretsInPlainPlaces, {
    good: [
        { name: "a script without any", resources: machine({ userData: "#cloud-config\npackages: [nginx]" }) },
        { name: "the same in base64", resources: machine({ userData: base64("#cloud-config\npackages: [nginx]") }) },
        { name: "metadata that says whose it is", resources: machine({ metadata: { "egov:level": "S3A2G3" } }) },
        {
            name: "a value from a Secret",
            resources: pod([{ name: "web", env: [{ name: "DB_PASSWORD", valueFrom: { secretKeyRef: {} } }] }]),
        },
        { name: "arguments without any", resources: pod([{ name: "web", args: ["--port=80"] }]) },
    ],
    bad: [
        ...["blockstorage/volume:Volume", "objectstorage/container:Container", "sharedfilesystem/share:Share"].map(
            (kind) => ({
                name: `metadata of ${kind}`,
                code: "credential",
                resources: [
                    {
                        type: `openstack:${kind}`,
                        system: "sd-budget",
                        inputs: { metadata: { "egov:level": "3", token: "abcd" } },
                    },
                ],
            }),
        ),
        {
            name: "metadata of an object",
            code: "credential",
            resources: [
                {
                    type: "openstack:objectstorage/containerObject:ContainerObject",
                    system: "sd-budget",
                    inputs: { metadata: { origin: "postgres://a:b@c" } },
                },
            ],
        },
        {
            name: "a property of an image",
            code: "credential",
            resources: [
                { type: "openstack:images/image:Image", inputs: { properties: { root_password: "hunter22" } } },
            ],
        },
        { name: "a script with a key", code: "credential", resources: machine({ userData: `#!/bin/sh\n${key}` }) },
        {
            name: "the same in base64",
            code: "credential",
            resources: machine({ userData: base64(`#!/bin/sh\n${key}`) }),
        },
        {
            name: "marked secret all the same",
            code: "credential",
            resources: machine({ userData: { kind: "secret", value: "password: hunter22" } }),
        },
        { name: "metadata", code: "credential", resources: machine({ metadata: { admin_password: "hunter22" } }) },
        {
            name: "the second file",
            code: "credential",
            resources: machine({
                personalities: [
                    { file: "/a", content: "a" },
                    { file: "/b", content: key },
                ],
            }),
        },
        {
            name: "a file of a ConfigMap",
            code: "credential",
            resources: configMap({ "app.conf": "x = 1\ndb.password = hunter22\n" }),
        },
        { name: "an environment value", code: "credential", resources: pod(entry("DB_PASSWORD", "hunter22")) },
        { name: "an address with a password", code: "credential", resources: pod(entry("URL", "redis://a:b@c")) },
        {
            name: "an init container",
            code: "credential",
            resources: pod([], { initContainers: entry("TOKEN", "abcdef") }),
        },
        {
            name: "an argument",
            code: "credential",
            resources: pod([{ name: "web", args: ["-x", "--password=hunter22"] }]),
        },
        {
            name: "a command",
            code: "credential",
            resources: pod([{ name: "web", command: ["sh", "-c", "echo root:x | chpasswd"] }]),
        },
    ],
    unknown: [
        { name: "a script", resources: machine({ userData: unknownValue }) },
        { name: "an entry", resources: configMap({ DB_URL: unknownValue }) },
    ],
    notApplicable: [
        { name: "a machine that is told nothing", resources: machine({}) },
        { name: "an empty ConfigMap", resources: configMap({}) },
        { name: "a container that is told nothing", resources: pod([{ name: "web" }]) },
    ],
});

describe("a credential in a plain place", () => {
    it.each([
        ["metadata.admin_password", machine({ metadata: { admin_password: "hunter22" } })],
        ["data.DB_PASSWORD", configMap({ a: "b", DB_PASSWORD: "hunter22" })],
        ["spec.template.spec.containers[0].env[1].value", pod(entry("DB_PASSWORD", "hunter22"))],
        ["spec.template.spec.containers[0].args[1]", pod([{ name: "web", args: ["-x", "--password=hunter22"] }])],
        ["personalities[0].content", machine({ personalities: [{ content: key }] })],
        ["userData", machine({ userData: key })],
    ])("is named by its path and never shown: %s", (path, resources) => {
        const { findings } = runCase(noSecretsInPlainPlaces, { name: "", resources });
        expect(findings.map(({ params }) => params["path"])).toEqual([path]);
        expect(JSON.stringify(findings)).not.toContain("hunter22");
    });
});
