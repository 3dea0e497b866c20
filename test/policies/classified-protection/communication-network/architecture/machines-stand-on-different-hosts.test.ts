import { machinesStandOnDifferentHosts } from "../../../../../policies/classified-protection/communication-network/architecture/machines-stand-on-different-hosts";
import { describeRule, runCase } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";
import { withSystem } from "../../../support/tiny";
import type { CaseResource } from "../../../support/case-resources";

const group = "openstack:compute/serverGroup:ServerGroup";
const system = "sd-budget";
const machine = (name: string, inputs: CaseResource["inputs"] = {}): CaseResource => ({
    type: "openstack:compute/instance:Instance",
    name,
    system,
    inputs,
});
const hinted = { schedulerHints: [{ group: unknownValue }] };

describeRule(machinesStandOnDifferentHosts, {
    good: [
        { name: "a group for each", resources: [machine("db-1", hinted), machine("db-2", hinted)] },
        {
            name: "hosts that differ",
            resources: [
                machine("db-1", { schedulerHints: [{ differentHosts: ["2"] }] }),
                machine("db-2", { schedulerHints: [{ differentHosts: ["1"] }] }),
            ],
        },
        {
            name: "zones that differ",
            resources: [machine("db-1", { availabilityZone: "az1" }), machine("db-2", { availabilityZone: "az2" })],
        },
        { name: "machines that do different things", resources: [machine("db-1"), machine("app-1")] },
        {
            name: "machines of two systems",
            resources: [machine("db-1"), { ...machine("db-2"), system: "jinan-records" }],
        },
        {
            name: "a wish, for a system of general importance",
            estate: () => withSystem(system, { importance: "general" }),
            resources: [{ type: group, system, inputs: { policies: ["soft-anti-affinity"] } }],
        },
        { name: "a wish, for no system", resources: [{ type: group, inputs: { policies: ["soft-anti-affinity"] } }] },
    ],
    bad: [
        { name: "a group without policies", code: "together", resources: [{ type: group, system }] },
        {
            name: "soft affinity",
            code: "together",
            resources: [{ type: group, system, inputs: { policies: ["soft-affinity"] } }],
        },
        {
            name: "only a wish for what is core",
            code: "onlyAWish",
            resources: [{ type: group, system, inputs: { policies: ["soft-anti-affinity"] } }],
        },
        {
            name: "two of the same kind in no group",
            code: "mayFallTogether",
            resources: [machine("db-1", { availabilityZone: "az1" }), machine("db-2", { availabilityZone: "az1" })],
        },
        {
            name: "two of three",
            code: "mayFallTogether",
            resources: [
                machine("db-1", { availabilityZone: "az1" }),
                machine("db-2", { availabilityZone: "az2" }),
                machine("db-3", { availabilityZone: "az2" }),
            ],
        },
        {
            name: "hints of another kind",
            code: "mayFallTogether",
            resources: [machine("db-1"), machine("db-2", { schedulerHints: [{ sameHosts: ["1"] }] })],
        },
    ],
    unknown: [
        { name: "the policies", resources: [{ type: group, system, inputs: { policies: unknownValue } }] },
        { name: "the hints", resources: [machine("db-1", { schedulerHints: unknownValue })] },
    ],
    notApplicable: [
        { name: "a machine of no system", resources: [{ type: machine("x").type, name: "ops-1" }] },
        { name: "level 2", resources: [{ type: group, system: "rizhao-permits", inputs: { policies: ["affinity"] } }] },
    ],
});

it.each([[["db-1", "db-2"]], [["db-1", "db-2", "db-3"]]])(
    "names every machine that may fall with another: %j",
    (names) => {
        const resources = [...names.map((name) => machine(name)), machine("app-1")];
        const { findings } = runCase(machinesStandOnDifferentHosts, { name: "", resources });
        expect(findings.map(({ params }) => params["resource"])).toEqual(names);
    },
);
