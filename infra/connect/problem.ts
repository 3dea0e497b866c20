/**
 * Why a cloud or cluster can't be deployed to. The text is made from `code` and `params` in the reader's language
 * (namespace `connect` of infra/i18n); every text says what to do.
 */
export interface ConnectProblem {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
}

/** Thrown inside this folder; `connect` collects them all. */
export class ConnectFailure extends Error {
    constructor(readonly problem: ConnectProblem) {
        super(problem.code);
    }
}

export function refuse(code: string, params: ConnectProblem["params"]): never {
    throw new ConnectFailure({ code, params });
}
