import { fstatSync } from "node:fs";
import {
    Server,
    ServerCredentials,
    status,
    type ServiceDefinition,
    type UntypedServiceImplementation,
} from "@grpc/grpc-js";

/** As large as the engine's own limit: resources with many properties come in one message. */
export const messageLimit = 400 * 1024 * 1024;

/**
 * Serves one gRPC service on a free loopback port and prints the port, which is all that the engine waits for. Methods
 * without a handler answer UNIMPLEMENTED, which the engine understands as "an older plug-in".
 *
 * @returns the port
 */
export async function serve(service: ServiceDefinition, handlers: UntypedServiceImplementation): Promise<number> {
    const server = new Server({
        "grpc.max_receive_message_length": messageLimit,
        "grpc.max_send_message_length": messageLimit,
    });
    server.addService(service, { ...unimplemented(service), ...handlers });
    return new Promise((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
            if (error !== null) return reject(error);
            process.stdout.write(`${port}\n`);
            resolve(port);
        });
    });
}

function unimplemented(service: ServiceDefinition): UntypedServiceImplementation {
    const refuse = (name: string) => (call: unknown, answer?: (error: unknown) => void) => {
        const error = { code: status.UNIMPLEMENTED, details: `${name} is not implemented` };
        if (answer !== undefined) answer(error);
        else (call as { emit(event: "error", error: unknown): void }).emit("error", error);
    };
    return Object.fromEntries(Object.keys(service).map((name) => [name, refuse(name)]));
}

/**
 * Calls `end` when the engine goes away: it interrupts its helpers at the end, and where it was killed itself, the pipe
 * that it holds to their standard input closes.
 */
export function onEngineGone(end: () => void): void {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
    if (!fstatSync(0).isFIFO() && !fstatSync(0).isSocket()) return;
    process.stdin.once("end", end).once("error", end).resume();
}
