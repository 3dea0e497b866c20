import { blockOfZone, isZone, platformOf, zoneOf } from "../../../../policies/kernel/network/zone";
import { ruleContext } from "../../../../policies/kernel/context";
import { ResourceIndex } from "../../../../policies/kernel/resource-index";
import type { RuleContext, StackResource } from "../../../../policies/kernel/rule";
import { resource, stackOf } from "../../support/fixtures";
import { tinyEstate } from "../../support/tiny";

const estate = tinyEstate();
const province = estate.platforms.get("370000")!;
const jinan = estate.platforms.get("370100")!;
const tagged = (stack: string, ...tags: string[]) =>
    resource(stack, "openstack:networking/network:Network", "it", { tags });
const asked = <Answer>(ask: (one: StackResource, context: RuleContext) => Answer, one: StackResource): Answer =>
    ask(
        one,
        ruleContext({
            estate,
            asOf: "2026-11-24",
            resources: new ResourceIndex([one]),
            stackOf,
        }),
    );

test.each([
    ["common", true],
    ["dedicated", true],
    ["internet", true],
    ["management", true],
    ["guests", false],
])("%s is a zone: %s", (text, expected) => {
    expect(isZone(text)).toBe(expected);
});

test.each([
    [["egov:zone=internet", "egov:system=sd-budget"], "internet"],
    [["egov:system=sd-budget"], "dedicated"],
    [["egov:system=gone"], undefined],
    [[], undefined],
])("the zone of what says %j is %s", (tags, zone) => {
    expect(asked(zoneOf, tagged("tenants-370000", ...tags))).toBe(zone);
});

test.each([
    ["tenants-370000", [], province],
    ["tenants-371100", [], province],
    ["tenants-370000", ["egov:division=370102"], jinan],
    ["platform-370100", [], jinan],
    ["dr-371100", [], estate.recoverySites.get("rizhao")],
    ["platform-370100", ["egov:division=379900"], jinan],
    ["platform-379900", [], undefined],
    ["foreign-370000", [], undefined],
])("the platform of what is in %s and says %j", (stack, tags, expected) => {
    expect(asked(platformOf, tagged(stack, ...tags))).toBe(expected);
});

test.each(["common", "dedicated", "internet"] as const)("the block of the zone %s is the zone's own", (zone) => {
    expect(blockOfZone(province, zone)).toBe(province.zones[zone].block);
});

test("the block of the management zone is that of the management plane", () => {
    expect(blockOfZone(province, "management")).toBe(province.management.block);
});
