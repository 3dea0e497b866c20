import type { Translate } from "../../i18n/translator";

/** E.g. `0.8 s`, `12 s`, `2 min 05 s`. */
export function formatDuration(milliseconds: number, translate: Translate): string {
    if (milliseconds < 9_950) return translate("engine:seconds", { seconds: (milliseconds / 1000).toFixed(1) });
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60) return translate("engine:seconds", { seconds });
    const rest = String(seconds % 60).padStart(2, "0");
    return translate("engine:minutes", { minutes: Math.floor(seconds / 60), seconds: rest });
}
