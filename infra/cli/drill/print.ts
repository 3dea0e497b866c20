import { keptAll, measure } from "../../drill/evidence/measure";
import { hasSwitched, systemsThere, type Stand } from "../../drill/journal/stand";
import { resultText } from "../../report/drill/result-text";
import { stepName } from "../../report/drill/step-name";
import { surpriseText } from "../../report/drill/surprise";
import type { Environment } from "../context";
import { codeOfReason } from "../deploy/options";
import { exitCode, type ExitCode } from "../exit-code";
import { showPath } from "../files/paths";
import type { DrillResult } from "./carry-out";

/** Prints how a drill ended, where rules did not stop it before it began, and gives the command's exit code. */
export function endDrill(
    result: DrillResult | undefined,
    json: boolean,
    lost: boolean,
    environment: Environment,
): ExitCode {
    if (result === undefined) return exitCode.findings;
    printDrill(result, json, lost, environment);
    return codeOfDrill(result);
}

/** Prints how a drill ended, what it measured and how it goes on. */
function printDrill(result: DrillResult, json: boolean, lost: boolean, environment: Environment): void {
    const { terminal, translate, language } = environment;
    const { end, stand } = result;
    if (json) return terminal.out(JSON.stringify(document(result, environment), null, 2));
    if (hasSwitched(stand)) terminal.out(`${resultText(stand, { translate, language, colors: terminal.colors })}\n`);
    if (lost) terminal.error(translate("drill:problem.lockLost"));
    if (end.status === "surprise") {
        const step = stepName(end.step, stand.plan, translate);
        terminal.error(terminal.errorColors.red(translate("cli:drillRun.stopped", { id: stand.plan.id, step })));
        terminal.error(surpriseText(end.surprise, translate));
    }
    for (const noted of stand.noted) terminal.error(terminal.errorColors.yellow(surpriseText(noted, translate)));
    const text = goesOn(result, environment);
    if (end.status === "ended") terminal.out(text);
    else terminal.error(text);
}

/** Exit code of a drill that was carried out on its way forward or back. */
function codeOfDrill({ end, stand }: DrillResult): ExitCode {
    if (end.status === "cancelled") return exitCode.interrupted;
    if (end.status === "surprise") {
        const { code, params } = end.surprise;
        return code === "engineFailed" ? codeOfReason(String(params["reason"])) : exitCode.engineFailed;
    }
    if (stand.isRollingBack) return exitCode.fine;
    return keptAll(measure(stand)) ? exitCode.fine : exitCode.findings;
}

function document({ end, stand, files }: DrillResult, environment: Environment): Record<string, unknown> {
    const { translate } = environment;
    const code = codeOfDrill({ end, stand, files });
    const status = end.status === "ended" ? stand.outcome : end.status === "surprise" ? "stopped" : "interrupted";
    return {
        ok: code === exitCode.fine,
        id: stand.plan.id,
        occasion: stand.plan.occasion,
        status,
        ...(stand.declaredAt === undefined ? {} : { declaredAt: stand.declaredAt }),
        systems: measure(stand).map((each) => ({ ...each, kept: each.misses.length === 0 })),
        steps: stand.runs.map(({ step, done }) => ({ step, done: done !== undefined })),
        noted: stand.noted.map((each) => ({ ...each, text: surpriseText(each, translate) })),
        ...(end.status === "surprise"
            ? { surprise: { step: end.step, ...end.surprise, text: surpriseText(end.surprise, translate) } }
            : {}),
        atRecoverySite: systemsThere(stand),
        records: files.map((file) => showPath(file, environment)),
    };
}

function goesOn({ end, stand, files }: DrillResult, environment: Environment): string {
    const { translate } = environment;
    const { id } = stand.plan;
    const systems = systemsThere(stand).join(", ") || "–";
    if (end.status === "cancelled") return translate("cli:drillRun.interrupted", { id, systems });
    if (end.status === "surprise") return wayBack(stand, systems, environment);
    if (stand.isRollingBack) return translate("cli:drillRun.rolledBack", { id });
    const shown = files.map((file) => showPath(file, environment)).join(", ");
    return translate(stand.outcome === "staying" ? "cli:drillRun.stays" : "cli:drillRun.ended", { id, files: shown });
}

const wayBack = (stand: Stand, systems: string, { translate }: Environment): string =>
    systemsThere(stand).length === 0
        ? translate("cli:drillRun.wayBackNothing")
        : translate("cli:drillRun.wayBack", { systems });
