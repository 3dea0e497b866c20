import * as pulumi from "../../../infra/recorder/pulumi";
import { named, record, Thing, urnOf } from "./fixture";

describe("outputs of a stack", () => {
    test("are recorded with what is secret and unknown; resources show their properties", () => {
        const stack = record(() => {
            const a = new Thing("a", { label: "x" });
            return { id: a.id, secret: pulumi.secret(1), list: [undefined, null], none: undefined, a };
        });
        const unknown = (path: string) => ({ kind: "unknown", urn: urnOf("a"), path });
        expect(stack.outputs).toEqual({
            id: unknown("id"),
            secret: { kind: "secret", value: 1 },
            list: [null, null],
            a: {
                urn: urnOf("a"),
                id: unknown("id"),
                label: "x",
                parts: unknown("parts"),
                address: unknown("address"),
                "@isPulumiResource": true,
            },
        });
    });
});

describe("what the program can ask", () => {
    test("names of stack, project and organization, and that this is a preview", () => {
        const stack = record(() => ({
            names: [pulumi.getStack(), pulumi.getProject(), pulumi.getOrganization(), pulumi.runtime.getStack()],
            dryRun: pulumi.runtime.isDryRun(),
        }));
        expect(stack.outputs).toEqual({ names: ["s", "p", "o", "s"], dryRun: true });
    });
    test("lookups and parts of the SDK that need the engine are errors by name", () => {
        const get = () => void new Thing("a", {}, { id: "existing" });
        expect(() => record(get)).toThrow(/resource a \[test:index:Thing\]: a component may not look things up/);
        const invoke = () => void pulumi.runtime.invoke("test:index:getThing");
        expect(() => record(invoke)).toThrow(
            "test:index:getThing: a component may not look things up: data sources need a cloud",
        );
        expect(() => record(() => void pulumi.dynamic["Resource"])).toThrow("pulumi.dynamic.Resource is not part of");
        expect(() => record(() => void pulumi.runtime.registerResourceTransform(() => 1))).toThrow(
            "works only with the engine",
        );
        expect(() => record(() => void new pulumi.ComponentResource("a:b:C", "c", {}, {}, true))).toThrow(
            "is built by a plug-in",
        );
    });
    test("messages are recorded, and an error fails the recording at its end", () => {
        const stack = record(() => {
            void pulumi.log.warn("careful", new Thing("a"));
            void pulumi.log.info("by the way");
        });
        expect(stack.messages).toEqual([
            { severity: "warning", text: "careful", urn: urnOf("a") },
            { severity: "info", text: "by the way" },
        ]);
        expect(record(() => undefined)).not.toHaveProperty("messages");
        let after = false;
        const failing = () => {
            void pulumi.log.error("broken");
            after = true;
        };
        expect(() => record(failing)).toThrow("broken");
        expect(after).toBe(true);
    });
});

describe("recordings", () => {
    test("resources and configuration exist only inside", () => {
        expect(() => new Thing("a")).toThrow("no stack is being recorded");
        expect(() => new pulumi.Config()).toThrow("no stack is being recorded");
    });
    test("do not nest, and one that fails leaves nothing behind", () => {
        expect(() => record(() => void record(() => undefined))).toThrow("recordings do not nest");
        const fail = () => {
            new Thing("a");
            throw new Error("the program's own");
        };
        expect(() => record(fail)).toThrow("the program's own");
        expect(record(() => void new Thing("a")).resources).toHaveLength(2);
    });
    test("the same program gives the same recording", () => {
        const build = () => {
            const a = new Thing("a", { parts: { x: pulumi.secret(1) } });
            new Thing("b", { label: a.id }, { dependsOn: a });
        };
        expect(record(build)).toEqual(record(build));
    });
    test("ten thousand resources with dependencies among them", () => {
        const stack = record(() => {
            for (let group = 0; group < 100; group++) {
                const component = new pulumi.ComponentResource("test:index:Group", `g${group}`);
                let previous: Thing | undefined;
                for (let index = 0; index < 100; index++)
                    previous = new Thing(
                        `t${group}-${index}`,
                        { label: previous?.id, parts: { index } },
                        { parent: component },
                    );
            }
        });
        expect(stack.resources).toHaveLength(1 + 100 + 10_000);
        expect(named(stack, "t99-99").dependencies).toEqual([urnOf("t99-98", "test:index:Group$test:index:Thing")]);
    });
});
