import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { on } from "node:events";
import type { Layout } from "../layout";
import { nurseryProgram, programOf } from "../services/python";
import { baseEnvironment, type CommandLine, type Service } from "../services/service";
import { environmentOf, type Launch, spawnService } from "./launch";

/**
 * Lends a way to start services, several of one project out of a nursery, for as long as `use` takes.
 *
 * @param services that are to be started
 */
export async function withNurseries(
    services: readonly Service[],
    layout: Layout,
    use: (launch: Launch) => Promise<void>,
    programFor: (project: string) => CommandLine = nurseryProgram,
): Promise<void> {
    const nurseries = new Nurseries(services, layout, programFor);
    try {
        await use(nurseries.launch);
    } finally {
        nurseries.close();
    }
}

/**
 * Processes that have loaded what several services of a project share, and fork these (egov_sandbox/nursery.py). They load while the
 * services still wait for others, and live until `close`. A service whose nursery fails is started by itself.
 */
class Nurseries {
    private readonly byProject = new Map<string, Nursery>();

    /** A service that is alone of its project needs no nursery. */
    constructor(services: readonly Service[], layout: Layout, programFor: (project: string) => CommandLine) {
        const projects = services.flatMap((service) => programOf(service)?.project ?? []);
        for (const project of new Set(projects))
            if (projects.indexOf(project) !== projects.lastIndexOf(project))
                this.byProject.set(project, new Nursery(programFor(project), layout, `${project}-nursery`));
    }

    readonly launch: Launch = async (service, layout, log) => {
        const program = programOf(service);
        const nursery = this.byProject.get(program?.project ?? "");
        if (program === undefined || nursery === undefined) return spawnService(service, layout, log);
        const request = { command: program.command, environment: environmentOf(service, layout), log: log.file };
        return (await nursery.fork(request)) ?? spawnService(service, layout, log);
    };

    close(): void {
        for (const nursery of this.byProject.values()) nursery.close();
    }
}

interface ForkRequest {
    readonly command: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
    readonly log: string;
}

class Nursery {
    private readonly child: ChildProcess;
    private readonly numbers: AsyncIterator<[string]>;
    /** Answers come in the order of the requests. */
    private last: Promise<unknown> = Promise.resolve();

    constructor([file, ...args]: CommandLine, layout: Layout, name: string) {
        const log = openSync(join(layout.logs, `${name}.log`), "a", 0o600);
        this.child = spawn(file, args, {
            cwd: layout.run,
            env: baseEnvironment({ layout }),
            stdio: ["pipe", "pipe", log],
        });
        closeSync(log);
        // It ends, or never came: `fork` says so.
        this.child.once("error", () => undefined);
        this.child.stdin?.once("error", () => undefined);
        if (this.child.stdout === null) throw new Error("a nursery answers through a pipe");
        const lines = createInterface({ input: this.child.stdout });
        this.numbers = on(lines, "line", { close: ["close"] }) as AsyncIterator<[string]>;
    }

    /** Number of the process; undefined where the nursery failed. */
    fork(request: ForkRequest): Promise<number | undefined> {
        const number = this.last.then(async () => {
            this.child.stdin?.write(`${JSON.stringify(request)}\n`);
            const answer = await this.numbers.next();
            return answer.done === true ? undefined : Number(answer.value[0]);
        });
        this.last = number;
        return number;
    }

    close(): void {
        this.child.stdin?.end();
        this.child.unref();
    }
}
