import { type ChildProcess, fork } from "node:child_process";
import { ReasonError } from "../failures/reason-error";
import { howEnded, keepErrorText } from "../pool/child-end";
import { makePackFolder, packFolder } from "./pack-folder";

const closeGraceMs = 5_000;

/** Serves the rules to the engines of a run. */
export interface RunningPack {
    /** Folder to give an engine as its policy pack; waits until the rules are served. Throws ReasonError where they are not. */
    ready(): Promise<string>;
    /** Lets it end, and waits until it is gone. */
    close(): Promise<void>;
    kill(): void;
}

/**
 * Starts the program that serves the rules, which prints the port that it listens on. With a pack each, every engine would
 * wait a second for a process that reads the same estate and the same rules.
 *
 * @param program absolute; infra/policy-packs/start.js in the product
 * @param root folder of the run; the pack's folder is made in it
 */
export function startPack(program: string, root: string, env: NodeJS.ProcessEnv): RunningPack {
    // A session of its own: it answers until stacks that a Ctrl-C cancels have come to their end.
    const child = fork(program, [], { detached: true, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    const lost = endOf(child);
    const listening = Promise.race([portOf(child), lost]).then((port) => makePackFolder(root, port));
    listening.catch(() => undefined);
    return {
        ready: async () => {
            await Promise.race([lost, listening]);
            return packFolder(root);
        },
        close: async () => {
            if (child.connected) child.disconnect();
            const timer = setTimeout(() => child.kill("SIGKILL"), closeGraceMs);
            await lost.catch(() => undefined);
            clearTimeout(timer);
        },
        kill: () => {
            child.kill("SIGKILL");
        },
    };
}

function portOf(child: ChildProcess): Promise<number> {
    return new Promise((resolve) => {
        let printed = "";
        child.stdout?.on("data", (data: Buffer) => {
            printed += data.toString();
            const [, port] = /^(\d+)\r?\n/.exec(printed) ?? [];
            if (port !== undefined) resolve(Number(port));
        });
    });
}

/** Rejects with a ReasonError when the process is gone. */
function endOf(child: ChildProcess): Promise<never> {
    const end = new Promise<never>((_, reject) => {
        const errorText = keepErrorText(child);
        const lost = (how: string): void =>
            reject(new ReasonError({ code: "reasonPackLost", params: { how, detail: errorText() } }));
        child.once("error", () => lost(howEnded(null, null)));
        // A moment for the last of stderr. Node tells of no end of a process's streams whose channel we closed.
        child.once("exit", (code, signal) => setTimeout(lost, 50, howEnded(code, signal)));
    });
    // Who asks for the rules hears of it; where a run is over before, nobody does.
    end.catch(() => undefined);
    return end;
}
