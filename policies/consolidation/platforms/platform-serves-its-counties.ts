import type { DivisionModel, EstateModel } from "../../../infra/estate/model";
import { ofDivision } from "../../kernel/estate-entry";
import { notApplicable, pass, violation, type Judgement } from "../../kernel/judgement";
import type { EstateRule } from "../../kernel/rule";

/** A city's platform is not for the city alone: it reaches down to its counties. */
export const platformServesItsCounties: EstateRule = {
    id: "consolidation/platform-serves-its-counties",
    title: { zh: "市级平台向基层延伸", en: "A city's platform reaches its counties" },
    scope: "estate",
    severity: "low",
    enforcement: "advisory",
    clauses: ["LZBF 2015-7 1"],
    why: {
        zh: "市级平台建成后须向基层延伸；县级部门不在平台上，就会另寻机房。",
        en: "A municipal platform is extended to the grass roots; departments of counties that have no place on it find machine rooms of their own.",
    },
    reads: {
        zh: "自建平台的市、其所辖县（市、区）和各部门的 division；功能区不计。",
        en: "Cities with a platform of their own, their counties (not functional zones), and division of departments.",
    },
    remedy: {
        zh: "将县级部门登记为该市平台的租户。",
        en: "Make departments of the counties tenants of the city's platform.",
    },
    messages: {
        noCountyServed: {
            zh: "{{title.zh}}（{{division}}）自建平台，所辖 {{counties}} 个县（市、区）却没有一个部门在平台上。",
            en: "{{title.en}} ({{division}}) has a platform of its own, and none of its {{counties}} counties has a department on it.",
        },
    },
    *checkEstate(estate) {
        const served = servedCounties(estate);
        const below = [...estate.divisions.values()].filter(({ kind }) => kind !== "functional-zone");
        const byParent = new Map<string, string[]>();
        for (const { code, parent = "" } of below) byParent.set(parent, [...(byParent.get(parent) ?? []), code]);
        for (const division of estate.divisions.values())
            yield ofDivision(division, judge(division, byParent.get(division.code) ?? [], served));
    },
};

function judge(
    { code, title, hosting }: DivisionModel,
    counties: readonly string[],
    served: ReadonlySet<string>,
): Judgement {
    if (hosting !== "self-built" || counties.length === 0) return notApplicable;
    return counties.some((county) => served.has(`${code}/${county}`))
        ? pass
        : violation("noCountyServed", { division: code, title, counties: counties.length });
}

/** Host and county of every department: one that the platform of a pilot hosts is not on the city's. */
function servedCounties({ departments }: EstateModel): Set<string> {
    return new Set([...departments.values()].map(({ host, division }) => `${host}/${division}`));
}
