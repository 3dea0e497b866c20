import type { Worker } from "node:worker_threads";
import { diskReader } from "../../estate/reader";
import type { Parse } from "../../estate/parse/document";
import { parseFiles, parserWith, type ParsedFile } from "./documents";
import { takeNext, type Share } from "./share";

/** What a helper needs to judge its share of all stacks of an estate; all of it can be copied between threads. */
export interface HelperRequest {
    /** Folder of the estate, absolute. */
    readonly estate: string;
    /** Files of the estate, in the order in which they are parsed. */
    readonly files: readonly string[];
    readonly ruleIds: readonly string[];
    /** YYYY-MM-DD. */
    readonly asOf: string;
    /** One number: how many files were taken. */
    readonly takenFiles: SharedArrayBuffer;
    /** One number: how many stacks were taken. */
    readonly takenStacks: SharedArrayBuffer;
}

/** A thread as thread.js starts it. */
export interface Thread {
    readonly worker: Worker;
    /** Its next message; undefined where it ended or failed. */
    next(): Promise<unknown>;
}

/** Memory for one number that threads count with. */
export const newCounter = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

/**
 * A second thread that takes a part of the files of an estate, and then of its stacks. It begins with these while the first thread
 * still checks the estate: what it says counts only where nothing is wrong with that.
 */
export class Helper {
    private readonly request: HelperRequest;

    constructor(
        private readonly thread: Thread,
        request: Omit<HelperRequest, "takenFiles" | "takenStacks">,
    ) {
        this.request = { ...request, takenFiles: newCounter(), takenStacks: newCounter() };
        this.send(this.request);
    }

    /** One number: how many stacks were taken. */
    get taken(): SharedArrayBuffer {
        return this.request.takenStacks;
    }

    /** Parses the estate's files together with the helper. Gives what reads them, those that neither parsed as well. */
    async parse(): Promise<Parse> {
        const { estate, files, takenFiles } = this.request;
        const own = parseFiles(estate, takeNext(files, takenFiles), diskReader);
        this.send(own);
        const others = ((await this.next()) ?? []) as readonly ParsedFile[];
        return parserWith([...own, ...others]);
    }

    /** Its share of the stacks; undefined where it failed, on whatever its stacks fail. */
    share(): Promise<Share | undefined> {
        return this.next() as Promise<Share | undefined>;
    }

    dismiss(): void {
        void this.thread.worker.terminate();
    }

    private send(message: HelperRequest | readonly ParsedFile[]): void {
        this.thread.worker.postMessage(message);
    }

    /** The process waits for it from now on. */
    private next(): Promise<unknown> {
        this.thread.worker.ref();
        return this.thread.next();
    }
}
