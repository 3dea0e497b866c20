import type { Translate } from "../i18n/translator";
import type { SandboxProblem, SandboxProgress } from "./types";

/** One line that says what is being done. */
export function sandboxProgressText(progress: SandboxProgress, translate: Translate): string {
    const { phase, subject = "", text, seconds, total } = progress;
    if (text !== undefined) return text;
    return translate(`sandbox:progress.${phase}`, { subject, total: total ?? 0, seconds: (seconds ?? 0).toFixed(1) });
}

/** What went wrong and, on the next line, what to do about it. */
export function sandboxProblemText({ code, params }: SandboxProblem, translate: Translate): string {
    return `${translate(`sandbox:problem.${code}`, params)}\n${translate(`sandbox:remedy.${code}`, params)}`;
}
