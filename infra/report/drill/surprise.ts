import type { Surprise } from "../../drill/journal/entries";
import type { Translate } from "../../i18n/translator";

/** Text of a surprise or a problem in the reader's language; the engine's reasons in the engine's own words. */
export function surpriseText({ code, params }: Surprise, translate: Translate): string {
    if (code !== "engineFailed") return translate(`drill:problem.${code}`, params);
    const details = JSON.parse(String(params["details"])) as Record<string, string | number>;
    const reason =
        params["reason"] === "" ? translate("drill:noReason") : translate(`engine:${params["reason"]}`, details).trim();
    return translate("drill:problem.engineFailed", { ...params, reason });
}
