import { formatLocation, type SourceLocation } from "../../estate/location";
import type { Translate } from "../../i18n/translator";
import type { Answer, Step } from "../../network/answer";
import { countVerdicts } from "../../network/connections";
import { throughOf } from "../../network/through";
import type { ZoneSummary } from "../../network/zone-summary";
import { stepText } from "./answer-text";
import type { ConnectionRow } from "./rows";

export interface JsonStyle {
    readonly translate: Translate;
    readonly showPath: (file: string) => string;
}

/** Answers to one question, schema/network.schema.json. */
export function answersJson(estate: string, answers: readonly Answer[], style: JsonStyle): Record<string, unknown> {
    return { ok: true, estate, answers: answers.map((answer) => answerJson(answer, style)) };
}

/** Zones and connections, schema/network.schema.json. */
export function networkJson(
    estate: string,
    zones: readonly ZoneSummary[],
    rows: readonly ConnectionRow[],
    style: JsonStyle,
): Record<string, unknown> {
    return {
        ok: true,
        estate,
        zones,
        counts: countVerdicts(rows.map(({ answer }) => answer)),
        connections: rows.map(({ from, answer, at }) => {
            const { to, protocol, port, verdict } = answer;
            const through = throughOf(answer);
            return {
                ...{ from, to, protocol, port, verdict },
                ...(through === undefined ? {} : { through }),
                ...locationJson(at, style),
            };
        }),
    };
}

function answerJson({ from, to, protocol, port, verdict, ways }: Answer, style: JsonStyle): Record<string, unknown> {
    const shown = ways.map((way) => ({ verdict: way.verdict, steps: way.steps.map((step) => stepJson(step, style)) }));
    return { from, to, protocol, port, verdict, ways: shown };
}

function stepJson(step: Step, style: JsonStyle): Record<string, unknown> {
    const { code, effect, params, at } = step;
    return { code, effect, text: stepText(step, style.translate), params, ...locationJson(at, style) };
}

function locationJson(at: SourceLocation | undefined, { showPath }: JsonStyle): Record<string, string> {
    return at === undefined ? {} : { location: formatLocation({ ...at, file: showPath(at.file) }) };
}
