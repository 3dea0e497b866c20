import type { EqualityCase } from "./case";

/** What the processes get: a case with its program built, and the file to write the result to. */
export interface RunRequest extends EqualityCase {
    readonly projectFolder: string;
    readonly result: string;
    /** Folder for state, settings and logs of the engine. */
    readonly workFolder: string;
}
