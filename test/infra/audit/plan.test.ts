import { readPlan } from "../../../infra/audit/plan";
import { readState } from "../../../infra/audit/state";
import { documentOf, problemOf, urn, webShop } from "./fixtures";

const type = "openstack:networking/network:Network";
const resource = (name: string, fields: Readonly<Record<string, unknown>> = {}) => ({
    urn: urn(type, name),
    type,
    custom: true,
    ...fields,
});
const step = (op: string, name: string, fields: Readonly<Record<string, unknown>> = {}) => ({
    op,
    urn: urn(type, name),
    ...fields,
});
const names = (plan: unknown, before?: readonly string[]): string[] => {
    const base =
        before === undefined
            ? undefined
            : readState(documentOf({ version: 3, deployment: { resources: before.map((name) => resource(name)) } }));
    return [...readPlan(documentOf(plan), base).resources.values()].map(({ resource: { name } }) => name);
};

describe("a preview of another program", () => {
    it("gives what there will be of what it tells of, and how much it leaves out", () => {
        const { kind, resources, unlisted } = readPlan(webShop.plan.document());
        expect([...resources.values()].map(({ resource: { name } }) => name)).toEqual([
            "web-shop-dev",
            "ssh",
            "telnet",
            "web",
        ]);
        expect([kind, unlisted]).toEqual(["plan", 3]);
    });

    it("gives all of it on the state before", () => {
        const { resources, unlisted } = readPlan(webShop.plan.document(), readState(webShop.state.document()));
        const found = new Map([...resources.values()].map((one) => [`${one.resource.type} ${one.resource.name}`, one]));
        expect([...found.keys()].filter((name) => !name.includes("pulumi:")).sort()).toEqual([
            "openstack:compute/instance:Instance web",
            "openstack:images/image:Image debian",
            "openstack:networking/network:Network shop",
            "openstack:networking/secGroup:SecGroup web",
            "openstack:networking/secGroupRule:SecGroupRule ssh",
            "openstack:networking/secGroupRule:SecGroupRule telnet",
        ]);
        expect(unlisted).toBe(0);
        const ssh = found.get("openstack:networking/secGroupRule:SecGroupRule ssh");
        expect(ssh?.resource.inputs["remoteIpPrefix"]).toBe("10.20.0.0/24");
        expect(ssh?.place()).toMatchObject({ file: "web-shop.plan.json", line: 31 });
        expect(found.get("openstack:networking/network:Network shop")?.place().file).toBe("web-shop.state.json");
    });

    it("takes masked secrets for secrets", () => {
        const { resources } = readPlan(webShop.plan.document());
        const instance = [...resources.values()].find(({ resource: { name } }) => name === "web");
        expect(instance?.resource.inputs["adminPass"]).toMatchObject({ kind: "secret" });
    });
});

describe("steps", () => {
    const newState = (name: string) => ({ newState: resource(name) });
    it.each([
        ["create", { steps: [step("create", "b", newState("b"))] }, ["a", "b"]],
        ["delete", { steps: [step("delete", "a", { oldState: resource("a") })] }, []],
        ["discard what was only read", { steps: [step("discard", "a")] }, []],
        [
            "delete what an earlier deployment replaced",
            { steps: [step("delete", "a", { oldState: resource("a", { delete: true }) })] },
            ["a"],
        ],
        [
            "replace",
            {
                steps: [
                    step("create-replacement", "a", newState("a")),
                    step("replace", "a", newState("a")),
                    step("delete-replaced", "a", { oldState: resource("a"), newState: null }),
                ],
            },
            ["a"],
        ],
        ["find it gone", { steps: [step("refresh", "a")] }, []],
        ["make anew what is gone", { steps: [step("refresh", "a"), step("create", "a", newState("a"))] }, ["a"]],
        ["rename", { steps: [step("update", "b", { oldState: resource("a"), ...newState("b") })] }, ["b"]],
        ["change nothing", { changeSummary: { same: 1 } }, ["a"]],
    ])("%s", (_name, plan, expected) => {
        expect(names(plan, ["a"])).toEqual(expected);
    });

    it("count what they leave out", () => {
        const plan = { steps: [step("same", "a", newState("a"))], changeSummary: { same: 3 } };
        expect(readPlan(documentOf(plan)).unlisted).toBe(2);
    });
});

describe("what can't be audited", () => {
    it.each([
        ["stateForPlan", { version: 3, deployment: {} }],
        ["stateForPlan", { version: 3, checkpoint: {} }],
        ["updatePlan", { resourcePlans: {} }],
        ["notAPlan", {}],
        ["notAPlan", { steps: [], diagnostics: {} }],
        ["failedPlan", { steps: [], diagnostics: [{ severity: "error", message: "no cloud\nat x" }] }],
        ["badField", { steps: ["x"] }],
        ["badField", { steps: [{ op: "create", urn: urn(type, "a") }] }],
        ["badField", { steps: [step("create", "a", { newState: resource("a", { custom: 1 }) })] }],
    ])("%s of %j", (code, value) => {
        expect(problemOf(() => readPlan(documentOf(value)))).toMatchObject({ code, location: { line: 1 } });
    });

    it("a preview of another stack than the state's", () => {
        const state = readState(documentOf({ version: 3, deployment: { resources: [resource("a")] } }));
        const foreign = { op: "delete", urn: "urn:pulumi:prod::shop::t::b" };
        expect(problemOf(() => readPlan(documentOf({ steps: [foreign] }), state))).toMatchObject({
            code: "otherStack",
            params: { stack: "dev::shop", found: "prod::shop" },
        });
    });
});
