import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isRecord } from "../workplace/is-record";

/** Of a stack's last deployment that came to its end: what it was made from and what it left. */
export interface SettledRecord {
    /** Fingerprint of all that the stack's program and its rules read but other stacks. */
    readonly source: string;
    /** Fingerprint of the stack's state. */
    readonly state: string;
    /** Stack that is read -> fingerprint of its state. */
    readonly upstream: Readonly<Record<string, string>>;
    /** End of the deployment, ISO 8601. */
    readonly at: string;
}

/** A record; undefined where there is none or it is not readable: then the engine looks. */
export async function readRecord(file: string): Promise<SettledRecord | undefined> {
    try {
        const parsed: unknown = JSON.parse(await readFile(file, "utf8"));
        const whole =
            isRecord(parsed) &&
            [parsed.source, parsed.state, parsed.at].every((value) => typeof value === "string") &&
            isRecord(parsed.upstream);
        return whole ? (parsed as unknown as SettledRecord) : undefined;
    } catch {
        return undefined;
    }
}

/** Writes a record at once; where it can't be written the next deployment has the engine look. */
export async function writeRecord(file: string, record: SettledRecord): Promise<void> {
    const partial = `${file}.${process.pid}.partial`;
    try {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writeFile(partial, `${JSON.stringify(record)}\n`, { mode: 0o600 });
        await rename(partial, file);
    } catch {
        await rm(partial, { force: true }).catch(() => undefined);
    }
}
