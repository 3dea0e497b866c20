import type { RecordedValue } from "../../../../../infra/recorder/types";
import { selects } from "../../../../../policies/classified-protection/cloud-extension/support/selectors";
import { unknownValue } from "../../../support/fixtures";

const labels = { inputs: { labels: { app: "web", tier: "front" } } };
const on = (inputs: Record<string, RecordedValue>) => selects({ inputs }, labels);
const by = (operator: string, key: string, values: string[] = []) =>
    on({ matchExpressions: [{ key, operator, values }] });

test("labels have to be equal, all of them", () => {
    expect(on({})).toBe(true);
    expect(on({ matchLabels: { app: "web", tier: "front" } })).toBe(true);
    expect(on({ matchLabels: { app: "web", tier: "back" } })).toBe(false);
    expect(on({ matchLabels: { zone: "a" } })).toBe(false);
});

test("expressions", () => {
    expect(by("In", "app", ["api", "web"])).toBe(true);
    expect(by("In", "app", ["api"])).toBe(false);
    expect(by("In", "zone", ["a"])).toBe(false);
    expect(by("NotIn", "app", ["api"])).toBe(true);
    expect(by("NotIn", "app", ["web"])).toBe(false);
    expect(by("NotIn", "zone", ["a"])).toBe(true);
    expect(by("Exists", "app")).toBe(true);
    expect(by("Exists", "zone")).toBe(false);
    expect(by("DoesNotExist", "zone")).toBe(true);
    expect(by("DoesNotExist", "app")).toBe(false);
    expect(by("Other", "app")).toBe(false);
    expect(on({ matchLabels: { app: "web" }, matchExpressions: [{ key: "app", operator: "DoesNotExist" }] })).toBe(
        false,
    );
});

test("what is not known is an error", () => {
    expect(() => on({ matchLabels: unknownValue })).toThrow("known only after deployment");
});
