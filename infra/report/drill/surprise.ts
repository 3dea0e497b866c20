import type { Surprise } from "../../drill/journal/entries";
import type { Message } from "../../engine/result";
import type { Translate } from "../../i18n/translator";
import { messageText } from "../run/message";

/** Text of a surprise or a problem in the reader's language; the engine's reasons in the engine's own words. */
export function surpriseText({ code, params }: Surprise, translate: Translate): string {
    if (code !== "engineFailed") return translate(`drill:problem.${code}`, params);
    const reasons = JSON.parse(String(params["reasons"])) as readonly Message[];
    const [first, ...others] = reasons.map((reason) => messageText(reason, translate));
    const reason = first ?? translate("drill:noReason");
    return [
        params["stack"] === "" ? reason : translate("drill:problem.engineFailed", { ...params, reason }),
        ...others.map((text) => `  ${text}`),
        ...(params["log"] === "" ? [] : [translate("drill:log", params)]),
    ].join("\n");
}
