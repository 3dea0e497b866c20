import type { EstateModel } from "../../../../infra/estate/model";
import { platformServesItsCounties as rule } from "../../../../policies/consolidation/platforms/platform-serves-its-counties";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

/** The estate with a department changed; Lixia's is the only one of a county of Jinan. */
const withLixia = (change: Partial<EstateModel["departments"] extends ReadonlyMap<string, infer D> ? D : never>) => {
    const estate = tinyEstate();
    const lixia = estate.departments.get("lixia-services");
    if (lixia === undefined) throw new Error("the estate for learning has no lixia-services");
    return { ...estate, departments: new Map([...estate.departments, [lixia.id, { ...lixia, ...change }]]) };
};

describeRule(rule, {
    good: [
        { name: "a department of one county", estate: tinyEstate },
        {
            name: "one county of two",
            estate: () => {
                const estate = tinyEstate();
                const lixia = estate.divisions.get("370102")!;
                return {
                    ...estate,
                    divisions: new Map([...estate.divisions, ["370103", { ...lixia, code: "370103" }]]),
                };
            },
        },
    ],
    bad: [
        {
            name: "only departments of the city",
            code: "noCountyServed",
            estate: () => withLixia({ division: "370100" }),
        },
        {
            name: "a department of a county of another city",
            code: "noCountyServed",
            estate: () => withLixia({ division: "371122" }),
        },
        {
            name: "a department of the county on another platform",
            code: "noCountyServed",
            estate: () => withLixia({ host: "370000" }),
        },
    ],
    unknown: [],
    notApplicable: [
        {
            name: "a city that joined another platform",
            estate: () => withDivision("370100", { hosting: "joined-province" }, withLixia({ division: "370100" })),
        },
        {
            name: "a city with functional zones only",
            estate: () => withDivision("370102", { kind: "functional-zone" }),
        },
    ],
});
