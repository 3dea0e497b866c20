import type { SystemModel } from "../../../../infra/estate/model";
import { systemsMigrateByDeadline as rule } from "../../../../policies/consolidation/systems/systems-migrate-by-deadline";
import { describeRule } from "../../support/rule-cases";
import { onlySystem } from "../../support/one-entry";

const approval = (date: string, expires?: string) => ({
    document: "示例-缓-1",
    date,
    authority: "山东省大数据局",
    ...(expires === undefined ? {} : { expires }),
});
const of = (id: string, migration: SystemModel["migration"]) => () => onlySystem(id, { migration });
const provincial = (migration: SystemModel["migration"]) => of("sd-budget", migration);
const municipal = (migration: SystemModel["migration"]) => of("rizhao-permits", migration);
const county = (migration: SystemModel["migration"]) => of("lixia-approvals", migration);

describeRule(rule, {
    good: [
        {
            name: "a provincial one on the last day",
            estate: provincial({ state: "migrated", completed: "2018-06-30" }),
        },
        { name: "a municipal one on its", estate: municipal({ state: "migrated", completed: "2018-12-31" }) },
        { name: "a county's on its", estate: county({ state: "migrated", completed: "2018-12-31" }) },
        { name: "still planned on the last day", estate: provincial({ state: "planned" }), asOf: "2018-06-30" },
        {
            name: "late with consent until today",
            estate: provincial({ state: "migrating", approval: approval("2026-11-24", "2026-11-24") }),
        },
        {
            name: "finished late while the consent held",
            estate: municipal({
                state: "migrated",
                completed: "2019-05-01",
                approval: approval("2018-12-01", "2019-06-30"),
            }),
        },
    ],
    bad: [
        { name: "planned", code: "overdue", estate: provincial({ state: "planned" }), asOf: "2018-07-01" },
        { name: "migrating", code: "overdue", estate: municipal({ state: "migrating" }), asOf: "2019-01-01" },
        {
            name: "migrating again, though it was finished in time once",
            code: "overdue",
            estate: provincial({ state: "migrating", completed: "2018-06-30" }),
        },
        {
            name: "to be finished after the day of judgement",
            code: "overdue",
            estate: provincial({ state: "migrated", completed: "2018-07-02" }),
            asOf: "2018-07-01",
        },
        {
            name: "a provincial one that is finished a day late, today",
            code: "finishedLate",
            estate: provincial({ state: "migrated", completed: "2018-07-01" }),
            asOf: "2018-07-01",
        },
        {
            name: "a provincial one a day late",
            code: "finishedLate",
            estate: provincial({ state: "migrated", completed: "2018-07-01" }),
        },
        {
            name: "a county's a day late",
            code: "finishedLate",
            estate: county({ state: "migrated", completed: "2019-01-01" }),
        },
        {
            name: "consent that ended yesterday",
            code: "consentExpired",
            estate: provincial({ state: "planned", approval: approval("2020-01-01", "2026-11-23") }),
        },
        {
            name: "consent afterwards",
            code: "consentLater",
            estate: provincial({ state: "migrated", completed: "2019-01-01", approval: approval("2019-01-02") }),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "a new system", estate: provincial({ state: "new" }) },
        { name: "a deferred one", estate: provincial({ state: "deferred" }) },
        { name: "a hosted one", estate: provincial({ state: "hosted" }) },
        { name: "a retired one", estate: provincial({ state: "retired" }) },
    ],
});
