import type { EngineEvent } from "@pulumi/pulumi/automation";
import { EventSummary } from "../../../../infra/engine/events/event-summary";

const urn = (name: string): string => `urn:pulumi:s::egov-cloud::openstack:networking/network:Network::${name}`;
const step = (op: string, name: string, more: object = {}): EngineEvent =>
    ({
        sequence: 0,
        timestamp: 0,
        resourcePreEvent: { metadata: { op, urn: urn(name), type: "t", provider: "", ...more } },
    }) as EngineEvent;
const diagnostic = (severity: string, message: string, more: object = {}): EngineEvent =>
    ({ sequence: 0, timestamp: 0, diagnosticEvent: { severity, message, color: "never", ...more } }) as EngineEvent;

function summaryOf(...events: EngineEvent[]): EventSummary {
    const summary = new EventSummary();
    for (const event of events) summary.add(event);
    return summary;
}

it("counts a replacement once, with the keys that force it, and remembers that the resource was protected", () => {
    const summary = summaryOf(
        step("create-replacement", "n", { keys: ["cidr"], old: { protect: true } }),
        step("replace", "n", { keys: ["cidr"] }),
        step("delete-replaced", "n"),
    );
    expect(summary.changes).toMatchObject({ replace: 1, create: 0, delete: 0 });
    expect(summary.steps).toEqual([{ op: "replace", urn: urn("n"), keys: ["cidr"], protect: true }]);
    expect(summary.progress.resources).toBe(1);
});

it("lists deletions, and nothing for what only changes", () => {
    const summary = summaryOf(step("delete", "d"), step("update", "u"), step("same", "s"), step("refresh", "r"));
    expect(summary.steps).toEqual([{ op: "delete", urn: urn("d"), keys: [], protect: false }]);
    expect(summary.changes).toMatchObject({ delete: 1, update: 1, same: 1, other: 1 });
});

it("names all that is changed, once each, without the stack and providers that nobody declared", () => {
    const done = (op: string, name: string, more: object = {}): EngineEvent =>
        ({
            sequence: 0,
            timestamp: 0,
            resOutputsEvent: { metadata: { op, urn: urn(name), type: "t", provider: "", ...more } },
        }) as EngineEvent;
    const planned = summaryOf(
        ...[step("create", "c"), step("update", "u"), step("delete", "d"), step("same", "s"), step("read", "r")],
        ...[step("create-replacement", "n"), step("replace", "n"), step("delete-replaced", "n")],
        step("create", "stack", { type: "pulumi:pulumi:Stack" }),
        step("create", "p", { urn: "urn:pulumi:s::p::pulumi:providers:openstack::default_3_15_2" }),
    );
    // By URN, whatever the engine came to first.
    const changes = ["create c", "delete d", "replace n", "update u"];
    const shown = ({ touched }: EventSummary): string[] =>
        touched.map((each) => `${each.op} ${each.urn.split("::").at(-1)}`);
    expect(shown(planned)).toEqual(changes);
    const summary = new EventSummary("done");
    // What was begun and did not come to its end has changed nothing.
    for (const event of [step("create", "x"), done("create", "c"), done("update", "u"), done("delete", "d")])
        summary.add(event);
    for (const op of ["create-replacement", "replace", "delete-replaced"]) summary.add(done(op, "n"));
    expect(shown(summary)).toEqual(changes);
});

it("prefers the engine's own counts where it got to its end", () => {
    const end = {
        sequence: 1,
        timestamp: 1,
        summaryEvent: { resourceChanges: { create: 7, same: 2 } },
    } as unknown as EngineEvent;
    expect(summaryOf(step("create", "a"), end).changes).toMatchObject({ create: 7, same: 2 });
});

it("keeps errors and warnings once each, without colour marks and the SDK's prefix", () => {
    const summary = summaryOf(
        diagnostic("error", "<{%fg 13%}>no such flavor<{%reset%}>\n", { urn: urn("vm") }),
        diagnostic("error", "Unhandled exception: Error: broken"),
        diagnostic("error", "broken"),
        diagnostic("warning", "old"),
        diagnostic("info", "chatter"),
        diagnostic("error", "passing", { ephemeral: true }),
        diagnostic("error", "  "),
    );
    expect(summary.diagnostics).toEqual([
        { severity: "error", message: "no such flavor", urn: urn("vm") },
        { severity: "error", message: "broken" },
        { severity: "warning", message: "old" },
    ]);
});

it("leaves out what every preview warns of", () => {
    const summary = summaryOf(
        diagnostic("warning", "using pulumi-resource-openstack from $PATH at /x"),
        diagnostic("warning", 'provider config warning: property "useOctavia" is deprecated: …'),
        diagnostic("error", "preview failed"),
    );
    expect(summary.diagnostics).toEqual([]);
});

it("takes a mandatory policy's violation for an error, and advice for a warning", () => {
    const event = {
        sequence: 0,
        timestamp: 0,
        policyEvent: {
            policyName: "p",
            policyPackName: "egov",
            message: "m",
            enforcementLevel: "mandatory",
            resourceUrn: urn("x"),
            color: "never",
            policyPackVersion: "",
            policyPackVersionTag: "",
        },
    } as EngineEvent;
    expect(summaryOf(event).diagnostics).toEqual([{ severity: "error", message: "p: m", policy: "p", urn: urn("x") }]);
    const advice = { ...event, policyEvent: { ...event.policyEvent, enforcementLevel: "advisory", resourceUrn: "" } };
    expect(summaryOf(advice as EngineEvent).diagnostics).toEqual([
        { severity: "warning", message: "p: m", policy: "p" },
    ]);
});

it("keeps a bounded number of diagnostics", () => {
    const many = Array.from({ length: 1000 }, (_, index) => diagnostic("error", `e${index}`));
    expect(summaryOf(...many).diagnostics.length).toBe(200);
});

describe("of what is done", () => {
    const ended = (op: string, name: string, more: object = {}): EngineEvent =>
        ({ resOutputsEvent: { metadata: { op, urn: urn(name), type: "t", provider: "", ...more } } }) as EngineEvent;
    const failed = (op: string, name: string): EngineEvent =>
        ({ resOpFailedEvent: { metadata: { op, urn: urn(name), type: "t", provider: "" } } }) as EngineEvent;

    it("counts what came to its end, also where the engine's summary says more", () => {
        const summary = new EventSummary("done");
        const end = { summaryEvent: { resourceChanges: { create: 2, replace: 2 } } } as unknown as EngineEvent;
        for (const event of [
            step("create", "a"),
            step("create", "b"),
            ended("create", "a"),
            failed("create", "b"),
            ended("replace", "c"),
            ended("create-replacement", "c"),
            ended("replace", "d"),
            end,
        ])
            summary.add(event);
        expect(summary.changes).toMatchObject({ create: 1, replace: 1, delete: 0 });
    });

    it("tells what is under way and for how long", () => {
        let now = 0;
        const summary = new EventSummary("done", () => now);
        summary.add(step("create", "a"));
        summary.add(step("same", "s"));
        now = 1500;
        summary.add(step("delete", "b"));
        now = 2000;
        expect(summary.progress).toEqual({
            resources: 3,
            active: [
                { urn: urn("a"), op: "create", elapsedMs: 2000 },
                { urn: urn("b"), op: "delete", elapsedMs: 500 },
            ],
        });
        summary.add(ended("create", "a"));
        summary.add(failed("delete", "b"));
        expect(summary.progress.active).toEqual([]);
    });
});
