import { join } from "node:path";
import type { SystemModel } from "../estate/model";
import type { SystemCertificate } from "../stacks/access";
import type { ConnectProblem } from "./problem";

/** Reads a file; undefined where there is none. */
export type ReadText = (path: string) => string | undefined;

export interface Certificates {
    readonly found: Readonly<Record<string, SystemCertificate>>;
    readonly problems: readonly ConnectProblem[];
}

const begin = { crt: "-----BEGIN CERTIFICATE-----", key: "PRIVATE KEY-----" } as const;

/**
 * Certificates of systems: `<system>.crt` (with its chain) and `<system>.key` in one folder, PEM.
 *
 * @param folder undefined where nobody named one
 */
export function readCertificates(
    systems: readonly SystemModel[],
    folder: string | undefined,
    read: ReadText,
): Certificates {
    const found: Record<string, SystemCertificate> = {};
    const problems: ConnectProblem[] = [];
    if (folder === undefined) {
        const names = systems.map(({ id }) => id).join(", ");
        return {
            found,
            problems: systems.length === 0 ? [] : [{ code: "certificatesUnset", params: { systems: names } }],
        };
    }
    for (const { id } of systems) {
        const texts = (["crt", "key"] as const).map((ending) => {
            const file = join(folder, `${id}.${ending}`);
            const text = read(file);
            if (text === undefined) problems.push({ code: "certificateMissing", params: { system: id, file } });
            else if (!text.includes(begin[ending]))
                problems.push({ code: "certificateNotPem", params: { system: id, file } });
            return text;
        });
        const [certificate, privateKey] = texts;
        if (certificate !== undefined && privateKey !== undefined) found[id] = { certificate, privateKey };
    }
    return { found, problems };
}
