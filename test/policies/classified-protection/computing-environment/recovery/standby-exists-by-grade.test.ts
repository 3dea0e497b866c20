import { standbyExistsByGrade as rule } from "../../../../../policies/classified-protection/computing-environment/recovery/standby-exists-by-grade";
import type { CaseResource } from "../../../support/case-resources";
import { unknownValue } from "../../../support/fixtures";
import { onlySystem } from "../../../support/one-entry";
import { withTechnique } from "../../../support/recovery";
import { describeRule } from "../../../support/rule-cases";

const stack = "standby-370000";
const root: CaseResource = { type: "pulumi:pulumi:Stack", name: `egov-cloud-${stack}`, stack, custom: false };
const tags = ["egov:division=370000", "egov:department=sd-finance"];
const vault = (system: string, more: Partial<CaseResource> = {}): CaseResource => ({
    type: "openstack:objectstorage/container:Container",
    name: `${system}-vault`,
    stack,
    inputs: { name: `vault-${system}`, metadata: { "egov-system": system, "egov-retention-days": "60" } },
    ...more,
});
const project: CaseResource = { type: "openstack:identity/project:Project", name: "project", stack, inputs: { tags } };
const machine: CaseResource = {
    type: "openstack:compute/instance:Instance",
    name: "machine",
    stack,
    inputs: { metadata: { "egov:system": "sd-budget" } },
};
const record = (name: string): CaseResource => ({
    type: "openstack:dns/recordSet:RecordSet",
    name,
    stack,
    inputs: { name: `${name}.`, type: "A" },
});
const namespace: CaseResource = {
    type: "kubernetes:core/v1:Namespace",
    name: "namespace",
    stack,
    inputs: { metadata: { name: "dr-sd-portal", labels: { "egov-cloud.io/system": "sd-portal" } } },
};
const budget = [vault("sd-budget"), project, machine, record("budget.sd.egov.example")];
const portal = [vault("sd-portal"), namespace, record("www.sd.egov.example")];
const without = (list: readonly CaseResource[], name: string): CaseResource[] =>
    list.filter((each) => each.name !== name);
const nameless = { name: "portal", part: "app", protocol: "tcp", port: 8443, targetPort: 8443 } as const;
const ofBudget = () => onlySystem("sd-budget");
const ofPortal = () => onlySystem("sd-portal");
const pilotLight = () => onlySystem("sd-budget", {}, withTechnique(4, { technique: "pilot-light" }));
const onlyBackups = () => onlySystem("sd-budget", {}, withTechnique(4, { technique: "backup" }));

describeRule(rule, {
    good: [
        { name: "machines that run", estate: ofBudget, resources: [root, ...budget] },
        { name: "a namespace", estate: ofPortal, resources: [root, ...portal] },
        {
            name: "a pilot light without machines",
            estate: pilotLight,
            resources: [root, ...without(budget, "machine")],
        },
        {
            name: "a namespace for a warm standby too",
            estate: () => onlySystem("sd-portal", {}, withTechnique(3, { technique: "warm-standby" })),
            resources: [root, ...portal],
        },
        { name: "all systems of the departments", resources: [root, ...budget, ...portal] },
        {
            name: "an endpoint without a name",
            estate: () => onlySystem("sd-budget", { endpoints: [nameless] }),
            resources: [root, ...without(budget, "budget.sd.egov.example")],
        },
        {
            name: "a container at home of which it is not known yet whose it is",
            estate: ofBudget,
            resources: [
                root,
                ...budget,
                vault("other", { stack: "tenants-370000", inputs: { metadata: unknownValue } }),
            ],
        },
        {
            name: "backups only",
            estate: onlyBackups,
            resources: [root, vault("sd-budget"), record("budget.sd.egov.example")],
        },
    ],
    bad: [
        {
            name: "no vault",
            code: "noVault",
            estate: ofBudget,
            resources: [root, ...without(budget, "sd-budget-vault")],
        },
        ...["sd-budget-vault", "sd-portal-vault"].map((name) => ({
            name: `no ${name}, of all systems`,
            code: "noVault",
            resources: [root, ...without([...budget, ...portal], name)],
        })),
        {
            name: "another system's vault",
            code: "noVault",
            estate: ofPortal,
            resources: [root, ...without(portal, "sd-portal-vault"), vault("sd-budget")],
        },
        { name: "no project", code: "noPlace", estate: ofBudget, resources: [root, ...without(budget, "project")] },
        { name: "no namespace", code: "noPlace", estate: ofPortal, resources: [root, ...without(portal, "namespace")] },
        {
            name: "a warm standby that runs nothing",
            code: "notRunning",
            estate: ofBudget,
            resources: [root, ...without(budget, "machine")],
        },
        {
            name: "a name that can't be switched",
            code: "noName",
            estate: ofPortal,
            resources: [root, ...without(portal, "www.sd.egov.example")],
        },
        { name: "nothing at all", code: "noVault", estate: ofBudget, resources: [root] },
    ],
    unknown: [
        {
            name: "a vault of which it is not known yet whose it is",
            estate: ofBudget,
            resources: [root, ...budget, vault("other", { inputs: { metadata: unknownValue } })],
        },
    ],
    notApplicable: [
        {
            name: "a stack of tenants",
            resources: [{ ...root, stack: "tenants-370000", name: "egov-cloud-tenants-370000" }],
        },
    ],
});
