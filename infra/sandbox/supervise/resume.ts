import { SandboxFailure } from "../failure";
import type { Layout } from "../layout";
import type { Service } from "../services/service";
import type { ServiceRecord } from "./record";
import { startService, waitForService } from "./start";
import { stopService } from "./stop";

/** What runs needs no start: it only finds again what it leans on. */
const answersWithinMs = 45_000;

export interface Resuming {
    readonly layout: Layout;
    readonly signal?: AbortSignal | undefined;
    /** Called before a service that hangs is ended. */
    readonly onHang: () => void;
    readonly withinMs?: number;
}

/**
 * Waits for a service that runs already. One that does not answer hangs: it is ended and started anew.
 *
 * @throws SandboxFailure as `startService`
 */
export async function resumeService(
    service: Service,
    record: ServiceRecord,
    { layout, signal, onHang, withinMs = answersWithinMs }: Resuming,
): Promise<void> {
    try {
        await waitForService(service, record, layout, signal, withinMs);
    } catch (error) {
        if (!(error instanceof SandboxFailure) || error.problem.code !== "serviceSilent") throw error;
        onHang();
        await stopService(record, service.stop, layout);
        await startService(service, layout, signal);
    }
}
