import { fail } from "../failure";
import type { Service } from "../services/service";
import { commandOf, listProcesses, variableOf } from "./process-table";
import { socketInodesOf, socketsSeenBy } from "./sockets";

/**
 * Refuses to start services whose ports somebody else has.
 *
 * @param services those that are about to be started; their own processes are gone
 * @throws SandboxFailure `portTaken`, or `portTakenBySandbox` where it is another sandbox
 */
export function requireFreePorts(services: readonly Service[]): void {
    const open = socketsSeenBy("self").filter(({ protocol }) => protocol === "tcp");
    for (const { name, ports } of services)
        for (const port of ports) {
            const taken = open.find((socket) => socket.port === port);
            if (taken === undefined) continue;
            const pid = listProcesses().find((process) => socketInodesOf(process.pid).has(taken.inode))?.pid;
            const params = { port, service: name, pid: pid ?? "?", command: pid === undefined ? "?" : commandOf(pid) };
            const folder = pid === undefined ? undefined : variableOf(pid, "EGOV_SANDBOX");
            if (folder === undefined) fail("portTaken", params);
            fail("portTakenBySandbox", { ...params, folder });
        }
}
