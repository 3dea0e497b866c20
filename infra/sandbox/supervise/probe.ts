import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { connect } from "node:net";
import { runProcess } from "../../toolchain/process";
import type { CommandLine, Probe, ServiceEnvironment } from "../services/service";

const timeoutMs = 5000;

export interface ProbeContext {
    readonly env: ServiceEnvironment;
    readonly log: string;
    /** Where this run's part of the log begins. */
    readonly logOffset: number;
}

/** Asks once. Never rejects. */
export async function probe(ready: Probe, context: ProbeContext): Promise<boolean> {
    switch (ready.kind) {
        case "http":
            return answers(ready.url, ready.ca);
        case "port":
            return accepts(ready.port);
        case "command": {
            const { code, output } = await askOnce(ready.command, context.env);
            return code === 0 && ready.expect.test(output);
        }
        case "log":
            return ready.pattern.test(await readFrom(context.log, context.logOffset));
    }
}

type Answer = ReturnType<typeof runProcess>;

/** Commands that run now. */
const asked = new Map<string, Answer>();

/** The answer of a command that another service asks at the same time is for both. */
function askOnce(command: CommandLine, env: ServiceEnvironment): Answer {
    const key = command.join("\0");
    const running = asked.get(key);
    if (running !== undefined) return running;
    const [file, ...args] = command;
    const answer = runProcess({ file, args, env, timeoutMs }).finally(() => asked.delete(key));
    asked.set(key, answer);
    return answer;
}

function answers(url: string, ca: string | undefined): Promise<boolean> {
    return new Promise((resolve) => {
        try {
            const options = { timeout: timeoutMs, agent: false as const };
            const request =
                ca === undefined
                    ? httpRequest(url, options)
                    : httpsRequest(url, { ...options, ca: readFileSync(ca, "utf8") });
            request.once("response", (response) => {
                response.resume();
                resolve((response.statusCode ?? 500) < 500);
            });
            request.once("timeout", () => request.destroy());
            request.once("error", () => resolve(false));
            request.once("close", () => resolve(false));
            request.end();
        } catch {
            resolve(false);
        }
    });
}

function accepts(port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect({ host: "127.0.0.1", port, timeout: timeoutMs });
        const end = (open: boolean) => (): void => {
            socket.destroy();
            resolve(open);
        };
        socket.once("connect", end(true));
        socket.once("timeout", end(false));
        socket.once("error", end(false));
    });
}

/** Text of a file from a position on; empty where there is no file yet. */
export async function readFrom(path: string, offset: number): Promise<string> {
    const file = await open(path, "r").catch(() => undefined);
    if (file === undefined) return "";
    try {
        const { size } = await file.stat();
        const bytes = Buffer.alloc(Math.max(0, size - offset));
        await file.read(bytes, 0, bytes.length, offset);
        return bytes.toString("utf8");
    } finally {
        await file.close();
    }
}
