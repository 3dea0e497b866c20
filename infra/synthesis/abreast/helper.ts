import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Share, Shared } from "./share";

/** What a helper needs to judge its share; all of it can be copied between threads. */
export interface HelperRequest extends Shared {
    readonly ruleIds: readonly string[];
    /** YYYY-MM-DD. */
    readonly asOf: string;
}

/** What the thread is started with: it reads the estate while the first thread does so too. */
export interface HelperStart {
    /** Folder of the estate. */
    readonly estate: string;
}

/** A second thread that takes a part of the stacks of a run. The process does not wait for one that nobody asks. */
export class Helper {
    private readonly worker: Worker;
    private readonly ended: Promise<Share | undefined>;

    /**
     * @param root folder of the project
     * @param estate folder of the estate
     */
    constructor(root: string, estate: string) {
        const start: HelperStart = { estate };
        const program = join(root, "infra", "synthesis", "abreast", "start.js");
        // What it would print is printed by the first thread, which does the same where this one fails.
        this.worker = new Worker(program, { workerData: start, stdout: true, stderr: true });
        this.worker.unref();
        this.ended = new Promise((resolve) => {
            this.worker.once("message", (share: Share) => resolve(share));
            this.worker.once("error", () => resolve(undefined));
            this.worker.once("exit", () => resolve(undefined));
        });
    }

    /** Lets it begin. */
    ask(request: HelperRequest): void {
        this.worker.postMessage(request);
    }

    /** Its share; undefined where it failed, on whatever its stacks fail. */
    share(): Promise<Share | undefined> {
        this.worker.ref();
        return this.ended;
    }

    dismiss(): void {
        void this.worker.terminate();
    }
}
