import { Surroundings } from "../../../infra/judge/surroundings";
import { pass, violation } from "../../../policies/kernel/judgement";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { ResourceRule, RuleContext } from "../../../policies/kernel/rule";
import { runRules } from "../../../policies/kernel/run-rules";
import { findingMessage } from "../../../infra/report/finding-message";
import { createTranslator } from "../../../infra/i18n/translator";
import { countyOwnsNoPlatform } from "../../../policies/consolidation/platforms/county-owns-no-platform";
import { caseResources } from "../../policies/support/case-resources";
import { resource } from "../../policies/support/fixtures";
import { tinyEstate } from "../../policies/support/tiny";

const text = { zh: "文", en: "text" };
const asOf = "2026-11-24";
const nowhere = { file: "state.json", line: 3, column: 5 };

function rule(check: (context: RuleContext) => boolean): ResourceRule {
    return {
        ...countyOwnsNoPlatform,
        clauses: ["GB/T 22239 9.1.2.1 f)"],
        messages: { bad: text },
        types: "all",
        check: (_, context) => (check(context) ? violation("bad") : pass),
    };
}

describe("resources that no estate is known of", () => {
    const resources = new ResourceIndex([resource("dev", "t", "it")]);
    const run = (checked: ResourceRule, level?: number) =>
        runRules(
            [checked],
            new Surroundings({ asOf, ...(level === undefined ? {} : { level }) }).contextOf(resources),
            () => nowhere,
        );

    it("are judged at the level that is assumed", () => {
        // Only level 4 has the clause.
        expect(run(rule(() => true)).findings).toEqual([]);
        expect(
            run(
                rule(() => true),
                4,
            ).findings,
        ).toMatchObject([{ result: "violation" }]);
    });

    it("leave open what the estate would say, and say so", () => {
        const wants = rule(({ estate }) => estate.catalogue.registries.length === 0);
        const [finding] = run(wants, 4).findings;
        expect(finding).toMatchObject({ result: "unknown", params: { path: "estate.catalogue" } });
        if (finding === undefined) return;
        expect(findingMessage(finding, wants, "en", createTranslator("en"))).toContain("it needs estate.catalogue");
    });

    it("are of a foreign stack, and rules over the estate are not asked", () => {
        const surroundings = new Surroundings({ asOf });
        const context = surroundings.contextOf(resources);
        expect(context.stackOf(resource("platform-370000", "t", "it"))).toEqual({ division: "", kind: "foreign" });
        const estateRule = { ...countyOwnsNoPlatform, scope: "estate" as const, checkEstate: () => [] };
        expect(surroundings.askable([estateRule, countyOwnsNoPlatform])).toEqual([countyOwnsNoPlatform]);
        expect(new Surroundings({ asOf, estate: tinyEstate() }).askable([estateRule])).toEqual([estateRule]);
    });
});

test("a stack that the estate has not is placed by its name where that is one of its divisions", () => {
    const { stackOf } = new Surroundings({ asOf, estate: tinyEstate() }).contextOf(new ResourceIndex());
    const placeOf = (stack: string) => stackOf(resource(stack, "t", "it"));
    expect(placeOf("platform-371122")).toEqual({ kind: "platform", division: "371122" });
    expect(placeOf("platform-370000")).toMatchObject({ kind: "platform", division: "370000" });
    expect(placeOf("platform-999999")).toEqual({ kind: "foreign", division: "" });
    expect(placeOf("dev")).toEqual({ kind: "foreign", division: "" });
});

describe("causes", () => {
    const estate = tinyEstate();
    const surroundings = new Surroundings({ asOf, estate });
    const [, department, system, it_] = caseResources(estate, [{ type: "t", system: "sd-budget" }]);
    const resources = new ResourceIndex([department, system, it_].filter((one) => one !== undefined));

    it("are the lines of the estate for its own stacks", () => {
        if (it_ === undefined) throw new Error("no resource");
        const causeOf = surroundings.causeOf(resources, () => nowhere);
        expect(causeOf(it_)).toEqual(estate.systems.get("sd-budget")?.source);
        expect(causeOf(resource("dev", "t", "it"))).toEqual(nowhere);
    });
});
