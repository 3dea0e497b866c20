/** Exit codes of `egov`, the same for every command. */
export const exitCode = {
    fine: 0,
    findings: 1,
    badInput: 2,
    engineFailed: 3,
    interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
