import { readState } from "../../../infra/audit/state";
import { documentOf, problemOf, urn, webShop } from "./fixtures";

const type = "openstack:networking/network:Network";
const state = (...resources: readonly unknown[]) => ({ version: 3, deployment: { resources } });
const network = (fields: Readonly<Record<string, unknown>> = {}) => ({
    urn: urn(type, "it"),
    type,
    custom: true,
    ...fields,
});
const read = (fields: Readonly<Record<string, unknown>>) => {
    const [only] = readState(documentOf(state(network(fields)))).resources.values();
    if (only === undefined) throw new Error("nothing was read");
    return only.resource;
};

describe("a state of another program", () => {
    const { kind, resources, unlisted } = readState(webShop.state.document());
    const named = (name: string) => [...resources.values()].find(({ resource }) => resource.name === name);

    it("gives its resources, without those that wait to be deleted", () => {
        expect([kind, unlisted]).toEqual(["state", 0]);
        expect([...resources.values()].map(({ resource }) => `${resource.stack} ${resource.name}`)).toEqual([
            "dev web-shop-dev",
            "dev default_5_4_0",
            "dev shop",
            "dev web",
            "dev ssh",
            "dev data",
            "dev web",
            "dev debian",
        ]);
    });

    it("says where each is told of", () => {
        const place = named("ssh")?.place();
        expect(place?.file).toBe("web-shop.state.json");
        const line = webShop.state.text.split("\n")[(place?.line ?? 0) - 1] ?? "";
        expect(line.slice((place?.column ?? 0) - 1)).toBe(
            '"urn:pulumi:dev::web-shop::openstack:networking/secGroupRule:SecGroupRule::ssh",'.replace(/^"/, '"'),
        );
    });

    it("tells what depends on what, and who provides nothing by default", () => {
        const group = "urn:pulumi:dev::web-shop::openstack:networking/secGroup:SecGroup::web";
        expect(named("ssh")?.resource).toMatchObject({
            id: "a3f5d8e2-77b4-4b32-9c2b-1f6e0d9c8b21",
            parent: "urn:pulumi:dev::web-shop::pulumi:pulumi:Stack::web-shop-dev",
            dependencies: [group],
            propertyDependencies: { securityGroupId: [group] },
            protect: false,
        });
        expect(named("ssh")?.resource).not.toHaveProperty("provider");
    });

    it("takes encrypted secrets for secrets that nobody knows", () => {
        const instance = [...resources.values()].find(({ resource }) => resource.type.endsWith(":Instance"))?.resource;
        expect(instance?.inputs["adminPass"]).toEqual({
            kind: "secret",
            value: { kind: "unknown", urn: "?", path: "?" },
        });
    });

    it("takes of what is only read what the cloud says of it", () => {
        expect(named("debian")?.resource).toMatchObject({
            read: "1c9d7a35-52f4-4c55-9f1c-6b0d8e7a2f51",
            inputs: { region: "RegionOne" },
        });
    });
});

describe("a resource", () => {
    it("keeps its options", () => {
        const options = {
            protect: true,
            retainOnDelete: true,
            aliases: [urn(type, "old")],
            ignoreChanges: ["tags"],
            replaceOnChanges: ["name"],
            additionalSecretOutputs: ["key"],
            deletedWith: urn(type, "around"),
        };
        const own = urn("pulumi:providers:openstack", "names::hold::colons");
        expect(read({ ...options, importID: "1", provider: `${own}::0b8e2b7c-2f0e` })).toMatchObject({
            ...options,
            import: "1",
            provider: own,
        });
    });

    it("has no id where none is known", () => {
        for (const id of ["", "egov-answer-lost", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"])
            expect(read({ id })).not.toHaveProperty("id");
        expect(read({ id: "1" })).toMatchObject({ id: "1" });
    });

    it("says of unknown inputs what they come from", () => {
        const other = urn(type, "other");
        const later = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
        expect(read({ inputs: { a: later, b: later }, propertyDependencies: { a: [other], b: null } }).inputs).toEqual({
            a: { kind: "unknown", urn: other, path: "?" },
            b: { kind: "unknown", urn: "?", path: "?" },
        });
    });

    it("has outputs where it is a component: those of others are what the cloud made of them", () => {
        const outputs = { groupId: "1" };
        expect(read({ custom: false, outputs })).toMatchObject({ outputs });
        expect(read({ custom: true, outputs })).not.toHaveProperty("outputs");
    });
});

describe("what holds a state", () => {
    const one = network();
    it.each([
        ["an export", state(one)],
        ["an export with features", { version: 4, features: ["views"], deployment: { resources: [one] } }],
        [
            "the engine's own file",
            { version: 3, checkpoint: { stack: "organization/shop/dev", latest: { resources: [one] } } },
        ],
        ["what egov state export --json prints", { ok: true, stack: "dev", state: state(one) }],
    ])("is %s", (_name, value) => {
        const [only] = readState(documentOf(value)).resources.values();
        expect(only?.resource.name).toBe("it");
        const text = JSON.stringify(value);
        expect(only?.place()).toEqual({ file: "it.json", line: 1, column: text.indexOf('"urn:pulumi') + 1 });
    });

    it.each([
        ["a stack that was never deployed", { version: 3, checkpoint: { stack: "organization/shop/dev" } }],
        ["an emptied stack", { version: 3, deployment: { manifest: {} } }],
    ])("is empty for %s", (_name, value) => {
        expect(readState(documentOf(value)).resources.size).toBe(0);
    });
});

describe("what can't be audited", () => {
    it.each([
        ["empty", "  \n", 1, 1],
        ["notJson", "\n hello", 2, 2],
        ["endsEarly", '{"version": 3,\n "deployment"', 2, 14],
        ["notAState", "[]", 1, 1],
        ["notAState", { a: 1 }, 1, 1],
        ["notAState", { version: 3, deployment: { resources: {} } }, 1, 1],
        ["unknownVersion", { version: 2, deployment: {} }, 1, 1],
        ["unknownVersion", { deployment: {} }, 1, 1],
        ["unknownVersion", { version: 9, checkpoint: { latest: {} } }, 1, 1],
        ["planForState", { steps: [] }, 1, 1],
        ["updatePlan", { resourcePlans: {} }, 1, 1],
        ["updatePlan", { format: "egov-plan/1" }, 1, 1],
        ["terraform", { version: 4, terraform_version: "1.9.0", resources: [] }, 1, 1],
        ["tooDeep", `${"[".repeat(300)}${"]".repeat(300)}`, 1, 1],
    ])("%s", (code, value, line, column) => {
        const problem = problemOf(() => readState(documentOf(value)));
        expect(problem).toMatchObject({ code, location: { file: "it.json", line, column } });
    });

    it.each([
        [{ urn: "x" }, "urn", "urn"],
        [{ urn: 1 }, "urn", "text"],
        [{ type: null }, "type", "text"],
        [{ custom: "yes" }, "custom", "truthValue"],
        [{ inputs: [] }, "inputs", "object"],
        [{ dependencies: [1] }, "dependencies", "text"],
        [{ propertyDependencies: { a: "x" } }, "a", "list"],
        [{ delete: 1 }, "delete", "truthValue"],
    ])("a resource with %j", (fields, field, wanted) => {
        const text = JSON.stringify(state(network(), { ...network(), ...fields }), null, 1);
        const problem = problemOf(() => readState(documentOf(text)));
        expect(problem).toMatchObject({ code: "badField", params: { at: "deployment.resources.1", field, wanted } });
        expect(text.split("\n")[problem.location.line - 1]).toContain('"urn"');
    });

    it("a resource that is none", () => {
        const { code, params, location } = problemOf(() => readState(documentOf(state(network(), "x"))));
        expect([code, params]).toEqual(["badField", { at: "deployment.resources.1", field: "1", wanted: "object" }]);
        expect(location.column).toBe(JSON.stringify(state(network(), "x")).indexOf('"x"') + 1);
    });
});
