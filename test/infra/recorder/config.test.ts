import * as pulumi from "../../../infra/recorder/pulumi";
import { asInput, record } from "./fixture";

const config = {
    "p:text": "hello",
    "p:yes": "true",
    "p:no": "false",
    "p:count": "12",
    "p:object": '{"a":[1]}',
    "p:broken": "{",
    "other:text": "else",
};

/** Runs a function with the configuration of the project, or of the named bag. */
function withConfig<Result>(read: (config: pulumi.Config) => Result, bag?: string): Result {
    let result: Result | undefined;
    record(() => void (result = read(new pulumi.Config(bag))), { config });
    return result as Result;
}

test("reads what is there, by bag", () => {
    expect(
        withConfig((bag) => [bag.get("text"), bag.getBoolean("yes"), bag.getBoolean("no"), bag.getNumber("count")]),
    ).toEqual(["hello", true, false, 12]);
    expect(withConfig((bag) => bag.getObject("object"))).toEqual({ a: [1] });
    expect(withConfig((bag) => bag.require("text"), "other")).toBe("else");
    expect(withConfig((bag) => bag.get("text"), "other:config")).toBe("else");
});

test("what is not there is undefined, or an error that says how to set it", () => {
    const absent = (bag: pulumi.Config) => [
        bag.get("none"),
        bag.getSecret("none"),
        bag.getBoolean("none"),
        bag.getNumber("none"),
        bag.getObject("none"),
        bag.getSecretBoolean("none"),
        bag.getSecretNumber("none"),
        bag.getSecretObject("none"),
    ];
    expect(withConfig(absent).every((value) => value === undefined)).toBe(true);
    expect(() => withConfig((bag) => bag.require("none"))).toThrow(/'p:none'\n.*`pulumi config set p:none <value>`/);
    expect(() => withConfig((bag) => bag.requireSecretObject("none"))).toThrow("pulumi config set --secret p:none");
});

test("values of another type are errors that name key, value and type", () => {
    expect(() => withConfig((bag) => bag.getBoolean("text"))).toThrow(
        "Configuration 'p:text' value 'hello' is not a valid boolean",
    );
    expect(() => withConfig((bag) => bag.requireNumber("text"))).toThrow("not a valid number");
    expect(() => withConfig((bag) => bag.getObject("broken"))).toThrow("not a valid JSON object");
});

test("constraints are checked", () => {
    expect(
        withConfig((bag) => bag.get("text", { allowedValues: ["hello"], minLength: 5, maxLength: 5, pattern: "^h" })),
    ).toBe("hello");
    expect(() => withConfig((bag) => bag.get("text", { allowedValues: ["x"] }))).toThrow(
        'not a legal enum value (["x"])',
    );
    expect(() => withConfig((bag) => bag.get("text", { minLength: 6 }))).toThrow("(min 6 chars, inclusive)");
    expect(() => withConfig((bag) => bag.get("text", { pattern: /^x/ }))).toThrow(
        "does not match the regular expression /^x/",
    );
    expect(() => withConfig((bag) => bag.getNumber("count", { min: 1, max: 11 }))).toThrow("(1-11, inclusive)");
});

test("secrets are secret", () => {
    const secret = (value: unknown) => ({ kind: "secret", value });
    expect(asInput(() => new pulumi.Config().requireSecret("text"), { config })).toEqual(secret("hello"));
    expect(asInput(() => new pulumi.Config().requireSecretNumber("count"), { config })).toEqual(secret(12));
    expect(asInput(() => new pulumi.Config().getSecretObject("object"), { config })).toEqual(secret({ a: [1] }));
});
