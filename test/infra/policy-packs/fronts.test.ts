import { Fronts } from "../../../infra/policy-packs/adapter/fronts";
import type { ToldResource } from "../../../infra/policy-packs/adapter/resource";
import type { PackSettings } from "../../../infra/policy-packs/settings";

const settings: PackSettings = { asOf: "2026-11-28", strict: false, breakGlass: [], language: "en" };
const options = { protect: false, ignoreChanges: [], aliases: [], additionalSecretOutputs: [] };

const told = (stack: string, type: string, props: object = {}): ToldResource => ({
    urn: `urn:pulumi:${stack}::egov-cloud::${type}::it`,
    type,
    name: "it",
    props,
    opts: { ...options, customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 } },
});
const rootOf = (stack: string): ToldResource => told(stack, "pulumi:pulumi:Stack");

it("keeps the stacks of a run apart", () => {
    const asked: string[] = [];
    const fronts = new Fronts((stack) => (asked.push(stack), settings), []);
    const [one, other] = [fronts.at(rootOf("platform-370000")), fronts.at(rootOf("tenants-370000"))];
    expect(one).not.toBe(other);
    expect(fronts.at(told("platform-370000", "t:t:T"))).toBe(one);
    expect(fronts.of(told("tenants-370000", "t:t:T").urn)).toBe(other);
    expect(asked).toEqual(["platform-370000", "tenants-370000"]);
});

it("begins a stack anew with its root, of which every rule is told", () => {
    const fronts = new Fronts(() => settings, []);
    const root = rootOf("platform-370000");
    const planned = fronts.at(root);
    expect(fronts.at(root)).toBe(planned);
    expect(fronts.at(told("platform-370000", "t:t:T"))).toBe(planned);
    const deployed = fronts.at(rootOf("platform-370000"));
    expect(deployed).not.toBe(planned);
    expect(fronts.of(root.urn)).toBe(deployed);
});
