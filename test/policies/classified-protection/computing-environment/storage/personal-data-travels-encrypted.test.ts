import { personalDataTravelsEncrypted } from "../../../../../policies/classified-protection/computing-environment/storage/personal-data-travels-encrypted";
import { describeRule } from "../../../support/rule-cases";

import type { SystemModel } from "../../../../../infra/estate/model";
import { tinyEstate } from "../../../support/tiny";

const only =
    (id: string, change: Partial<SystemModel> = {}) =>
    () => {
        const estate = tinyEstate();
        return { ...estate, systems: new Map([[id, { ...(estate.systems.get(id) as SystemModel), ...change }]]) };
    };
const [https, tcp] = (["https", "tcp"] as const).map((protocol) => ({
    name: protocol,
    part: "web",
    protocol,
    port: 1,
    targetPort: 1,
})) as [never, never];

describeRule(personalDataTravelsEncrypted, {
    good: [{ name: "the records of Jinan", estate: only("jinan-records") }],
    bad: [
        {
            name: "one of two endpoints",
            code: "notEncrypted",
            estate: only("jinan-records", { endpoints: [https, tcp] }),
        },
        {
            name: "at level 2",
            code: "notEncrypted",
            estate: only("rizhao-permits", { dataClass: "personal" }),
        },
    ],
    unknown: [],
    notApplicable: [
        { name: "other data", estate: only("rizhao-permits") },
        { name: "no endpoints", estate: only("jinan-records", { endpoints: [] }) },
        { name: "not on the platform", estate: only("jinan-records", { provisioned: false, endpoints: [tcp] }) },
        { name: "level 1", estate: only("jinan-records", { protectionLevel: "S1A1G1", endpoints: [tcp] }) },
    ],
});

it("points to the endpoint", () => {
    const estate = only("rizhao-permits", { dataClass: "personal" })();
    const found = [...personalDataTravelsEncrypted.checkEstate(estate, "2026-11-24")];
    expect(found.map(({ location }) => location)).toEqual([
        estate.systems.get("rizhao-permits")?.partSources.get("endpoint/gateway"),
    ]);
    expect(found[0]?.location).not.toEqual(estate.systems.get("rizhao-permits")?.source);
});
