import { parse } from "yaml";
import { findSettings, type Project } from "../../../../infra/engine/workplace/project";
import {
    switchedBack,
    switchedOver,
    switchesConfig,
    switchesOf,
    writeSwitches,
} from "../../../../infra/engine/workplace/switches";

const none = { activeSide: {}, backups: {} };
const one = switchedOver(none, { "sd-budget": { "db-1/data": "b-1" }, "sd-portal": {} });

describe("switches", () => {
    test("go over with the backups that there are, and back without a trace", () => {
        expect(one).toEqual({
            activeSide: { "sd-budget": "recovery", "sd-portal": "recovery" },
            backups: { "sd-budget": { "db-1/data": "b-1" } },
        });
        expect(switchedBack(one, ["sd-budget", "sd-portal"])).toEqual(none);
        expect(switchedBack(one, ["sd-budget"]).activeSide).toEqual({ "sd-portal": "recovery" });
    });

    test("are read as they were written, and as pulumi config keeps them", () => {
        const text = writeSwitches(undefined, one, "stacks/estates/tiny");
        expect(switchesOf(parse(text ?? "") as Record<string, unknown>)).toEqual(one);
        expect(switchesConfig(one)["egov:activeSide"]).toBe(JSON.stringify(one.activeSide));
        expect(switchesConfig(none)).toEqual({});
    });

    test("leave all else in a file as it was, and the file as it was when they go", () => {
        const text =
            "# ours\nencryptionsalt: v1:abc\nconfig:\n  egov:estate: stacks/estates/tiny # here\n  egov:facts:\n    roleIds: { member: m1 }\n";
        const written = writeSwitches(text, one, "x") ?? "";
        expect(parse(written)).toMatchObject({
            encryptionsalt: "v1:abc",
            config: { "egov:facts": { roleIds: { member: "m1" } } },
        });
        expect(written).toContain("# ours");
        expect(writeSwitches(written, none, "x")).toBe(text);
        expect(writeSwitches(undefined, none, "x")).toBeUndefined();
    });

    test("come into a file that is empty, and not into one that is no YAML", () => {
        expect(switchesOf(parse(writeSwitches("", one, "x") ?? "") as Record<string, unknown>)).toEqual(one);
        expect(() => writeSwitches("a: [", one, "x")).toThrow();
    });
});

describe("settings", () => {
    const project: Project = { root: "/p", name: "egov-cloud", stackConfigFolder: "/p/stacks" };
    const tiny = "/p/stacks/estates/tiny";
    const found = (files: Readonly<Record<string, string>>, estate: string) =>
        findSettings(project, "s", estate, (path) => files[path]).file;

    test("stand in the project's file where that is the estate's, else with the estate", () => {
        const shared = { "/p/stacks/Pulumi.s.yaml": "config: { egov:estate: stacks/estates/shandong }" };
        expect(found(shared, "/p/stacks/estates/shandong")).toBe("/p/stacks/Pulumi.s.yaml");
        expect(found(shared, tiny)).toBe(`${tiny}/stacks/Pulumi.s.yaml`);
        expect(found({}, tiny)).toBe(`${tiny}/stacks/Pulumi.s.yaml`);
    });
});
