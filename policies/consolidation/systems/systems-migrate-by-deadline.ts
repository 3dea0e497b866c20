import type { SystemModel } from "../../../infra/estate/model";
import { ofSystem } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";
import { migrationDeadline, stateOn } from "./approvals";

/** Every system that was there moves in time; who is late has consent for it. A system that came later as new has no deadline. */
export const systemsMigrateByDeadline: EstateRule = {
    id: "consolidation/systems-migrate-by-deadline",
    title: { zh: "业务系统按期迁移上云", en: "Systems move to the cloud by their deadline" },
    scope: "estate",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 6"],
    why: {
        zh: "自 2015 年 7 月 1 日起三年内完成迁移，市级及以下可延长半年；逾期须经主管部门批准。",
        en: "Three years from 2015-07-01 for the province, half a year more below it; who is late needs the consent of the IT authority.",
    },
    reads: {
        zh: "系统的 migration.state、completed、approval 以及部门所属层级；基准日期为 --as-of。",
        en: "migration.state, completed and approval of systems, and the level of their division; the day is --as-of.",
    },
    remedy: {
        zh: "完成迁移；确需延期的，报主管部门批准后登记 migration.reason 和 migration.approval。",
        en: "Finish the migration; where it has to wait, get consent and record migration.reason and migration.approval.",
    },
    messages: {
        overdue: {
            zh: "{{title.zh}}（{{system}}）应于 {{deadline}} 前完成迁移，至 {{asOf}} 仍未完成，也无延期批准。",
            en: "{{title.en}} ({{system}}) was to be on the cloud by {{deadline}}; on {{asOf}} it is not, and nobody has consented.",
        },
        finishedLate: {
            zh: "{{title.zh}}（{{system}}）于 {{completed}} 完成迁移，晚于期限 {{deadline}}，未登记延期批准。",
            en: "{{title.en}} ({{system}}) came to the cloud on {{completed}}, after {{deadline}}, without a recorded consent.",
        },
        consentExpired: {
            zh: "{{title.zh}}（{{system}}）的延期批准 {{document}} 已于 {{expires}} 到期，至 {{day}} 仍未完成迁移。",
            en: "The consent {{document}} for {{title.en}} ({{system}}) to be late ended on {{expires}}; it was not on the cloud by {{day}}.",
        },
        consentLater: {
            zh: "{{title.zh}}（{{system}}）的延期批准 {{document}} 日期为 {{date}}，晚于 {{day}}，属事后补批。",
            en: "The consent {{document}} for {{title.en}} ({{system}}) to be late is of {{date}}, given only after {{day}}.",
        },
    },
    *checkEstate(estate, asOf) {
        for (const system of estate.systems.values()) {
            const level = estate.divisions.get(system.division)?.level ?? "county";
            yield ofSystem(system, judge(system, migrationDeadline(level), asOf));
        }
    },
};

function judge({ id, title, migration }: SystemModel, deadline: string, asOf: string): Judgement {
    const { state, completed, approval } = migration;
    if (state !== "planned" && state !== "migrating" && state !== "migrated") return notApplicable;
    // A migration that finishes after the day of judgement is not finished on it.
    const done = state === "migrated" && completed !== undefined && completed <= asOf ? completed : undefined;
    const day = done ?? asOf;
    if (day <= deadline) return pass;
    const params = { system: id, title, deadline };
    if (approval === undefined)
        return done === undefined
            ? violation("overdue", { ...params, asOf })
            : violation("finishedLate", { ...params, completed: done });
    const { document, date, expires = "" } = approval;
    const consent = stateOn(approval, day);
    if (consent === "later") return violation("consentLater", { ...params, document, date, day });
    if (consent === "expired") return violation("consentExpired", { ...params, document, expires, day });
    return pass;
}
