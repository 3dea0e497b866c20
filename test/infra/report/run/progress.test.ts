import type { ProgressEvent } from "../../../../infra/engine/progress";
import { createTranslator } from "../../../../infra/i18n/translator";
import { liveProgress } from "../../../../infra/report/run/progress-live";
import { lineProgress } from "../../../../infra/report/run/progress-lines";
import { noChanges } from "../../../../infra/engine/events/changes";
import { stackResult } from "./results";

const translate = createTranslator("en");
const events: readonly ProgressEvent[] = [
    { type: "preparing", operation: "preview", stacks: 2, parallel: 2 },
    { type: "creatingStacks", stacks: ["a", "b"] },
    { type: "started", stack: "a" },
    { type: "started", stack: "b" },
    { type: "progress", stack: "a", resources: 17, active: [] },
    { type: "finished", result: stackResult("a", { changes: { ...noChanges, create: 20 } }) },
    {
        type: "finished",
        result: stackResult("b", { status: "failed", reason: { code: "reasonPlugin", params: { plugin: "x" } } }),
    },
    { type: "finished", result: stackResult("c", { status: "cancelled" }) },
    { type: "cancelling", finishing: false },
    { type: "ended" },
];

it("writes one line for each thing that happened, without codes for terminals", () => {
    let text = "";
    const sink = lineProgress((part) => (text += part), translate);
    for (const event of events) sink(event);
    expect(text).toBe(
        [
            "Preview of 2 stacks, 2 side by side",
            "Making 2 stacks in the state, empty",
            "▸ a",
            "▸ b",
            "✔ a: create 20, update 0, replace 0, delete 0, same 0 (1.2 s)",
            '✗ b: the plug-in x is missing: run "egov setup"',
            "■ c: cancelled",
            "Cancelling: waiting for running stacks to end. Ctrl-C again ends them at once.",
            "",
        ].join("\n"),
    );
});

/** What a terminal shows after the writes: knows only the codes that the live display uses. */
function screenOf(output: string): string[] {
    const lines = [""];
    for (const part of output.split(/(\u001b\[[?0-9]*[A-Za-z]|\n)/)) {
        const up = /^\u001b\[(\d+)A$/.exec(part);
        if (up !== null) lines.splice(lines.length - 1 - Number(up[1]), Infinity, "");
        else if (part === "\n") lines.push("");
        else if (!part.startsWith("\u001b")) lines[lines.length - 1] += part;
    }
    return lines;
}

describe("live display", () => {
    let output = "";
    let tick: () => void;
    let stopped = 0;
    let time = 0;
    const sink = (): ((event: ProgressEvent) => void) => {
        output = "";
        stopped = 0;
        time = 0;
        return liveProgress({
            translate,
            write: (text) => (output += text),
            now: () => time,
            every: (_, callback) => {
                tick = callback;
                return () => (stopped += 1);
            },
        });
    };

    it("shows running stacks below what ended, with resources so far and time", () => {
        const show = sink();
        for (const event of events.slice(0, 5)) show(event);
        time = 12_000;
        tick();
        const screen = screenOf(output);
        expect(screen.slice(0, 2)).toEqual([
            "Preview of 2 stacks, 2 side by side",
            "Making 2 stacks in the state, empty",
        ]);
        expect(screen[2]).toContain("a: 17 resources, 12 s");
        expect(screen[3]).toContain("b: 0 resources, 12 s");
        show(events[5]!);
        const after = screenOf(output);
        expect(after[2]).toContain("✔ a: create 20");
        expect(after[3]).toContain("b: 0 resources");
        expect(after.slice(4)).toEqual([""]);
    });

    it("leaves only the lasting lines, stops its clock and gives the cursor back", () => {
        const show = sink();
        for (const event of events) show(event);
        let lines = "";
        const plain = lineProgress((part) => (lines += part), translate);
        for (const event of events.filter((event) => event.type !== "started")) plain(event);
        expect(screenOf(output).join("\n")).toBe(lines);
        expect(stopped).toBe(1);
        expect(output.lastIndexOf("\u001b[?25h")).toBeGreaterThan(output.lastIndexOf("\u001b[?25l"));
    });
});
