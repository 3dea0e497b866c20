import type { ActiveStep, ProgressSink } from "../../engine/progress";
import type { Translate } from "../../i18n/translator";
import { formatDuration } from "./duration";
import { progressLine } from "./progress-lines";
import { resourceName } from "./urn";

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
const redrawMs = 120;
/** Changes shown below a running stack: those that have taken longest. */
const shownSteps = 3;

interface RunningStep extends ActiveStep {
    /** On the display's clock. */
    readonly since: number;
}

interface Running {
    readonly since: number;
    resources: number;
    steps: readonly RunningStep[];
}

export interface LiveOptions {
    readonly translate: Translate;
    readonly write: (text: string) => void;
    /** Milliseconds, only differences count. */
    readonly now: () => number;
    /** Calls back at an interval until the function it gives back is called. */
    readonly every: (milliseconds: number, callback: () => void) => () => void;
}

/**
 * Progress on a terminal: what ended scrolls by as lines, what runs stands below it, with resources so far and time.
 * The cursor is given back at `ended`.
 */
export function liveProgress({ translate, write, now, every }: LiveOptions): ProgressSink {
    const running = new Map<string, Running>();
    let drawn = 0;
    let frame = 0;
    let stop: (() => void) | undefined;

    const erase = (): string => (drawn === 0 ? "" : `\u001b[${drawn}A\u001b[0J`);
    const draw = (above = ""): void => {
        const lines = [...running].flatMap(([stack, { since, resources, steps }]) => {
            const time = formatDuration(now() - since, translate);
            const mark = frames[frame % frames.length];
            return [
                `${mark} ${translate("engine:progressRunning", { stack, resources, time })}`,
                ...stepLines(steps, now(), translate),
            ];
        });
        // Without line wrap a line is one row however narrow the terminal is, so that erasing counts right.
        write(`${erase()}${above}\u001b[?7l${lines.map((line) => `${line}\n`).join("")}\u001b[?7h`);
        drawn = lines.length;
    };
    const start = (): void => {
        if (stop !== undefined) return;
        write("\u001b[?25l");
        stop = every(redrawMs, () => {
            frame += 1;
            draw();
        });
    };

    return (event) => {
        start();
        if (event.type === "started") running.set(event.stack, { since: now(), resources: 0, steps: [] });
        else if (event.type === "finished") running.delete(event.result.stack);
        else if (event.type === "progress") {
            const entry = running.get(event.stack);
            if (entry !== undefined) {
                entry.resources = event.resources;
                entry.steps = event.active.map((step) => ({ ...step, since: now() - step.elapsedMs }));
            }
            return;
        } else if (event.type === "ended") running.clear();
        const line = event.type === "started" ? undefined : progressLine(event, translate);
        draw(line === undefined ? "" : `${line}\n`);
        if (event.type === "ended") {
            stop?.();
            stop = undefined;
            write("\u001b[?25h");
        }
    };
}

/** What is being changed, and for how long. */
function stepLines(steps: readonly RunningStep[], now: number, translate: Translate): string[] {
    const longest = [...steps].sort((a, b) => a.since - b.since);
    const lines = longest.slice(0, shownSteps).map(({ urn, op, since }) => {
        const { type, name } = resourceName(urn);
        return `    ${translate("engine:progressStep", { op, type, name, time: formatDuration(now - since, translate) })}`;
    });
    if (longest.length > shownSteps)
        lines.push(`    ${translate("engine:progressMoreSteps", { count: longest.length - shownSteps })}`);
    return lines;
}
