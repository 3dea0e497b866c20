import type texts from "../i18n/en/audit.json";
import type { SourceLocation } from "../estate/location";

/** Every problem has a text in infra/i18n, in namespace `audit` under `problem`. */
export type AuditProblemCode = keyof (typeof texts)["problem"];

/** Why something can't be audited. */
export interface AuditProblem {
    readonly code: AuditProblemCode;
    readonly params: Readonly<Record<string, string | number>>;
    /** Line 0 where the file itself can't be read. */
    readonly location: SourceLocation;
}

/** Ends the reading of what is to be audited. */
export class AuditError extends Error {
    public constructor(public readonly problem: AuditProblem) {
        super(problem.code);
    }
}
