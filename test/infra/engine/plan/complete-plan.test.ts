import { completeInputs, forPlugin, unknownValue } from "../../../../infra/engine/plan/complete-inputs";
import { type CheckInputs, completePlan } from "../../../../infra/engine/plan/complete-plan";

const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "c" };
const plainSecret = { ...secret, ciphertext: undefined, value: "sesame" };
const through = "urn:pulumi:s::egov-cloud::egov:tenancy:DepartmentTenancy$pulumi:providers:openstack::jn-health";
const known = `${through}::5f0c3a52-9a3b-4d0e-8a9f-0c8d1f7b2c11`;
const unseen = `${through}::${unknownValue}`;

const resource = (provider: string, adds: object, steps = ["create"]): object => ({
    goal: { type: "t", provider, inputDiff: { adds } },
    steps,
    seed: "c2VlZA==",
});

describe("inputs", () => {
    it("gain what the plug-in adds at every level and keep what was reviewed", () => {
        const reviewed = { size: 2, meta: { name: "k" }, disks: [{ boot: 0 }, { boot: 1 }], tags: ["a"] };
        const checked = {
            __defaults: ["shared"],
            shared: false,
            size: "2",
            meta: { name: "other", __defaults: [] },
            disks: [
                { boot: 0, __defaults: ["kind"], kind: "disk" },
                { boot: 1, __defaults: [] },
            ],
            tags: ["a", "b"],
        };
        expect(completeInputs(reviewed, checked)).toEqual({
            __defaults: ["shared"],
            shared: false,
            size: 2,
            meta: { name: "k", __defaults: [] },
            disks: [
                { boot: 0, __defaults: ["kind"], kind: "disk" },
                { boot: 1, __defaults: [] },
            ],
            tags: ["a"],
        });
    });

    it("keep what the plug-in drops, secrets and what is unknown, and take no secret over in clear", () => {
        const reviewed = { gone: "x", password: secret, network: unknownValue };
        const checked = { password: plainSecret, network: "made up", __defaults: ["key"], key: plainSecret };
        const completed = completeInputs(reviewed, checked);
        expect(completed).toEqual({ ...reviewed, __defaults: ["key"], key: unknownValue });
        expect(forPlugin({ password: secret, list: [{ key: secret }] })).toEqual({
            password: unknownValue,
            list: [{ key: unknownValue }],
        });
    });
});

describe("a plan", () => {
    const complete: CheckInputs = async (_, resources) =>
        resources.map(({ inputs }) => ({ ...inputs, __defaults: [], size: "small" }));

    it("is completed for new resources whose provider is unknown, and for no others", async () => {
        const plan = {
            config: { "egov:estate": "e" },
            resourcePlans: {
                new: resource(unseen, { name: "n", password: secret }),
                known: resource(known, { name: "n" }),
                updated: resource(unseen, { name: "n" }, ["update"]),
                component: { goal: { type: "c", provider: "", inputDiff: {} }, steps: ["create"] },
                deleted: { goal: null, steps: ["delete"] },
            },
        };
        const asked: unknown[] = [];
        const completed = await completePlan(plan, (name, resources) => {
            asked.push([name, resources]);
            return complete(name, resources);
        });
        const inputs = { name: "n", password: unknownValue };
        expect(asked).toEqual([["openstack", [{ urn: "new", inputs, seed: "c2VlZA==" }]]]);
        expect(completed).toEqual({
            ...plan,
            resourcePlans: {
                ...plan.resourcePlans,
                new: resource(unseen, { name: "n", password: secret, __defaults: [], size: "small" }),
            },
        });
    });

    it("stays as it is where nothing is unknown, the plug-in refuses, or it is no plan", async () => {
        const plan = { resourcePlans: { new: resource(unseen, { name: "n" }) } };
        expect(await completePlan(plan, async () => [undefined])).toEqual(plan);
        const all = { resourcePlans: { known: resource(known, {}) } };
        expect(await completePlan(all, () => Promise.reject(new Error("asked")))).toEqual(all);
        expect(await completePlan({}, complete)).toEqual({});
    });
});
