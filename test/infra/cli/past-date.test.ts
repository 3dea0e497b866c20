import type { Environment } from "../../../infra/cli/context";
import { refusePastDate } from "../../../infra/cli/deploy/gate";
import { Failure } from "../../../infra/cli/failure";
import { createTranslator, type Language } from "../../../infra/i18n/translator";

/** What a check of a date reads of the process around it. */
function on(today: string, language: Language): Environment {
    const clock = { today: () => today, now: () => 0, elapsedMs: () => 0 };
    return { clock, translate: createTranslator(language), language } as Partial<Environment> as Environment;
}

const judge = (asOf: string, language: Language = "en") =>
    refusePastDate({ json: false, estate: "", asOf }, on("2026-11-27", language));

it.each(["2026-11-27", "2026-11-28", "2027-01-01"])("a deployment may be judged as of %s on 2026-11-27", (asOf) => {
    expect(() => judge(asOf)).not.toThrow();
});

it.each(["2026-11-26", "2025-12-31"])("a deployment is not judged as of %s on 2026-11-27: bad input", (asOf) => {
    expect(() => judge(asOf)).toThrow(Failure);
    expect(() => judge(asOf)).toThrow(`--as-of ${asOf} is before today, 2026-11-27`);
    expect(() => judge(asOf)).toThrow(expect.objectContaining({ exitCode: 2 }));
    expect(() => judge(asOf, "zh")).toThrow(`--as-of ${asOf} 早于今日（2026-11-27）`);
});
