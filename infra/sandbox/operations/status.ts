import { readFileSync } from "node:fs";
import { readChoices } from "../memory";
import type { Layout } from "../layout";
import { baseEnvironment, type Service } from "../services/service";
import { probe } from "../supervise/probe";
import { isAlive, processesOf, readRecords, type ServiceRecord } from "../supervise/record";
import { isLoopback, openSocketsOf } from "../supervise/sockets";
import { logFile } from "../supervise/start";
import type { Part } from "../types";
import { knownServices, layoutFor, type SandboxOptions } from "./context";

export type ServiceState = "ready" | "unready" | "dead" | "stopped";

export interface ServiceStatus {
    readonly name: string;
    readonly part: Part;
    readonly state: ServiceState;
    readonly pid?: number;
    readonly startedAt?: string;
    /** Resident memory of all its processes, shared pages counted once for each. */
    readonly memoryMiB: number;
    /** `127.0.0.1:5000`. */
    readonly listens: readonly string[];
    readonly log: string;
}

export interface SandboxStatus {
    readonly folder: string;
    /** False where it was never brought up. */
    readonly exists: boolean;
    readonly parts: readonly Part[];
    readonly services: readonly ServiceStatus[];
    /** Addresses besides loopback on which something of it listens: there must be none. */
    readonly beyondLoopback: readonly { readonly service: string; readonly address: string }[];
    readonly ready: boolean;
}

/** Looks at every service; changes nothing. */
export async function sandboxStatus(options: Pick<SandboxOptions, "data" | "root" | "cache">): Promise<SandboxStatus> {
    const layout = layoutFor(options);
    const choices = readChoices(layout);
    const parts = choices?.parts ?? [];
    const records = new Map(readRecords(layout).map((record) => [record.service, record]));
    const shown = knownServices(layout).filter(({ name, part }) => parts.includes(part) || records.has(name));
    const services = await Promise.all(shown.map((service) => statusOf(service, records.get(service.name), layout)));
    const beyondLoopback = services.flatMap(({ name, listens }) =>
        listens
            .filter((address) => !isLoopback(address.slice(0, address.lastIndexOf(":"))))
            .map((address) => ({ service: name, address })),
    );
    return {
        folder: layout.data,
        exists: choices !== undefined,
        parts,
        services,
        beyondLoopback,
        ready: services.length > 0 && services.every(({ state }) => state === "ready") && beyondLoopback.length === 0,
    };
}

async function statusOf(service: Service, record: ServiceRecord | undefined, layout: Layout): Promise<ServiceStatus> {
    const { name, part } = service;
    const log = logFile(layout, name);
    if (record === undefined) return { name, part, state: "stopped", memoryMiB: 0, listens: [], log };
    const pids = processesOf(record, layout).map(({ pid }) => pid);
    const env = { ...baseEnvironment({ layout }), ...service.env };
    const alive = isAlive(record);
    const answers = alive && (await probe(service.ready, { env, log, logOffset: record.logOffset }));
    return {
        name,
        part,
        state: answers ? "ready" : alive ? "unready" : "dead",
        pid: record.pid,
        startedAt: record.startedAt,
        memoryMiB: Math.round(pids.reduce((sum, pid) => sum + residentKiB(pid), 0) / 1024),
        listens: openSocketsOf(pids).map(({ address, port }) => `${address}:${port}`),
        log,
    };
}

function residentKiB(pid: number): number {
    try {
        return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
        return 0;
    }
}
