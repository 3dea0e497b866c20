import { differences } from "../../support/recorder-equality/differences";
import type { NormalStack } from "../../support/recorder-equality/normal";
import { normalEngine } from "../../support/recorder-equality/normal-engine";
import { normalRecorded } from "../../support/recorder-equality/normal-recorded";
import * as pulumi from "../../../infra/recorder/pulumi";
import { record, Thing } from "./fixture";

// The comparison with the real engine (test/e2e/recorder-equality.test.ts) is worth what its helper sees: shown here on a
// recording and the log that the engine writes when asked for the same.
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const secret = (value: unknown) => ({ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value });
const stackUrn = "urn:pulumi:s::p::pulumi:pulumi:Stack::p-s";
const groupUrn = "urn:pulumi:s::p::test:index:Group::g";
const urn = (name: string) => `urn:pulumi:s::p::test:index:Group$test:index:Thing::${name}`;

const recorded = () =>
    normalRecorded(
        record(() => {
            const parent = new pulumi.ComponentResource(
                "test:index:Group",
                "g",
                {},
                { aliases: [{ name: "old" }], retainOnDelete: true },
            );
            const a = new Thing("a", { label: "x" }, { parent });
            new Thing(
                "b",
                { label: a.id, parts: { s: pulumi.secret("y") } },
                { parent, protect: true, customTimeouts: { create: "5m" } },
            );
            return { id: a.id };
        }),
    );

const requests = () => [
    {
        method: "RegisterResource",
        request: { type: "pulumi:pulumi:Stack", name: "p-s", object: {} },
        response: { urn: stackUrn },
    },
    {
        method: "RegisterResource",
        request: {
            type: "test:index:Group",
            name: "g",
            parent: stackUrn,
            retainOnDelete: true,
            aliases: [{ spec: { name: "old" } }],
        },
        response: { urn: groupUrn },
    },
    {
        method: "RegisterResource",
        request: {
            type: "test:index:Thing",
            name: "a",
            custom: true,
            parent: groupUrn,
            object: { label: "x" },
            propertyDependencies: { label: {} },
        },
        response: { urn: urn("a") },
    },
    {
        method: "RegisterResource",
        request: {
            type: "test:index:Thing",
            name: "b",
            custom: true,
            parent: groupUrn,
            object: { label: unknown, parts: { s: secret("y") } },
            dependencies: [urn("a")],
            propertyDependencies: { label: { urns: [urn("a")] }, parts: {} },
            protect: true,
            customTimeouts: { create: "5m" },
        },
        response: { urn: urn("b") },
    },
    { method: "RegisterResourceOutputs", request: { urn: stackUrn, outputs: { id: unknown } }, response: {} },
];

/** The log of the engine: each request twice, when it comes and when it is answered, among others. */
function log(entries: readonly { method: string; request: unknown; response: unknown }[]): string {
    const lines = entries.flatMap(({ method, request, response }) => {
        const full = `/pulumirpc.ResourceMonitor/${method}`;
        return [
            { method: full, request },
            { method: full, request, response },
        ];
    });
    return [...lines, { method: "/pulumirpc.ResourceProvider/Create", request: {}, response: {} }]
        .map((line) => JSON.stringify(line))
        .join("\n");
}

test("the same on both sides is no difference", () => {
    expect(differences(recorded(), normalEngine(log(requests())))).toEqual([]);
});

test.each([
    ["type", "test:index:Thong"],
    ["parent", stackUrn],
    ["object", { label: unknown, parts: { s: "y" } }],
    ["object", { label: "known", parts: { s: secret("y") } }],
    ["object", { label: unknown, parts: { s: secret("y") }, more: null }],
    ["dependencies", []],
    ["propertyDependencies", { label: {}, parts: { urns: [urn("a")] } }],
    ["protect", undefined],
    ["provider", "urn:pulumi:s::p::pulumi:providers:test::x::id"],
    ["aliases", [{ urn: "urn:pulumi:s::p::test:index:Thing::b" }]],
    ["ignoreChanges", ["label"]],
    ["additionalSecretOutputs", ["label"]],
    ["deleteBeforeReplaceDefined", true],
    ["retainOnDelete", false],
    ["customTimeouts", { create: "6m" }],
    ["version", "1.0.0"],
])("a difference in %s is seen", (field, value) => {
    const changed = requests().map((entry) =>
        "name" in entry.request && entry.request.name === "b"
            ? { ...entry, request: { ...entry.request, [field]: value } }
            : entry,
    );
    const found = differences(recorded(), normalEngine(log(changed)));
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toContain(urn("b"));
});

test("missing resources on either side and other outputs of the stack are seen", () => {
    const engine = normalEngine(log(requests()));
    const without = (stack: NormalStack): NormalStack => ({ ...stack, resources: stack.resources.slice(0, -1) });
    expect(differences(without(recorded()), engine)).toEqual([`${urn("b")}: only the engine was asked for it`]);
    expect(differences(recorded(), without(engine))).toEqual([`${urn("b")}: only the recorder has it`]);
    expect(differences(recorded(), { ...engine, outputs: {} })).toHaveLength(1);
});
