import { tenantResourcesComeFromComponents } from "../../../policies/bypass/tenant-resources-come-from-components";
import { judge } from "../../../policies/kernel/run-rules";
import { resource, ruleContext, unknownValue } from "../support/fixtures";
import { describeRule } from "../support/rule-cases";

const stack = "tenants-370000";
const network = "openstack:networking/network:Network";
const project = "openstack:identity/project:Project";

describeRule(tenantResourcesComeFromComponents, {
    good: [
        { name: "of a department", resources: [{ type: network, department: "sd-finance" }] },
        { name: "an object of a system", resources: [{ type: "kubernetes:core/v1:Namespace", system: "sd-portal" }] },
    ],
    bad: [
        { name: "a network", code: "onItsOwn", resources: [{ type: network, stack }] },
        { name: "an object", code: "onItsOwn", resources: [{ type: "kubernetes:core/v1:Namespace", stack }] },
        {
            name: "something else that says so",
            code: "onItsOwn",
            resources: [{ type: network, stack, inputs: { isDomain: true } }],
        },
        {
            name: "a project that is no domain",
            code: "onItsOwn",
            resources: [{ type: project, stack, inputs: { isDomain: false } }],
        },
    ],
    unknown: [{ name: "whose it is", resources: [{ type: network, inputs: { tags: unknownValue } }] }],
    notApplicable: [
        { name: "a division's domain", resources: [{ type: project, stack, inputs: { isDomain: true } }] },
        { name: "a platform's stack", resources: [{ type: network }] },
        { name: "a provider", resources: [{ type: "pulumi:providers:openstack", stack }] },
        { name: "what a stack reads", resources: [{ type: "pulumi:pulumi:StackReference", stack }] },
        { name: "a component", resources: [{ type: "kubernetes:helm.sh/v4:Chart", stack, custom: false }] },
    ],
});

it("what is only read comes from elsewhere", () => {
    const own = resource(stack, network, "it");
    const said = (one: typeof own) =>
        [judge(tenantResourcesComeFromComponents, one, ruleContext([], "2026-11-24"))].flat()[0]?.result;
    expect([said(own), said({ ...own, read: "1" })]).toEqual(["violation", "not-applicable"]);
});
