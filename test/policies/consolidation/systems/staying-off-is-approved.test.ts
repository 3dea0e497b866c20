import type { SystemModel } from "../../../../infra/estate/model";
import { stayingOffIsApproved as rule } from "../../../../policies/consolidation/systems/staying-off-is-approved";
import { describeRule } from "../../support/rule-cases";
import { onlySystem } from "../../support/one-entry";

type Migration = SystemModel["migration"];
const approval = (authority: string, date = "2026-01-01", expires?: string) => ({
    document: "示例-缓-1",
    date,
    authority,
    ...(expires === undefined ? {} : { expires }),
});
const of = (state: Migration["state"], consent?: ReturnType<typeof approval>) => () =>
    onlySystem("sd-budget", { migration: { state, ...(consent === undefined ? {} : { approval: consent }) } });

describeRule(rule, {
    good: [
        { name: "by the province", estate: of("deferred", approval("山东省人民政府")) },
        { name: "by its office, hosted", estate: of("hosted", approval("日照市人民政府办公室")) },
        { name: "by its short name", estate: of("deferred", approval("经省政府同意")) },
        { name: "in English", estate: of("deferred", approval("People's Government of Shandong")) },
        {
            name: "from today until today",
            estate: of("deferred", approval("山东省人民政府", "2026-11-24", "2026-11-24")),
        },
    ],
    bad: [
        {
            name: "by the IT authority only",
            code: "notByGovernment",
            estate: of("deferred", approval("日照市大数据局")),
        },
        { name: "hosted, by it", code: "notByGovernment", estate: of("hosted", approval("山东省大数据局")) },
        { name: "from tomorrow", code: "notYet", estate: of("hosted", approval("山东省人民政府", "2026-11-25")) },
        {
            name: "until yesterday",
            code: "expired",
            estate: of("deferred", approval("山东省人民政府", "2026-01-01", "2026-11-23")),
        },
        { name: "none", code: "missing", estate: of("deferred") },
    ],
    unknown: [],
    notApplicable: (["planned", "migrating", "migrated", "new", "retired"] as const).map((state) => ({
        name: state,
        estate: of(state),
    })),
});
