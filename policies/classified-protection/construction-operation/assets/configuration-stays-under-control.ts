import { notApplicable, violation } from "../../../kernel/judgement";
import type { ResourceRule, StackResource } from "../../../kernel/rule";

const instance = "openstack:compute/instance:Instance";

/** Type -> inputs that are its basic configuration: versions, topology, parameters. */
const basics: Readonly<Record<string, readonly string[]>> = {
    [instance]: ["imageId", "imageName", "flavorId", "flavorName", "networks", "securityGroups", "userData"],
    "openstack:blockstorage/volume:Volume": ["volumeType"],
    "openstack:compute/flavor:Flavor": ["extraSpecs"],
    "openstack:containerinfra/cluster:Cluster": ["clusterTemplateId", "labels"],
    "openstack:containerinfra/clusterTemplate:ClusterTemplate": ["image", "labels", "networkDriver", "tlsDisabled"],
    "openstack:database/instance:Instance": ["datastore", "configurationId"],
    "openstack:loadbalancer/listener:Listener": ["protocol", "protocolPort", "allowedCidrs"],
    "openstack:networking/network:Network": ["segments", "external", "shared"],
    "openstack:networking/port:Port": ["securityGroupIds", "fixedIps", "allowedAddressPairs"],
    "openstack:networking/router:Router": ["externalNetworkId", "enableSnat"],
    "openstack:networking/subnet:Subnet": ["cidr", "gatewayIp", "dnsNameservers"],
    "openstack:networking/secGroupRule:SecGroupRule": ["remoteIpPrefix", "portRangeMin", "portRangeMax", "protocol"],
};

/** In Kubernetes all of an object but these is configuration: controllers change them. */
const movedByControllers =
    /^(?:status|metadata(?:[.[].*)?|spec\.replicas|spec\.volumeName|spec\.clusterIPs?|spec\.template\.metadata\.annotations.*|webhooks\[.*\]\.clientConfig\.caBundle)$/;

/** Changes of basic configuration are seen: no input that holds it is left out of the comparison. */
export const configurationStaysUnderControl: ResourceRule = {
    id: "classified-protection/configuration-stays-under-control",
    title: { zh: "基本配置纳入变更管理", en: "Basic configuration stays under change control" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.1.10.8 b)"],
    why: {
        zh: "被 ignoreChanges 忽略的配置，绕过代码的改动既不报告也不恢复，配置信息库随之失真。",
        en: "What ignoreChanges leaves out can be changed behind the code: nobody hears of it, and nothing puts it back.",
    },
    reads: {
        zh: "资源的 ignoreChanges 选项，与该类型的镜像、版本、拓扑和参数等属性比对。",
        en: "The ignoreChanges option of resources, against the inputs of their type that hold images, versions, topology, parameters.",
    },
    remedy: {
        zh: "从 ignoreChanges 中移除该属性，改动一律通过代码和审批。",
        en: "Take the input out of ignoreChanges and make changes through the code.",
    },
    messages: {
        ignored: {
            zh: "{{resource}} 忽略基本配置 {{input}} 的变更。",
            en: "{{resource}} ignores changes of its basic configuration {{input}}.",
        },
    },
    types: "all",
    examples: {
        good: [{ type: instance, system: "sd-budget", inputs: {}, ignoreChanges: ["name"] }],
        bad: [{ type: instance, system: "sd-budget", inputs: {}, ignoreChanges: ["imageId"] }],
    },
    check(resource) {
        if (!resource.custom) return notApplicable;
        return resource.ignoreChanges
            .filter((input) => isBasic(resource, input))
            .map((input) => violation("ignored", { input }));
    },
};

function isBasic({ type }: StackResource, input: string): boolean {
    if (input === "*" || input === "**") return true;
    if (type.startsWith("kubernetes:")) return !movedByControllers.test(input);
    const [first = ""] = input.split(/[.[]/);
    return basics[type]?.includes(first) === true;
}
