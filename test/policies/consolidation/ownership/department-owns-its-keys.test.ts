import { departmentOwnsItsKeys as rule } from "../../../../policies/consolidation/ownership/department-owns-its-keys";
import { runInProcess } from "../../support/both-fronts";
import { caseResources } from "../../support/case-resources";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

const secret = "openstack:keymanager/secretV1:SecretV1";
const order = "openstack:keymanager/orderV1:OrderV1";
const container = "openstack:keymanager/containerV1:ContainerV1";
const listener = "openstack:loadbalancer/listener:Listener";
const pool = "openstack:loadbalancer/pool:Pool";
const connection = { type: "pulumi:providers:openstack", name: "connection", department: "sd-finance" };
const project = (department?: string) => ({
    type: "openstack:identity/project:Project",
    name: "project",
    ...(department === undefined ? { stack: "tenants-370000" } : { department }),
});
const made = (type: string, department?: string) => [
    project(department),
    { ...connection, refs: { tenantId: "project" } },
    { type, system: "sd-budget", provider: "connection" },
];

describeRule(rule, {
    good: [
        ...[secret, order, container].map((type) => ({ name: type, resources: made(type, "sd-finance") })),
        {
            name: "the department's certificate",
            resources: [
                { type: container, name: "certificate", inputs: {}, system: "sd-budget", provider: "connection" },
                project("sd-finance"),
                { ...connection, refs: { tenantId: "project" } },
                { type: listener, system: "sd-budget", refs: { defaultTlsContainerRef: "certificate" } },
            ],
        },
    ],
    bad: [
        {
            name: "a connection of the platform's account",
            code: "platformAccount",
            resources: [connection, { type: order, system: "sd-budget", provider: "connection" }],
        },
        { name: "another department's project", code: "otherProject", resources: made(container, "sd-bigdata") },
        { name: "a project of nobody's", code: "otherProject", resources: made(secret) },
        ...[
            { type: listener, refs: { defaultTlsContainerRef: "certificate" } },
            { type: listener, refs: { sniContainerRefs: ["certificate"] } },
            { type: listener, refs: { clientCaTlsContainerRef: "certificate" } },
            { type: pool, refs: { tlsContainerRef: "certificate" } },
            { type: pool, refs: { caTlsContainerRef: "certificate" } },
        ].map(({ type, refs }) => ({
            name: `another department's certificate: ${Object.keys(refs).join()}`,
            code: "otherCertificate",
            resources: [
                { ...project("sd-bigdata") },
                { ...connection, department: "sd-bigdata", refs: { tenantId: "project" } },
                { type: container, name: "certificate", department: "sd-bigdata", provider: "connection" },
                { type, system: "sd-budget", refs },
            ],
        })),
    ],
    unknown: [
        {
            name: "a project of another run",
            code: "projectUnknown",
            resources: [
                { ...connection, inputs: { tenantId: "7f3c" } },
                { type: secret, system: "sd-budget", provider: "connection" },
            ],
        },
        {
            name: "a project that another stack gives away",
            code: "projectUnknown",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "project" },
                { ...connection, refs: { tenantId: "project" } },
                { type: secret, system: "sd-budget", provider: "connection" },
            ],
        },
    ],
    notApplicable: [
        {
            name: "a certificate that another stack gives away",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "platform" },
                { type: listener, system: "sd-budget", refs: { defaultTlsContainerRef: "platform" } },
            ],
        },
        { name: "the platform's", resources: [{ type: secret }] },
        { name: "no certificate", resources: [{ type: listener, system: "sd-budget", inputs: { protocol: "TCP" } }] },
        {
            name: "a certificate of another run",
            resources: [{ type: listener, system: "sd-budget", inputs: { defaultTlsContainerRef: "https://keys/1" } }],
        },
    ],
});

describe("a connection that is named with its id, as states do", () => {
    it.each([
        ["sd-finance", "pass"],
        ["sd-bigdata", "violation"],
    ])("is that of the project of %s: %s", (department, result) => {
        const estate = tinyEstate();
        const resources = caseResources(estate, made(secret, department)).map((one) =>
            one.provider === undefined ? one : { ...one, provider: `${one.provider}::3b0c` },
        );
        const { findings, counts } = runInProcess(rule, resources, { estate, asOf: "2026-11-24" });
        expect(counts.get(rule.id)).toMatchObject({ [result]: 1 });
        expect(findings.map(({ code }) => code)).toEqual(result === "pass" ? [] : ["otherProject"]);
    });
});
