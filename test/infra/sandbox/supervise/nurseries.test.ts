import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pythonProgram } from "../../../../infra/sandbox/services/python";
import type { CommandLine, Service } from "../../../../infra/sandbox/services/service";
import { withNurseries } from "../../../../infra/sandbox/supervise/nurseries";
import { readProcess } from "../../../../infra/sandbox/supervise/process-table";
import { readRecords } from "../../../../infra/sandbox/supervise/record";
import { startService } from "../../../../infra/sandbox/supervise/start";
import { stopService } from "../../../../infra/sandbox/supervise/stop";
import { shellService, temporaryLayout } from "../support";

jest.setTimeout(30_000);
const layout = temporaryLayout();
const requests = join(layout.run, "requests");

/** Forks as egov_sandbox/nursery.py does, and notes what it was asked. */
const shellNursery = (): CommandLine => [
    "/bin/sh",
    "-c",
    `while read -r line; do
        echo "$line" >> ${requests}
        log=$(echo "$line" | sed 's/.*"log":"\\([^"]*\\)".*/\\1/')
        setsid sh -c 'echo ready; sleep 300' < /dev/null >> "$log" 2>&1 &
        echo $!
    done`,
];
const lines = (): string[] => (existsSync(requests) ? readFileSync(requests, "utf8").trim().split("\n") : []);

const program = (name: string, more: Partial<Service> = {}): Service =>
    shellService(name, "", { command: pythonProgram(name, "nova.cmd.any", "--config-file", "c"), ...more });

async function start(services: readonly Service[], nursery: () => CommandLine): Promise<void> {
    await withNurseries(
        services,
        layout,
        async (launch) => {
            await Promise.all(services.map((service) => startService(service, layout, undefined, launch)));
        },
        nursery,
    );
}

afterEach(async () => {
    for (const record of readRecords(layout)) await stopService(record, shellService("any", "").stop, layout);
});

it("forks several programs of a project, each with its command, environment and log, which outlive their nursery", async () => {
    await start([program("nova-one", { env: { HOST: "one" } }), program("nova-two")], shellNursery);
    const asked = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(asked.map(({ command }) => command)).toEqual(
        ["nova-one", "nova-two"].map((name) => [name, "nova.cmd.any", "--config-file", "c"]),
    );
    expect(asked[0]).toMatchObject({ log: join(layout.logs, "nova-one.log"), environment: { HOST: "one" } });
    const records = readRecords(layout);
    expect(records.map(({ service }) => service).sort()).toEqual(["nova-one", "nova-two"]);
    await sleep(200);
    for (const { pid } of records) expect(readProcess(pid)?.session).toBe(pid);
});

it("starts a program that is alone of its project, and what is no such program, by its own command", async () => {
    const before = lines().length;
    const alone = shellService("cinder-api", "echo ready; sleep 300");
    await start([alone, shellService("nova-like", "echo ready; sleep 300")], shellNursery);
    expect(lines()).toHaveLength(before);
    expect(readRecords(layout)).toHaveLength(2);
});

it.each([
    ["that ends at once", ["/bin/sh", "-c", "exit 1"]],
    ["that is not there", ["/nonexistent/nursery"]],
] as const)("does without a nursery %s", async (_, command) => {
    const script = join(layout.run, "program.sh");
    writeFileSync(script, "echo ready; sleep 300");
    // As Python starts them, but for Python.
    const own = (name: string): Service =>
        program(name, { command: ["/bin/sh", script, ...pythonProgram(name, "nova.cmd.any").slice(2)] });
    await start([own("nova-one"), own("nova-two")], () => command);
    expect(
        readRecords(layout)
            .map(({ service }) => service)
            .sort(),
    ).toEqual(["nova-one", "nova-two"]);
});
