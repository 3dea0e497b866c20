import { managementConnectionIsMutual } from "../../../../../policies/classified-protection/cloud-extension/machines/management-connection-is-mutual";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import type { RecordedValue } from "../../../../../infra/recorder/types";

const openstack = (inputs: Record<string, RecordedValue>) => [{ type: "pulumi:providers:openstack", inputs }];
const kubeconfig = (text: RecordedValue) => [{ type: "pulumi:providers:kubernetes", inputs: { kubeconfig: text } }];
const api = (inputs: Record<string, RecordedValue>) => [
    { type: "kubernetes:apiregistration.k8s.io/v1:APIService", inputs: { spec: inputs } },
];
const listener = (zone: string, inputs: Record<string, RecordedValue> = {}) => [
    { type: "openstack:loadbalancer/listener:Listener", inputs: { tags: [`egov:zone=${zone}`], ...inputs } },
];
const cluster = (more: string, protocol = "https") =>
    `clusters:\n- cluster:\n    server: ${protocol}://10.0.0.1:6443\n    ${more}\n`;

describeRule(managementConnectionIsMutual, {
    good: [
        {
            name: "a cluster by default",
            resources: [{ type: "openstack:containerinfra/clusterTemplate:ClusterTemplate" }],
        },
        { name: "OpenStack", resources: openstack({ authUrl: "https://keystone.sd.gov.cn/v3" }) },
        { name: "OpenStack on the machine itself", resources: openstack({ authUrl: "http://127.0.0.1:5000/v3" }) },
        { name: "a cluster's certificate checked", resources: kubeconfig(cluster("certificate-authority-data: eA==")) },
        { name: "the same, secret", resources: kubeconfig({ kind: "secret", value: cluster("x: y") }) },
        { name: "checked on purpose", resources: kubeconfig(cluster("insecure-skip-tls-verify: false")) },
        { name: "an API service", resources: api({ caBundle: "eA==" }) },
        { name: "a client's certificate", resources: listener("management", { clientAuthentication: "MANDATORY" }) },
    ],
    bad: [
        {
            name: "OpenStack unchecked",
            code: "notChecked",
            resources: openstack({ insecure: true, authUrl: "https://x" }),
        },
        { name: "OpenStack in the clear", code: "plain", resources: openstack({ authUrl: "http://10.0.0.1:5000/v3" }) },
        {
            name: "a cluster unchecked",
            code: "notChecked",
            resources: kubeconfig(cluster("insecure-skip-tls-verify: true")),
        },
        {
            name: "a cluster unchecked, as JSON",
            code: "notChecked",
            resources: kubeconfig('{"clusters":[{"cluster":{"server":"https://x","insecure-skip-tls-verify":true}}]}'),
        },
        { name: "a cluster in the clear", code: "plain", resources: kubeconfig(cluster("x: y", "http")) },
        { name: "a cluster in the clear, as JSON", code: "plain", resources: kubeconfig('{"server":"http://x"}') },
        { name: "an API service", code: "notChecked", resources: api({ insecureSkipTLSVerify: true }) },
        { name: "any client", code: "noClientCertificate", resources: listener("management") },
        {
            name: "a certificate as an option",
            code: "noClientCertificate",
            resources: listener("management", { clientAuthentication: "OPTIONAL" }),
        },
    ],
    unknown: [
        { name: "whether it checks", code: "valueUnknown", resources: openstack({ insecure: unknownValue }) },
        {
            name: "what the listener demands",
            code: "valueUnknown",
            resources: listener("management", { clientAuthentication: unknownValue }),
        },
    ],
    notApplicable: [
        { name: "an address that comes with the deployment", resources: openstack({ authUrl: unknownValue }) },
        { name: "an entry of clouds.yaml", resources: openstack({ cloud: "egov-province", authUrl: "" }) },
        { name: "a kubeconfig that comes later", resources: kubeconfig(unknownValue) },
        { name: "the path of a kubeconfig", resources: kubeconfig("/home/egov/.kube/config") },
        { name: "a listener elsewhere", resources: listener("internet") },
        {
            name: "a system's listener",
            resources: [
                {
                    type: "openstack:loadbalancer/listener:Listener",
                    system: "sd-budget",
                    inputs: { tags: ["egov:zone=management"] },
                },
            ],
        },
    ],
});
