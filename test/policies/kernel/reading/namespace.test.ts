import { keyOfNamespace, namespaceOf } from "../../../../policies/kernel/reading/namespace";
import { UnknownValueTouched } from "../../../../policies/kernel/read";
import { resource, ruleContext, unknownValue } from "../../support/fixtures";

const namespaceType = "kubernetes:core/v1:Namespace";
const object = (inputs: Parameters<typeof resource>[3], stack = "tenants-370000") =>
    resource(stack, "kubernetes:core/v1:ConfigMap", "it", inputs);
const namespace = resource("tenants-370000", namespaceType, "n", { metadata: { name: "budget" } });
const unnamed = resource("tenants-370000", namespaceType, "u");
const notYet = resource("tenants-370000", namespaceType, "y", { metadata: { name: unknownValue } });
const context = ruleContext([], "2026-11-24", [namespace, unnamed, notYet]);

describe("the namespace of an object", () => {
    it("is that of its metadata, else the one called default", () => {
        expect(namespaceOf(object({ metadata: { namespace: "budget" } }), context)).toBe(keyOfNamespace(namespace));
        expect(namespaceOf(object({}), context)).toBe(
            namespaceOf(object({ metadata: { namespace: "default" } }), context),
        );
    });

    it.each([namespace, unnamed, notYet])("is found by where it comes from: $name", (from) => {
        const refers = {
            ...object({ metadata: { namespace: unknownValue } }),
            propertyDependencies: { metadata: [from.urn] },
        };
        expect(namespaceOf(refers, context)).toBe(keyOfNamespace(from));
    });

    it("can't be told where it comes from nowhere, or from two", () => {
        const own = object({ metadata: { namespace: unknownValue } });
        expect(() => namespaceOf(own, context)).toThrow(UnknownValueTouched);
        const two = { ...own, propertyDependencies: { metadata: [namespace.urn, unnamed.urn] } };
        expect(() => namespaceOf(two, context)).toThrow(UnknownValueTouched);
    });

    it("is found beside other things that its metadata comes from", () => {
        const owner = resource("tenants-370000", "kubernetes:core/v1:ConfigMap", "owner");
        const refers = {
            ...object({ metadata: { namespace: unknownValue } }),
            propertyDependencies: { metadata: [owner.urn, namespace.urn] },
        };
        expect(namespaceOf(refers, ruleContext([], "2026-11-24", [owner, namespace]))).toBe(keyOfNamespace(namespace));
    });

    it("hides no other error", () => {
        const broken = {
            ...object({}),
            get inputs(): never {
                throw new TypeError("boom");
            },
            propertyDependencies: { metadata: [namespace.urn] },
        };
        expect(() => namespaceOf(broken, context)).toThrow("boom");
    });

    it("is another one in another stack or cluster", () => {
        const key = namespaceOf(object({ metadata: { namespace: "budget" } }, "tenants-370100"), context);
        expect(key).not.toBe(keyOfNamespace(namespace));
        expect(namespaceOf({ ...object({ metadata: { namespace: "budget" } }), provider: "p" }, context)).not.toBe(
            keyOfNamespace(namespace),
        );
    });
});
