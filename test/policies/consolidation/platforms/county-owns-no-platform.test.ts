import type { DivisionModel } from "../../../../infra/estate/model";
import type { RecordedValue } from "../../../../infra/recorder/types";
import { countyOwnsNoPlatform as rule } from "../../../../policies/consolidation/platforms/county-owns-no-platform";
import type { Judgement } from "../../../../policies/kernel/judgement";
import { judge } from "../../../../policies/kernel/run-rules";
import { division, resource, ruleContext, unknownValue } from "../../support/fixtures";

const approval = { document: "示例-1", date: "2015-07-20", authority: "山东省政府" };
const province = division({ code: "370000", level: "province", hosting: "province" });
const city = division({ code: "370400", level: "city", hosting: "self-built" });
const county = division({ code: "370402", level: "county", hosting: "tenant" });

const pilot = (fields: DivisionModel["pilot"]): DivisionModel =>
    division({
        code: "370481",
        level: "county",
        hosting: "grandfathered",
        ...(fields === undefined ? {} : { pilot: fields }),
    });

const stackResource = (code: string, kind = "platform") =>
    resource(`${kind}-${code}`, "pulumi:pulumi:Stack", `${kind}-${code}`);
const flavor = (stack: string, inputs: Readonly<Record<string, RecordedValue>>) =>
    resource(stack, "openstack:compute/flavor:Flavor", "small", inputs);

function check(
    target: ReturnType<typeof resource>,
    divisions: readonly DivisionModel[] = [],
    asOf = "2026-11-24",
): Judgement | undefined {
    return [judge(rule, target, ruleContext([province, city, county, ...divisions], asOf))].flat()[0];
}

describe("a platform stack", () => {
    it.each(["370000", "370400"])("may belong to %s", (code) => {
        expect(check(stackResource(code))).toEqual({ result: "pass" });
    });

    it("may not belong to a county", () => {
        expect(check(stackResource("370402"))).toMatchObject({ result: "violation", code: "countyPlatform" });
    });

    it("may belong to a pilot up to and on its last day, and not after", () => {
        const divisions = [pilot({ approval, ends: "2026-12-31" })];
        expect(check(stackResource("370481"), divisions, "2026-12-31")).toEqual({ result: "pass" });
        expect(check(stackResource("370481"), divisions, "2027-01-01")).toMatchObject({
            result: "violation",
            code: "pilotEnded",
            params: { division: "370481", ends: "2026-12-31", asOf: "2027-01-01" },
        });
    });

    it.each<[string, DivisionModel["pilot"]]>([
        ["pilotWithoutApproval", undefined],
        ["pilotWithoutApproval", { ends: "2030-01-01" }],
        ["pilotWithoutEnd", { approval }],
        ["approvalExpired", { approval: { ...approval, expires: "2026-11-23" }, ends: "2030-01-01" }],
    ])("of a pilot: %s", (code, fields) => {
        expect(check(stackResource("370481"), [pilot(fields)])).toMatchObject({ result: "violation", code });
    });

    it("an approval holds on the day it expires", () => {
        const fields = { approval: { ...approval, expires: "2026-11-24" }, ends: "2030-01-01" };
        expect(check(stackResource("370481"), [pilot(fields)])).toEqual({ result: "pass" });
    });

    it("of a division that the estate does not have cannot be judged", () => {
        expect(check(stackResource("379999"))).toMatchObject({ result: "unknown", code: "divisionUnknown" });
    });
});

describe("a platform resource elsewhere", () => {
    it("is not applicable to a tenants stack as such", () => {
        expect(check(stackResource("370402", "tenants"))).toEqual({ result: "not-applicable" });
    });

    it("is judged with the stack when it belongs to the stack's division", () => {
        expect(check(flavor("platform-370402", { extraSpecs: { "egov:division": "370402" } }))).toEqual({
            result: "not-applicable",
        });
        expect(check(flavor("platform-370402", {}))).toEqual({ result: "not-applicable" });
    });

    it.each<[string, Readonly<Record<string, RecordedValue>>]>([
        ["tags", { tags: ["egov:zone=common", "egov:division=370402"] }],
        ["metadata", { metadata: { "egov:division": "370402" } }],
        ["properties", { properties: { "egov:division": "370402" } }],
        ["secret metadata", { metadata: { kind: "secret", value: { "egov:division": "370402" } } }],
        ["labels", { metadata: { labels: { "egov-cloud.io/division": "370402" } } }],
    ])("may not be a county's by its %s", (_, inputs) => {
        for (const stack of ["tenants-370400", "platform-370000"])
            expect(check(flavor(stack, inputs))).toMatchObject({ result: "violation", code: "countyPlatform" });
    });

    it.each<[string, Readonly<Record<string, RecordedValue>>]>([
        ["tags", { tags: unknownValue }],
        ["tags[1]", { tags: ["egov:zone=common", unknownValue] }],
        ["metadata", { metadata: unknownValue }],
        ['metadata["egov:division"]', { metadata: { "egov:division": unknownValue } }],
        ["metadata.labels", { metadata: { labels: unknownValue } }],
        ["tags", { tags: { kind: "secret", value: unknownValue } }],
    ])("cannot be judged where %s is unknown", (path, inputs) => {
        expect(check(flavor("tenants-370400", inputs))).toEqual({
            result: "unknown",
            code: "valueUnknown",
            params: { path },
        });
    });

    it("passes for a city", () => {
        expect(check(flavor("tenants-370400", { tags: ["egov:division=370400"] }))).toEqual({ result: "pass" });
    });

    it("without an owner counts as the stack's", () => {
        expect(check(flavor("tenants-370402", {}))).toMatchObject({ result: "violation" });
    });
});

describe("a network", () => {
    const network = (inputs: Readonly<Record<string, RecordedValue>>) =>
        resource("tenants-370400", "openstack:networking/network:Network", "n", {
            tags: ["egov:division=370402"],
            ...inputs,
        });

    it.each<[string, Readonly<Record<string, RecordedValue>>]>([
        ["external", { external: true }],
        ["on a provider segment", { segments: [{ physicalNetwork: "physnet1", segmentationId: 100 }] }],
    ])("of a county may not be %s", (_, inputs) => {
        expect(check(network(inputs))).toMatchObject({ result: "violation" });
    });

    it.each<[string, Readonly<Record<string, RecordedValue>>]>([
        ["an ordinary one", {}],
        ["one said not to be external", { external: false, segments: [] }],
    ])("of a tenant is none of a platform: %s", (_, inputs) => {
        expect(check(network(inputs))).toEqual({ result: "not-applicable" });
    });

    it.each(["external", "segments"])("cannot be judged where %s is unknown", (input) => {
        expect(check(network({ [input]: unknownValue }))).toMatchObject({
            result: "unknown",
            code: "valueUnknown",
            params: { path: input },
        });
    });
});
