import { createHash } from "node:crypto";
import { checkJson } from "../check-json";
import type { CheckReport } from "../check";
import { formatFindingsAs } from "./format";
import { failing } from "./report";
import type { ReportStyle } from "./style";

/** What the findings were made from. */
export interface BundleSource {
    readonly estateHash: string;
    /** Commit of the estate's repository; absent where there is none. */
    readonly commit?: { readonly id: string; readonly changed: boolean };
    readonly node: string;
}

export const checksumFile = "SHA256SUMS";

/** Files of an evidence bundle: name -> text. The same inputs give the same bytes: no times, no paths of the machine. */
export function evidenceBundle(report: CheckReport, source: BundleSource, given: ReportStyle): Map<string, string> {
    const style: ReportStyle = { ...given, showPath: (file) => file };
    const { elapsedMs: _, ...document } = checkJson(report, style);
    const { estateHash, commit, node } = source;
    const attestation = {
        format: "egov-attestation/1",
        ok: failing(report).length === 0,
        asOf: report.asOf,
        estate: { name: report.counts.name, sha256: estateHash },
        ...(commit === undefined ? {} : { commit }),
        versions: { egov: style.version, node },
    };
    const files = new Map([
        ["attestation.json", json(attestation)],
        ["report.json", json(document)],
        ["report.sarif", `${formatFindingsAs("sarif", report, style)}\n`],
        ["clauses.md", formatFindingsAs("markdown", report, style)],
    ]);
    const sums = [...files]
        .map(([name, text]) => `${sha256(text)}  ${name}`)
        .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
    return files.set(checksumFile, `${sums.join("\n")}\n`);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function sha256(content: string | Uint8Array): string {
    return createHash("sha256").update(content).digest("hex");
}

/** How a bundle differs from its checksums. */
export interface BundleDifference {
    readonly file: string;
    readonly kind: "missing" | "changed" | "added" | "unreadable";
}

/** Compares files with the checksums among them. A checksum file that is missing or malformed is a difference itself. */
export function bundleDifferences(files: ReadonlyMap<string, Uint8Array>): BundleDifference[] {
    const list = files.get(checksumFile);
    if (list === undefined) return [{ file: checksumFile, kind: "missing" }];
    const expected = new Map<string, string>();
    for (const line of Buffer.from(list).toString("utf8").split("\n").filter(Boolean)) {
        const [, sum, name] = /^([0-9a-f]{64}) {2}([\w.-]+)$/.exec(line) ?? [];
        if (sum === undefined || name === undefined) return [{ file: checksumFile, kind: "unreadable" }];
        expected.set(name, sum);
    }
    if (expected.size === 0) return [{ file: checksumFile, kind: "unreadable" }];
    const names = [...new Set([...expected.keys(), ...files.keys()])].filter((name) => name !== checksumFile).sort();
    return names.flatMap((file): BundleDifference[] => {
        const content = files.get(file);
        const sum = expected.get(file);
        if (content === undefined) return [{ file, kind: "missing" }];
        if (sum === undefined) return [{ file, kind: "added" }];
        return sha256(content) === sum ? [] : [{ file, kind: "changed" }];
    });
}
