import { createColors } from "picocolors";
import { summarise } from "../../../../infra/engine/operations";
import { noChanges } from "../../../../infra/engine/events/changes";
import { createTranslator } from "../../../../infra/i18n/translator";
import { runJson } from "../../../../infra/report/run/json";
import { liveProgress } from "../../../../infra/report/run/progress-live";
import { progressLine } from "../../../../infra/report/run/progress-lines";
import { runTable } from "../../../../infra/report/run/table";
import { previewResult, stackResult, urn } from "./results";

const translate = createTranslator("en");
const half = stackResult("s", { status: "failed", changes: { ...noChanges, create: 3 } });

it("counts what a failed stack has changed, but not what it would have changed", () => {
    const { totals: _, status: __, ...run } = previewResult([half]);
    expect(summarise(run).totals.create).toBe(0);
    const deployed = summarise({ ...run, operation: "up" });
    expect(deployed.totals.create).toBe(3);
    const row = (text: string): string => text.split("\n").find((line) => line.includes(" s "))!;
    expect(row(runTable(deployed, translate, createColors(false)))).toMatch(/ s +│ +3 /);
    expect(row(runTable(summarise(run), translate, createColors(false)))).not.toMatch(/ 3 /);
});

it("shows what is being changed and for how long, the longest first, and how many more there are", () => {
    let output = "";
    let tick = (): void => undefined;
    let time = 0;
    const show = liveProgress({
        translate,
        write: (text) => (output = text),
        now: () => time,
        every: (_, callback) => {
            tick = callback;
            return () => undefined;
        },
    });
    show({ type: "started", stack: "s" });
    time = 10_000;
    const active = [1, 2, 3, 4].map((index) => ({ urn: urn("s", `r${index}`), op: "create", elapsedMs: index * 1000 }));
    show({ type: "progress", stack: "s", resources: 5, active });
    time = 12_000;
    tick();
    const lines = output.replace(/\u001b\[[?0-9]*[A-Za-z]/g, "").split("\n");
    expect(lines.slice(1, 5).map((line) => line.trim())).toEqual([
        "create openstack:networking/subnet:Subnet r4 (6.0 s)",
        "create openstack:networking/subnet:Subnet r3 (5.0 s)",
        "create openstack:networking/subnet:Subnet r2 (4.0 s)",
        "and 1 more",
    ]);
});

it("explains steps that a killed run left, and keeps their inputs out of the data", () => {
    const step = {
        stack: "s",
        urn: urn("s", "net"),
        operation: "creating",
        inputs: { password: "ciphertext" },
        resolution: "adopted",
    } as const;
    expect(progressLine({ type: "interrupted", steps: [step] }, translate)).toBe(
        "s: an earlier run did not learn what became of creating openstack:networking/subnet:Subnet net: its object is in the cloud and now in the state",
    );
    const json = runJson(previewResult([], { interrupted: [step] }), translate);
    expect(json.interrupted).toEqual([{ stack: "s", urn: step.urn, operation: "creating", resolution: "adopted" }]);
});
