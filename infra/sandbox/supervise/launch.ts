import { spawn } from "node:child_process";
import type { Layout } from "../layout";
import { baseEnvironment, type Service } from "../services/service";

/** Where the output of a process goes. */
export interface LogTarget {
    /** Absolute path. */
    readonly file: string;
    /** Open for appending. */
    readonly descriptor: number;
}

/** Starts the process of a service, which leads a session of its own, and gives its number. Throws where it can't be started. */
export type Launch = (service: Service, layout: Layout, log: LogTarget) => Promise<number>;

export const environmentOf = ({ env }: Service, layout: Layout): Record<string, string> => ({
    ...baseEnvironment({ layout }),
    ...env,
});

/** Starts a service by its command. */
export const spawnService: Launch = async (service, layout, { descriptor }) => {
    const [file, ...args] = service.command;
    const child = spawn(file, args, {
        cwd: layout.run,
        env: environmentOf(service, layout),
        detached: true,
        stdio: ["ignore", descriptor, descriptor],
    });
    await new Promise<void>((resolve, reject) => {
        child.once("error", reject);
        child.once("spawn", resolve);
    });
    child.unref();
    if (child.pid === undefined) throw new Error(`${file} has no process number`);
    return child.pid;
};
