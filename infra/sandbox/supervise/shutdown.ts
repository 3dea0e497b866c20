import type { Layout } from "../layout";
import { quickStop, type Service } from "../services/service";
import type { ProgressSink } from "../types";
import { readRecords, type ServiceRecord } from "./record";
import { stopService } from "./stop";
import { endStrayPortMappers } from "./strays";

/**
 * Ends services, those last that others lean on. What an earlier version of the project started under a name that is no
 * more is ended as well.
 *
 * @param names all where left out
 */
export async function stopServices(
    layout: Layout,
    known: readonly Service[],
    progress: ProgressSink,
    names?: readonly string[],
): Promise<void> {
    const records = readRecords(layout).filter(({ service }) => names === undefined || names.includes(service));
    const wayOf = ({ service }: ServiceRecord): Service["stop"] =>
        known.find(({ name }) => name === service)?.stop ?? quickStop;
    let done = 0;
    const stop = async (record: ServiceRecord): Promise<void> => {
        progress({ phase: "stopping", subject: record.service, done, total: records.length });
        const started = Date.now();
        await stopService(record, wayOf(record), layout);
        done += 1;
        const seconds = (Date.now() - started) / 1000;
        progress({ phase: "stopped", subject: record.service, done, total: records.length, seconds });
    };
    await Promise.all(records.filter((record) => !wayOf(record).last).map(stop));
    const last = records.filter((record) => wayOf(record).last);
    const leaning = known.filter(({ name }) => last.some(({ service }) => service === name));
    const leanedOn = new Set(leaning.flatMap(({ dependsOn }) => dependsOn));
    await Promise.all(last.filter(({ service }) => !leanedOn.has(service)).map(stop));
    await Promise.all(last.filter(({ service }) => leanedOn.has(service)).map(stop));
    if (names === undefined) endStrayPortMappers(layout);
}
