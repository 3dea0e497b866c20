import { notApplicable, pass, unknown, violation, type Judgement } from "../../kernel/judgement";
import { isSet } from "../../kernel/read";
import { referred } from "../../kernel/reading/referred";
import type { ResourceRule, RuleContext, StackResource } from "../../kernel/rule";

const secret = "openstack:keymanager/secretV1:SecretV1";
const container = "openstack:keymanager/containerV1:ContainerV1";
const order = "openstack:keymanager/orderV1:OrderV1";
const listener = "openstack:loadbalancer/listener:Listener";
const pool = "openstack:loadbalancer/pool:Pool";

/** Inputs of load balancers that name certificates and keys. */
const certificateInputs = [
    "defaultTlsContainerRef",
    "sniContainerRefs",
    "clientCaTlsContainerRef",
    "tlsContainerRef",
    "caTlsContainerRef",
];

/** Keys live in the project of the department that they protect: who has the project has the keys, and nobody else. */
export const departmentOwnsItsKeys: ResourceRule = {
    id: "consolidation/department-owns-its-keys",
    title: { zh: "密钥归部门所有", en: "Departments own their keys" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 12"],
    why: {
        zh: "数据归部门管理，密钥也须由部门掌握；放在平台账号下的密钥等于交给服务商。",
        en: "Data stays managed by the department and so do its keys; a key under the platform's account is the provider's.",
    },
    reads: {
        zh: "密钥、证书容器、密钥订单所用连接的 tenantId；监听器和后端池引用的证书的归属。",
        en: "tenantId of the connection that makes secrets, containers and orders; owner of certificates that listeners and pools refer to.",
    },
    remedy: {
        zh: "用部门项目的连接创建密钥和证书，监听器只引用本部门的证书。",
        en: "Make keys and certificates through a connection to the department's project; refer to the department's own only.",
    },
    messages: {
        platformAccount: {
            zh: "{{resource}} 属于{{department}}，却由平台账号创建，密钥落在平台项目中。",
            en: "{{resource}} is {{department}}'s and is made by the platform's account, so the key is in the platform's project.",
        },
        otherProject: {
            zh: "{{resource}} 属于{{department}}，却创建在 {{owner}} 的项目中。",
            en: "{{resource}} is {{department}}'s and is made in the project of {{owner}}.",
        },
        otherCertificate: {
            zh: "{{resource}} 属于{{department}}，却引用 {{owner}} 的证书 {{certificate}}。",
            en: "{{resource}} is {{department}}'s and uses the certificate {{certificate}} of {{owner}}.",
        },
        projectUnknown: {
            zh: "{{resource}} 所用连接的项目不在本次检查范围内，无法判断密钥归属。",
            en: "{{resource}} is made in a project outside of this run, so it can't be told whose the key is.",
        },
    },
    types: [secret, container, order, listener, pool],
    examples: {
        // A good one takes a connection, which is another resource.
        good: [],
        bad: [{ type: secret, system: "sd-budget", inputs: { name: "sd-budget-key" } }],
    },
    check(resource, context) {
        const { department } = context.ownerOf(resource);
        if (department === undefined) return notApplicable;
        return resource.type === listener || resource.type === pool
            ? judgeCertificates(resource, department, context)
            : judgeProject(resource, department, context);
    },
};

function judgeProject(resource: StackResource, department: string, context: RuleContext): Judgement {
    const provider = resource.provider === undefined ? undefined : providerOf(resource.provider, context);
    if (provider === undefined || !isSet(provider, "tenantId")) return violation("platformAccount", { department });
    const project = referred(provider, "tenantId", context)[0];
    if (project === undefined) return unknown("projectUnknown");
    const owner = context.ownerOf(project).department ?? project.name;
    return owner === department ? pass : violation("otherProject", { department, owner });
}

/** States name providers as `URN::id`. */
function providerOf(reference: string, { resources }: RuleContext): StackResource | undefined {
    return resources.get(reference) ?? resources.get(reference.slice(0, reference.lastIndexOf("::")));
}

function judgeCertificates(resource: StackResource, department: string, context: RuleContext): Judgement | Judgement[] {
    const certificates = certificateInputs.flatMap((input) => referred(resource, input, context));
    if (certificates.length === 0) return notApplicable;
    return certificates.flatMap((certificate) => {
        const owner = context.ownerOf(certificate).department ?? "-";
        return owner === department
            ? []
            : [violation("otherCertificate", { department, owner, certificate: certificate.name })];
    });
}
