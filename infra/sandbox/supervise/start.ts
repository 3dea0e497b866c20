import { closeSync, fstatSync, openSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../failure";
import type { Layout } from "../layout";
import type { Service } from "../services/service";
import { environmentOf, type Launch, spawnService } from "./launch";
import { probe, readFrom } from "./probe";
import { bootId, readProcess } from "./process-table";
import { writeRecord, type ServiceRecord } from "./record";

export const logFile = (layout: Layout, service: string): string => join(layout.logs, `${service}.log`);

const pollMs = 200;
/** A command costs a process, so services ask by the same beat: those with the same question share an answer. */
const beatMs = 500;
/** Generous: a busy machine is slow, a service that will never come has usually ended. */
const patienceMs = 180_000;
const lastLines = 12;

/**
 * Starts a service and waits until it is ready. It lives on after this process, in a session of its own.
 *
 * @throws SandboxFailure `serviceEnded` or `serviceSilent`, with the end of its log
 */
export async function startService(
    service: Service,
    layout: Layout,
    signal?: AbortSignal,
    launch: Launch = spawnService,
): Promise<void> {
    const record = await begin(service, layout, launch);
    await waitForService(service, record, layout, signal);
}

async function begin(service: Service, layout: Layout, launch: Launch): Promise<ServiceRecord> {
    for (const folder of service.scratch ?? []) await rm(folder, { recursive: true, force: true });
    const file = logFile(layout, service.name);
    const descriptor = openSync(file, "a", 0o600);
    const logOffset = fstatSync(descriptor).size;
    try {
        const pid = await launch(service, layout, { file, descriptor }).catch((error: unknown) =>
            fail("serviceEnded", { service: service.name, log: file, end: (error as Error).message }),
        );
        const record = {
            service: service.name,
            pid,
            // A process that has ended already has no time; it is found dead below.
            startTime: readProcess(pid)?.startTime ?? -1,
            bootId: bootId(),
            logOffset,
            startedAt: new Date().toISOString(),
        };
        await writeRecord(layout, record);
        return record;
    } finally {
        closeSync(descriptor);
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
    const context = { env: environmentOf(service, layout), log, logOffset: record.logOffset };
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
        await sleep(service.ready.kind === "command" ? beatMs - (Date.now() % beatMs) : pollMs);
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
