import type { Layout } from "../layout";
import { commandOf, listProcesses, variableOf } from "./process-table";

/**
 * Ends port mappers that Erlang started by itself because ours was not there, as when RabbitMQ comes up while all else goes
 * down. They belong to no service, listen on every interface and would keep the next start from its port. Known by their
 * command and by the mark that all processes of a sandbox carry.
 */
export function endStrayPortMappers(layout: Layout): void {
    for (const { pid } of listProcesses())
        if (/\bepmd -daemon$/.test(commandOf(pid)) && variableOf(pid, "EGOV_SANDBOX") === layout.data)
            try {
                process.kill(pid, "SIGKILL");
            } catch {
                // Gone meanwhile.
            }
}
