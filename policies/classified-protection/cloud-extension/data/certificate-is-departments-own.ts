import { notApplicable, pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import { isSet, valueAt } from "../../../kernel/read";
import { referred } from "../../../kernel/reading/referred";
import type { ResourceRule, RuleContext, StackResource } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

const inputs = ["defaultTlsContainerRef", "sniContainerRefs"];

/** A department's listener ends TLS with a key of that department. */
export const certificateIsDepartmentsOwn: ResourceRule = {
    id: "classified-protection/certificate-is-departments-own",
    title: { zh: "监听器使用本部门的证书和私钥", en: "Listeners use certificates of their own department" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.5 d)"],
    why: {
        zh: "共用他人的私钥，持有者即可解密本部门的通信。",
        en: "Whoever holds the private key can read what it protects.",
    },
    reads: {
        zh: "监听器的 defaultTlsContainerRef 和 sniContainerRefs 所指密钥容器的归属。",
        en: "Owners of the containers that defaultTlsContainerRef and sniContainerRefs of listeners refer to.",
    },
    remedy: {
        zh: "把证书和私钥存入部门自己的密钥管理项目，监听器引用该容器。",
        en: "Keep certificate and key in the department's own project, and let the listener refer to them there.",
    },
    messages: {
        othersCertificate: {
            zh: "{{resource}} 属于部门 {{department}}，却使用 {{other}} 的证书（{{input}}）。",
            en: "{{resource}} belongs to department {{department}} and uses a certificate of {{other}} ({{input}}).",
        },
        certificateUnknown: {
            zh: "{{resource}} 使用的证书不在审查范围内，无法判断其是否属于部门 {{department}}（{{input}}）。",
            en: "{{resource}} uses a certificate that is not among the resources: whether it is of department {{department}} can't be told ({{input}}).",
        },
    },
    types: [openstackTypes.listener],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const department = departmentOf(resource, context);
        const used = inputs.filter((input) => isSet(resource, input));
        if (department === undefined || used.length === 0) return notApplicable;
        return used.flatMap((input) => judge(resource, input, department, context));
    },
};

function judge(resource: StackResource, input: string, department: string, context: RuleContext): Judgement[] {
    const certificates = referred(resource, input, context);
    if (certificates.length === 0) {
        valueAt(resource, input);
        return [unknown("certificateUnknown", { department, input })];
    }
    return certificates.map((certificate) => {
        const other = departmentOf(certificate, context) ?? certificate.name;
        return other === department ? pass : violation("othersCertificate", { department, other, input });
    });
}
