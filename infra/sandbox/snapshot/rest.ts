import type { Layout } from "../layout";
import type { Service } from "../services/service";
import { runTasks, type Task } from "../supervise/graph";
import type { Launch } from "../supervise/launch";
import { withNurseries } from "../supervise/nurseries";
import { isAlive, readRecords } from "../supervise/record";
import { stopServices } from "../supervise/shutdown";
import { startService } from "../supervise/start";
import type { ProgressSink } from "../types";

/** Stops the services that write the state or keep it in memory; gives back those that ran. */
export async function rest(layout: Layout, services: readonly Service[], progress: ProgressSink): Promise<Service[]> {
    const running = runningNames(layout);
    const resting = services.filter(({ name, remembers }) => remembers && running.has(name));
    await stopServices(
        layout,
        services,
        progress,
        resting.map(({ name }) => name),
    );
    return resting;
}

/** Starts those that rested. */
export async function wake(
    services: readonly Service[],
    layout: Layout,
    progress: ProgressSink,
    signal?: AbortSignal,
): Promise<void> {
    let done = 0;
    const taskOf = (service: Service, launch: Launch): Task => ({
        name: service.name,
        dependsOn: service.dependsOn,
        run: async () => {
            progress({ phase: "starting", subject: service.name, done, total: services.length });
            await startService(service, layout, signal, launch);
            done += 1;
            progress({ phase: "ready", subject: service.name, done, total: services.length });
        },
    });
    await withNurseries(services, layout, (launch) =>
        runTasks(
            services.map((service) => taskOf(service, launch)),
            signal,
        ),
    );
}

export const runningNames = (layout: Layout): Set<string> =>
    new Set(
        readRecords(layout)
            .filter((record) => isAlive(record))
            .map(({ service }) => service),
    );
