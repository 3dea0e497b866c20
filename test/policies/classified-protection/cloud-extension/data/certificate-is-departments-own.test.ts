import { certificateIsDepartmentsOwn } from "../../../../../policies/classified-protection/cloud-extension/data/certificate-is-departments-own";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:loadbalancer/listener:Listener";
const certificate = (name: string, department?: string) => ({
    type: "openstack:keymanager/containerV1:ContainerV1",
    name,
    ...(department === undefined ? {} : { department }),
});
const listener = (refs: Record<string, string | string[]>) => ({ type, system: "sd-budget", refs });

describeRule(certificateIsDepartmentsOwn, {
    good: [
        {
            name: "its own",
            resources: [certificate("own", "sd-finance"), listener({ defaultTlsContainerRef: "own" })],
        },
        {
            name: "several of its own",
            resources: [
                certificate("own", "sd-finance"),
                certificate("more", "sd-finance"),
                listener({ sniContainerRefs: ["own", "more"] }),
            ],
        },
    ],
    bad: [
        {
            name: "another department's",
            code: "othersCertificate",
            resources: [certificate("other", "sd-bigdata"), listener({ defaultTlsContainerRef: "other" })],
        },
        {
            name: "the platform's",
            code: "othersCertificate",
            resources: [certificate("platforms"), listener({ defaultTlsContainerRef: "platforms" })],
        },
        {
            name: "one of several",
            code: "othersCertificate",
            resources: [
                certificate("own", "sd-finance"),
                certificate("other", "sd-bigdata"),
                listener({ defaultTlsContainerRef: "own", sniContainerRefs: ["own", "other"] }),
            ],
        },
    ],
    unknown: [
        {
            name: "one elsewhere",
            code: "certificateUnknown",
            resources: [{ type, system: "sd-budget", inputs: { defaultTlsContainerRef: "https://keys/c/1" } }],
        },
        {
            name: "one that another stack gives away",
            code: "valueUnknown",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "platform" },
                listener({ defaultTlsContainerRef: "platform" }),
            ],
        },
        {
            name: "the certificate",
            code: "valueUnknown",
            resources: [{ type, system: "sd-budget", inputs: { sniContainerRefs: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "no certificate", resources: [{ type, system: "sd-budget", inputs: { protocol: "TCP" } }] },
        {
            name: "the platform's listener",
            resources: [certificate("c", "sd-finance"), { type, refs: { defaultTlsContainerRef: "c" } }],
        },
    ],
});
