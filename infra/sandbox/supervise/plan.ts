import PQueue from "p-queue";
import type { Step, StepContext } from "../bootstrap/step";
import type { Layout } from "../layout";
import type { Service } from "../services/service";
import type { ProgressSink } from "../types";
import type { Task } from "./graph";
import type { Launch } from "./launch";
import { isAlive, readRecords } from "./record";
import { resumeService } from "./resume";
import { startService } from "./start";

/** Steps keep the processors busy by themselves; more at once would only make each of them slower. */
const stepsAtOnce = 3;

export interface StartPlan {
    readonly services: readonly Service[];
    readonly steps: readonly Step[];
    readonly layout: Layout;
    readonly stepContext: StepContext;
    readonly progress: ProgressSink;
    readonly launch: Launch;
    readonly signal?: AbortSignal | undefined;
}

/** Tasks that start services, waiting for those that run already, with the steps put between them. */
export function startTasks(plan: StartPlan): Task[] {
    const { services, steps, layout, signal } = plan;
    const running = new Map(
        readRecords(layout)
            .filter((record) => isAlive(record))
            .map((record) => [record.service, record]),
    );
    const total = services.length + steps.length;
    let done = 0;
    const queue = new PQueue({ concurrency: stepsAtOnce });
    const reported = async (
        subject: string,
        phases: readonly ["starting", "ready"] | readonly ["preparing", "prepared"],
        work: () => Promise<void>,
    ): Promise<void> => {
        const started = Date.now();
        plan.progress({ phase: phases[0], subject, done, total });
        await work();
        done += 1;
        plan.progress({ phase: phases[1], subject, done, total, seconds: (Date.now() - started) / 1000 });
    };
    return [
        ...steps.map((step): Task => ({
            name: step.name,
            dependsOn: step.dependsOn,
            run: () =>
                queue.add(() => {
                    signal?.throwIfAborted();
                    return reported(step.name, ["preparing", "prepared"], () => step.run(plan.stepContext));
                }),
        })),
        ...services.map((service): Task => {
            const record = running.get(service.name);
            const prepared = steps.filter(({ before }) => before.includes(service.name)).map(({ name }) => name);
            return {
                name: service.name,
                dependsOn: [...service.dependsOn, ...prepared],
                run: () =>
                    reported(service.name, ["starting", "ready"], () =>
                        record === undefined
                            ? startService(service, layout, signal, plan.launch)
                            : resumeService(service, record, {
                                  layout,
                                  signal,
                                  onHang: () => plan.progress({ phase: "hanging", subject: service.name }),
                              }),
                    ),
            };
        }),
    ];
}
