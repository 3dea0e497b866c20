import { rm } from "node:fs/promises";
import type { Result } from "../../estate/problem";
import { createObject, storageClass } from "../access/cluster-api";
import { writeAccess, type AccessFiles } from "../access/write";
import { readOrMakePasswords } from "../bootstrap/passwords";
import { stepsOf } from "../bootstrap/steps";
import { writeConfiguration } from "../configuration/write";
import { fail } from "../failure";
import type { Layout } from "../layout";
import { preparedParts, writeChoices, writePreparedParts } from "../memory";
import { servicesOf } from "../services";
import type { Service } from "../services/service";
import { cleanSnapshot, copyState } from "../snapshot/folders";
import { rest, wake } from "../snapshot/rest";
import { runTasks } from "../supervise/graph";
import { withSandboxLock } from "../supervise/lock";
import { withNurseries } from "../supervise/nurseries";
import { startTasks } from "../supervise/plan";
import { requireFreePorts } from "../supervise/ports";
import { isAlive, processesOf, readRecords } from "../supervise/record";
import { stopServices } from "../supervise/shutdown";
import { endStrayPortMappers } from "../supervise/strays";
import type { Part, SandboxProblem } from "../types";
import { asResult, knownServices, layoutFor, makeFolders, partsOf, type UpOptions } from "./context";
import { installParts } from "./install";

export interface Running {
    readonly access: AccessFiles;
    readonly parts: readonly Part[];
    /** Names of the services that were started now. */
    readonly started: readonly string[];
}

/**
 * Brings the sandbox up: installs what is missing, sets up what is new, starts what does not run, waits until all of it is
 * ready. What was started stays when this process ends, also after a failure: the next call goes on from there.
 */
export function sandboxUp(options: UpOptions): Promise<Result<Running, SandboxProblem>> {
    const layout = layoutFor(options);
    return asResult(() => withSandboxLock(layout, () => bringUp(layout, options)), options.signal);
}

/**
 * As `sandboxUp`, for callers that hold the lock already.
 *
 * @param isClean nothing was made in the cloud yet, so that what is set up now belongs into the clean snapshot
 */
export async function bringUp(layout: Layout, options: UpOptions, isClean = false): Promise<Running> {
    const { progress, signal, estate } = options;
    const parts = partsOf(layout, options.parts);
    const { packages, tools } = await installParts(parts, options);
    const context = { layout, packages, tools };
    const services = servicesOf(parts, context);
    const wanted = chooseServices(services, options.services);
    const prepared = preparedParts(layout);
    if (options.services !== undefined && !parts.every((part) => prepared.includes(part)))
        fail("neverStarted", { folder: layout.data });

    await endLeftovers(layout, options);
    await forgetUnfinished(layout, parts, options);
    await makeFolders(layout);
    const passwords = await readOrMakePasswords(layout);
    await writeConfiguration(layout, parts, packages, passwords);
    await writeChoices(layout, { parts, estate: estate.folder });

    const running = new Set(readRecords(layout).map(({ service }) => service));
    const starting = wanted.filter(({ name }) => !running.has(name));
    requireFreePorts(starting);
    const unprepared = parts.filter((part) => !prepared.includes(part));
    const stepContext = { layout, packages, passwords, signal };
    const plan = { services: wanted, steps: stepsOf(unprepared), layout, stepContext, progress, signal };
    await withNurseries(starting, layout, (launch) => runTasks(startTasks({ ...plan, launch }), signal));
    await writePreparedParts(layout, [...new Set([...prepared, ...parts])]);

    if (parts.includes("kubernetes") && options.services === undefined)
        for (const name of estate.names.storageClasses)
            await createObject(layout, "/apis/storage.k8s.io/v1/storageclasses", storageClass(name));
    const access = await writeAccess(layout, parts, estate.names, passwords);
    if (prepared.length === 0 || (isClean && unprepared.length > 0)) {
        const resting = await rest(layout, services, progress);
        await copyState(layout, cleanSnapshot, progress);
        await wake(resting, layout, progress, signal);
    }
    return { access, parts, started: starting.map(({ name }) => name) };
}

/** @throws SandboxFailure `unknownService` */
function chooseServices(services: readonly Service[], names: readonly string[] | undefined): readonly Service[] {
    if (names === undefined) return services;
    const known = services.map(({ name }) => name);
    for (const name of names)
        if (!known.includes(name)) fail("unknownService", { service: name, known: known.join(", ") });
    return services.filter(({ name }) => names.includes(name));
}

/** Ends what is left of services that died, and forgets them. */
async function endLeftovers(layout: Layout, { progress }: UpOptions): Promise<void> {
    const records = readRecords(layout);
    if (!records.some((record) => record.service === "epmd" && isAlive(record))) endStrayPortMappers(layout);
    const dead = records.filter((record) => !isAlive(record));
    for (const record of dead)
        if (processesOf(record, layout).length > 0) progress({ phase: "leftover", subject: record.service });
    const quiet = (): void => undefined;
    if (dead.length > 0)
        await stopServices(
            layout,
            knownServices(layout),
            quiet,
            dead.map(({ service }) => service),
        );
}

/** A set-up that was broken off can't be gone on with: its parts begin anew, with the core everything. */
async function forgetUnfinished(layout: Layout, parts: readonly Part[], { progress }: UpOptions): Promise<void> {
    const known = knownServices(layout);
    const prepared = preparedParts(layout);
    if (!prepared.includes("core")) {
        await stopServices(layout, known, progress);
        await rm(layout.state, { recursive: true, force: true });
        return;
    }
    const unprepared = parts.filter((part) => !prepared.includes(part));
    const names = known.filter(({ part }) => unprepared.includes(part)).map(({ name }) => name);
    if (names.length > 0) await stopServices(layout, known, progress, names);
}
