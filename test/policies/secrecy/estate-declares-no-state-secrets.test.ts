import type { DepartmentModel, EstateModel, SystemModel } from "../../../infra/estate/model";
import { estateDeclaresNoStateSecrets as rule } from "../../../policies/secrecy/estate-declares-no-state-secrets";
import { onlySystem } from "../support/one-entry";
import { describeRule, runCase } from "../support/rule-cases";
import { tinyEstate, withPlatform } from "../support/tiny";
import { homeOnly } from "../../support/home-only";

const title = (zh: string, en = "System") => ({ zh, en });
const changed = (change: Partial<SystemModel>, id = "sd-budget") => ({ estate: () => onlySystem(id, change) });
const withDepartment = (zh: string): EstateModel => {
    const tiny = tinyEstate();
    const department = tiny.departments.get("sd-finance") as DepartmentModel;
    return { ...tiny, departments: new Map([["sd-finance", { ...department, title: title(zh) }]]) };
};
const [endpoint] = tinyEstate().systems.get("sd-budget")?.endpoints ?? [];
if (endpoint === undefined) throw new Error("no endpoint");

describeRule(rule, {
    good: [
        { name: "the estate for learning", estate: tinyEstate },
        { name: "the bureau of secrecy", estate: () => withDepartment("山东省国家保密局") },
        { name: "said not to be one", ...changed({ stateSecret: false, title: title("非涉密公文系统") }) },
        {
            name: "a retired one that ran here and held none",
            ...changed({ migration: { state: "retired", completed: "2020-01-01" } }),
        },
        {
            name: "a retired one that never ran here",
            ...changed({ stateSecret: true, migration: { state: "retired" } }),
        },
    ],
    bad: [
        { name: "marked", code: "stateSecret", ...changed({ stateSecret: true }) },
        {
            name: "marked and only planned",
            code: "stateSecret",
            ...changed({ stateSecret: true, migration: { state: "planned" } }),
        },
        {
            name: "retired after it ran here",
            code: "ranHere",
            ...changed({ stateSecret: true, migration: { state: "retired", completed: "2020-01-01" } }),
        },
        { name: "a Chinese title", code: "marked", ...changed({ title: title("涉密公文系统") }) },
        { name: "an English title", code: "marked", ...changed({ title: title("公文系统", "Top secret papers") }) },
        { name: "an id", code: "marked", ...changed({ id: "sd-state-secret" }) },
        {
            name: "a reason",
            code: "marked",
            ...changed({ migration: { state: "deferred", reason: "系统涉密，暂不迁移" } }),
        },
        {
            name: "a tier",
            code: "marked",
            ...changed({
                runtime: {
                    kind: "virtual-machines",
                    image: "i",
                    tiers: [{ name: "top-secret", flavor: "f", count: 1 }],
                },
            }),
        },
        {
            name: "a workload",
            code: "marked",
            ...changed({
                runtime: {
                    kind: "containers",
                    workloads: [{ name: "top-secret", image: "i", replicas: 1, cpuMillis: 1, memoryMiB: 1 }],
                },
            }),
        },
        {
            name: "a host name",
            code: "marked",
            ...changed({ endpoints: [{ ...endpoint, hostName: "state-secret.sd.example" }] }),
        },
        { name: "an endpoint", code: "marked", ...changed({ endpoints: [{ ...endpoint, name: "top-secret" }] }) },
        { name: "a department", code: "marked", estate: () => withDepartment("涉密载体销毁中心") },
        { name: "a cloud", code: "marked", estate: () => withPlatform("370100", { cloud: "egov-top-secret" }) },
        {
            name: "a platform",
            code: "marked",
            estate: () => withPlatform("370100", { title: title("济南市涉密云") }),
        },
    ],
    unknown: [],
    notApplicable: [
        {
            name: "an empty estate",
            estate: () => ({
                ...homeOnly(tinyEstate()),
                systems: new Map(),
                platforms: new Map(),
                departments: new Map(),
            }),
        },
    ],
});

it("is judged of every platform, department and system", () => {
    const { systems, platforms, departments, recoverySites } = tinyEstate();
    const count = runCase(rule, { name: "all" }).counts.get(rule.id)?.pass;
    expect(count).toBe(systems.size + platforms.size + recoverySites.size + departments.size);
});
