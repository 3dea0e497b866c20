import type { Translate } from "../i18n/translator";
import type { AnyTool, ToolchainProblem, ToolchainProgress } from "./types";

/** Name of a tool for people, e.g. "Pulumi engine". */
export const toolTitle = (tool: AnyTool, translate: Translate): string => translate(`toolchain:tool.${tool}`);

/** One line that says what is being done. */
export function progressText(progress: ToolchainProgress, translate: Translate): string {
    const tool = progress.tool === undefined ? "" : toolTitle(progress.tool, translate);
    const { origin } = progress.params;
    const words = origin === undefined ? {} : { origin: translate(`toolchain:origin.${origin}`) };
    return translate(`toolchain:progress.${messageOf(progress)}`, { ...progress.params, ...words, tool });
}

/** A build says first how long it may take, then how far it is; a download may have failed, with the reason. */
function messageOf({ phase, params }: ToolchainProgress): string {
    if (phase === "download" && params["failed"] !== undefined) return "downloadFailed";
    if (phase === "build" && Number(params["packages"]) > 0) return "building";
    if (phase === "build" && Number(params["modules"]) > 0) return "fetching";
    if (phase === "build" && params["offline"] !== undefined) return "buildOffline";
    return phase;
}

/** What went wrong and, on the next line, what to do about it. */
export function problemText(problem: ToolchainProblem, translate: Translate): string {
    const tool = problem.tool === undefined ? "" : toolTitle(problem.tool, translate);
    const params = { ...problem.params, tool };
    return `${translate(`toolchain:problem.${problem.code}`, params)}\n${translate(`toolchain:remedy.${problem.code}`, params)}`;
}
