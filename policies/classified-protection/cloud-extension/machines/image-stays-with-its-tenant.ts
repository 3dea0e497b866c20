import { notApplicable, pass, unknown, violation } from "../../../kernel/judgement";
import { textAt } from "../../../kernel/read";
import { referred } from "../../../kernel/reading/referred";
import type { ResourceRule } from "../../../kernel/rule";
import { departmentOf } from "../support/tenancy";
import { openstackTypes } from "../support/types";

/** An image of a department is given to its own projects only; those of the platform are for all it names. */
export const imageStaysWithItsTenant: ResourceRule = {
    id: "classified-protection/image-stays-with-its-tenant",
    title: { zh: "部门镜像不授予他人", en: "Images of a department stay with it" },
    scope: "stack",
    severity: "high",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.4 c)"],
    why: {
        zh: "部门的镜像和快照含有其业务数据，授予其他租户即造成泄露。",
        en: "Images and snapshots of a department hold its data; another tenant must not read them.",
    },
    reads: {
        zh: "ImageAccess 的 imageId、memberId 所指镜像和项目的归属。",
        en: "Owners of the image and the project that imageId and memberId of an ImageAccess refer to.",
    },
    remedy: {
        zh: "取消对其他部门项目的授权；通用镜像由云平台统一提供。",
        en: "Take back what other departments' projects were given; let the platform offer what all need.",
    },
    messages: {
        otherTenant: {
            zh: "{{resource}} 把部门 {{department}} 的镜像授予了 {{other}} 的项目。",
            en: "{{resource}} gives an image of department {{department}} to a project of {{other}}.",
        },
        projectUnknown: {
            zh: "{{resource}} 把部门 {{department}} 的镜像授予了审查范围之外的项目 {{project}}。",
            en: "{{resource}} gives an image of department {{department}} to project {{project}}, which is not among the resources.",
        },
    },
    types: [openstackTypes.imageAccess],
    examples: { good: [], bad: [] },
    check(resource, context) {
        const [image] = context.resources.targets(resource, "imageId");
        const department = image === undefined ? undefined : departmentOf(image, context);
        if (department === undefined) return notApplicable;
        const [project] = referred(resource, "memberId", context);
        if (project === undefined)
            return unknown("projectUnknown", { department, project: textAt(resource, "memberId") ?? "" });
        const other = departmentOf(project, context) ?? project.name;
        return other === department ? pass : violation("otherTenant", { department, other });
    },
};
