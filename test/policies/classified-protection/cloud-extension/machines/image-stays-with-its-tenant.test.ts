import { imageStaysWithItsTenant } from "../../../../../policies/classified-protection/cloud-extension/machines/image-stays-with-its-tenant";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:images/imageAccess:ImageAccess";
const image = { type: "openstack:images/image:Image", name: "image" };
const project = { type: "openstack:identity/project:Project", name: "project" };
const finance = { department: "sd-finance" };
const refs = { imageId: "image", memberId: "project" };

describeRule(imageStaysWithItsTenant, {
    good: [
        {
            name: "its own project",
            resources: [
                { ...image, ...finance },
                { ...project, ...finance },
                { type, refs },
            ],
        },
    ],
    bad: [
        {
            name: "another department",
            code: "otherTenant",
            resources: [
                { ...image, ...finance },
                { ...project, department: "sd-bigdata" },
                { type, refs },
            ],
        },
        { name: "the platform", code: "otherTenant", resources: [{ ...image, ...finance }, project, { type, refs }] },
    ],
    unknown: [
        {
            name: "a project elsewhere",
            code: "projectUnknown",
            resources: [
                { ...image, ...finance },
                { type, inputs: { memberId: "0123" }, refs: { imageId: "image" } },
            ],
        },
        {
            name: "a project that another stack gives away",
            code: "valueUnknown",
            resources: [
                { type: "pulumi:pulumi:StackReference", name: "project" },
                { ...image, ...finance },
                { type, refs },
            ],
        },
        {
            name: "the project",
            code: "valueUnknown",
            resources: [
                { ...image, ...finance },
                { type, inputs: { memberId: unknownValue }, refs: { imageId: "image" } },
            ],
        },
    ],
    notApplicable: [
        { name: "the platform's image", resources: [image, { ...project, ...finance }, { type, refs }] },
        { name: "an image elsewhere", resources: [{ type, inputs: { imageId: "1", memberId: "2" } }] },
    ],
});
