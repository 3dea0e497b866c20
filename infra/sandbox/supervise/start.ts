import { spawn } from "node:child_process";
import { closeSync, fstatSync, openSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../failure";
import type { Layout } from "../layout";
import { baseEnvironment, type Service } from "../services/service";
import { probe, readFrom } from "./probe";
import { bootId, readProcess } from "./process-table";
import { writeRecord, type ServiceRecord } from "./record";

export const logFile = (layout: Layout, service: string): string => join(layout.logs, `${service}.log`);

const pollMs = 200;
/** Generous: a busy machine is slow, a service that will never come has usually ended. */
const patienceMs = 180_000;
const lastLines = 12;

/**
 * Starts a service and waits until it is ready. It lives on after this process, in a session of its own.
 *
 * @throws SandboxFailure `serviceEnded` or `serviceSilent`, with the end of its log
 */
export async function startService(service: Service, layout: Layout, signal?: AbortSignal): Promise<void> {
    const record = await launch(service, layout);
    await waitForService(service, record, layout, signal);
}

async function launch(service: Service, layout: Layout): Promise<ServiceRecord> {
    for (const folder of service.scratch ?? []) await rm(folder, { recursive: true, force: true });
    const log = openSync(logFile(layout, service.name), "a", 0o600);
    const logOffset = fstatSync(log).size;
    try {
        const [file, ...args] = service.command;
        const child = spawn(file, args, {
            cwd: layout.run,
            env: { ...baseEnvironment({ layout }), ...service.env },
            detached: true,
            stdio: ["ignore", log, log],
        });
        const reason = await new Promise<Error | undefined>((resolve) => {
            child.once("error", resolve);
            child.once("spawn", () => resolve(undefined));
        });
        if (reason !== undefined || child.pid === undefined)
            fail("serviceEnded", {
                service: service.name,
                log: logFile(layout, service.name),
                end: reason?.message ?? "",
            });
        child.unref();
        const record = {
            service: service.name,
            pid: child.pid,
            // A process that has ended already has no time; it is found dead below.
            startTime: readProcess(child.pid)?.startTime ?? -1,
            bootId: bootId(),
            logOffset,
            startedAt: new Date().toISOString(),
        };
        await writeRecord(layout, record);
        return record;
    } finally {
        closeSync(log);
    }
}

/**
 * Waits until a service that was started is ready.
 *
 * @throws SandboxFailure `serviceEnded` or `serviceSilent`, with the end of its log
 */
export async function waitForService(
    service: Service,
    record: ServiceRecord,
    layout: Layout,
    signal: AbortSignal | undefined,
    withinMs = patienceMs,
): Promise<void> {
    const log = logFile(layout, service.name);
    const context = { env: { ...baseEnvironment({ layout }), ...service.env }, log, logOffset: record.logOffset };
    const until = Date.now() + withinMs;
    for (;;) {
        signal?.throwIfAborted();
        if (readProcess(record.pid)?.startTime !== record.startTime)
            fail("serviceEnded", { service: service.name, log, end: await endOf(log, record.logOffset) });
        if (await probe(service.ready, context)) return;
        if (Date.now() > until)
            fail("serviceSilent", {
                service: service.name,
                seconds: withinMs / 1000,
                log,
                end: await endOf(log, record.logOffset),
            });
        await sleep(pollMs);
    }
}

/** The last lines that a service wrote. */
const endOf = async (log: string, offset: number): Promise<string> =>
    withoutColors(await readFrom(log, offset))
        .trimEnd()
        .split("\n")
        .slice(-lastLines)
        .join("\n");

/** Some services put colours into their logs whatever they are told. */
export const withoutColors = (text: string): string => text.replace(/\u001b\[[0-9;]*m/g, "");
