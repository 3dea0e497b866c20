import { bare } from "../../../infra/recorder/bare";
import type { RecordedValue } from "../../../infra/recorder/types";
import { ownerOf, statedOwner } from "../../../policies/kernel/owner";
import { UnknownValueTouched } from "../../../policies/kernel/read";
import { ResourceIndex } from "../../../policies/kernel/resource-index";
import type { StackResource } from "../../../policies/kernel/rule";
import { resource, unknownValue as unknown } from "../support/fixtures";

const stated = (inputs: Record<string, RecordedValue>) => statedOwner({ inputs });
const all = { division: "370000", department: "sd-finance", system: "sd-budget", zone: "common", level: "S3A2G3" };
const keyed = (prefix: string) => Object.fromEntries(Object.entries(all).map(([key, value]) => [prefix + key, value]));
const tags = Object.entries(all).map(([key, value]) => `egov:${key}=${value}`);

function stumblesAt(inputs: Record<string, RecordedValue>): string | undefined {
    try {
        stated(inputs);
    } catch (error) {
        if (error instanceof UnknownValueTouched) return error.path;
        throw error;
    }
    return undefined;
}

describe("the owner that a resource states", () => {
    it.each<[string, Record<string, RecordedValue>]>([
        ["tags", { tags }],
        ["secret tags", { tags: { kind: "secret", value: tags.map((value) => ({ kind: "secret" as const, value })) } }],
        ["a description", { description: `The budget's port.\n${tags.join("\n")} and more` }],
        ["metadata", { metadata: keyed("egov:") }],
        ["properties", { properties: keyed("egov:") }],
        ["extraSpecs", { extraSpecs: keyed("egov:") }],
        ["metadata of Barbican", { metadata: keyed("egov-") }],
        ["secret metadata", { metadata: { kind: "secret", value: keyed("egov:") } }],
        ["labels", { metadata: { labels: keyed("egov-cloud.io/") } }],
    ])("is read from %s", (_, inputs) => {
        expect(stated(inputs)).toStrictEqual(all);
    });

    it.each<[string, Record<string, RecordedValue>]>([
        ["nothing", {}],
        ["other tags", { tags: ["division=370000", "egov:colour=red", "egov:zone", "egov:zones", "team:zone=common"] }],
        ["tags that are no list, or no texts", { tags: "egov:zone=common" }],
        ["numbers", { tags: [5, null, { zone: "common" }], metadata: { "egov:zone": 5 } }],
        ["labels of OpenStack's kind", { metadata: { labels: keyed("egov:") } }],
        ["labels elsewhere", { labels: keyed("egov-cloud.io/") }],
        ["metadata elsewhere", { values: keyed("egov:") }],
        ["a description of something else", { description: "division=370000 zone=common" }],
        ["a description that is not known yet", { description: unknown }],
        ["no metadata", { metadata: null, properties: null, tags: null, description: null }],
    ])("is none: %s", (_, inputs) => {
        expect(stated(inputs)).toStrictEqual({});
    });

    it("is the first of several tags, whatever stands in them", () => {
        expect(stated({ tags: ["egov:zone=common", "egov:zone=internet", "egov:system=a=b"] })).toStrictEqual({
            zone: "common",
            system: "a=b",
        });
    });

    it("goes by tags before labels, by labels before metadata, and by those before the description", () => {
        const description = "egov:zone=a egov:level=a egov:system=a egov:department=a egov:division=a";
        const metadata = { "egov:zone": "b", "egov:level": "b", "egov:system": "b", "egov:department": "b" };
        const properties = { "egov:zone": "c", "egov:level": "c", "egov:system": "c" };
        const labels = { "egov-cloud.io/zone": "d", "egov-cloud.io/level": "d" };
        const inputs = { description, metadata: { ...metadata, labels }, properties, tags: ["egov:zone=e"] };
        expect(stated(inputs)).toStrictEqual({ division: "a", department: "b", system: "c", level: "d", zone: "e" });
    });

    it.each<[string, Record<string, RecordedValue>]>([
        ["tags", { tags: unknown }],
        ["tags[1]", { tags: ["egov:zone=common", unknown] }],
        ["metadata", { metadata: unknown }],
        ['properties["egov:zone"]', { properties: { "egov:zone": unknown } }],
        ['metadata["egov-system"]', { metadata: { "egov-system": unknown } }],
        ["metadata.labels", { metadata: { labels: unknown } }],
        ['metadata.labels["egov-cloud.io/level"]', { metadata: { labels: { "egov-cloud.io/level": unknown } } }],
    ])("is not known where %s is not", (path, inputs) => {
        expect(stumblesAt(inputs)).toBe(path);
    });

    it("is known beside what is not known and says nothing of it", () => {
        expect(stated({ metadata: { name: unknown, "egov:zone": "common" } })).toStrictEqual({ zone: "common" });
    });
});

describe("the owner of a resource", () => {
    const component = (type: string, name: string, parent?: string): StackResource => ({
        ...bare,
        ...resource("s", type, name),
        custom: false,
        ...(parent === undefined ? {} : { parent }),
    });
    const department = component("egov:tenancy:DepartmentTenancy", "sd-finance");
    const system = component("egov:system:BusinessSystem", "sd-budget", department.urn);
    const tier = component("egov:system:Tier", "app", system.urn);
    const owned = (inputs: Record<string, RecordedValue>) => {
        const own = { ...resource("s", "t", "it", inputs), parent: tier.urn };
        return ownerOf(own, new ResourceIndex([department, system, tier, own]));
    };

    it("is that of the components around it", () => {
        expect(owned({})).toStrictEqual({ department: "sd-finance", system: "sd-budget" });
    });

    it("is what it says itself before that", () => {
        expect(owned({ tags: ["egov:system=sd-portal", "egov:zone=common"] })).toStrictEqual({
            department: "sd-finance",
            system: "sd-portal",
            zone: "common",
        });
    });

    it("is that of the nearest component", () => {
        const outer = component("egov:system:BusinessSystem", "outer");
        const inner = component("egov:system:BusinessSystem", "inner", outer.urn);
        const own = { ...resource("s", "t", "it"), parent: inner.urn };
        expect(ownerOf(own, new ResourceIndex([outer, inner, own]))).toStrictEqual({ system: "inner" });
    });
});
