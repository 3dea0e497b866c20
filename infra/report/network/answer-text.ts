import { formatLocation } from "../../estate/location";
import type { Language, Translate } from "../../i18n/translator";
import type { Answer, Effect, Step, Verdict, Way } from "../../network/answer";
import { padColumns, displayWidth } from "../text-width";

export interface NetworkStyle {
    readonly translate: Translate;
    readonly language: Language;
    /** Path by which a file of the estate is shown. */
    readonly showPath: (file: string) => string;
    readonly colors: Colors;
}

export interface Colors {
    bold(text: string): string;
    dim(text: string): string;
    green(text: string): string;
    yellow(text: string): string;
    red(text: string): string;
}

/** An answer for people: the verdict, then the way that holds; where none does, all ways and where each ends. */
export function formatAnswer({ from, to, protocol, port, verdict, ways }: Answer, style: NetworkStyle): string {
    const { translate, colors } = style;
    const question = translate("network:question", { from, to, protocol, port });
    const head = `${colors.bold(question)} ${formatVerdict(verdict, style)}`;
    const shown = verdict === "no" ? ways : ways.slice(0, 1);
    return [head, ...shown.map((way, index) => formatWay(way, index, shown.length, style))].join("\n");
}

export function formatVerdict(verdict: Verdict, { translate, colors }: NetworkStyle): string {
    const text = translate(`network:verdict.${verdict}`);
    if (verdict === "yes") return colors.green(text);
    return verdict === "no" ? colors.red(text) : colors.yellow(text);
}

function formatWay({ steps }: Way, index: number, count: number, style: NetworkStyle): string {
    const { translate, colors } = style;
    const texts = steps.map((step) => `${mark(step.effect, style)} ${stepText(step, translate)}`);
    const width = Math.max(0, ...texts.map(displayWidth));
    const lines = steps.map(({ at }, number) => {
        const text = texts[number] ?? "";
        if (at === undefined) return `    ${text}`;
        const place = formatLocation({ ...at, file: style.showPath(at.file) });
        return `    ${padColumns(text, width)}  ${colors.dim(place)}`;
    });
    return [...(count > 1 ? [`  ${translate("network:way", { number: index + 1 })}`] : []), ...lines].join("\n");
}

export const stepText = ({ code, params }: Step, translate: Translate): string =>
    translate(`network:step.${code}`, params);

const marks: Readonly<Record<Effect, string>> = { passes: "✓", partly: "~", unknown: "?", stops: "✗" };

function mark(effect: Effect, { colors }: NetworkStyle): string {
    if (effect === "passes") return colors.green(marks.passes);
    return effect === "stops" ? colors.red(marks.stops) : colors.yellow(marks[effect]);
}
