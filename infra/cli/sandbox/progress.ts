import type { SandboxPhase, SandboxProgress } from "../../sandbox";
import type { Environment } from "../context";

const clearLine = "\r\u001b[2K";
/** Begin of what the live line shows until its end comes. */
const begins: Partial<Record<SandboxPhase, true>> = { starting: true, preparing: true, stopping: true };
const ends: Partial<Record<SandboxPhase, true>> = { ready: true, prepared: true, stopped: true };

/**
 * Progress of the sandbox: on a terminal one line that is drawn anew, elsewhere one line for each service that is ready or
 * has ended and for each longer piece of work.
 */
export class SandboxStatusLine {
    private readonly underWay = new Set<string>();
    private readonly since = Date.now();
    private said = "";
    private drawn = false;

    public constructor(
        private readonly environment: Environment,
        private readonly textOf: (progress: SandboxProgress) => string,
    ) {}

    public show(progress: SandboxProgress): void {
        const { phase, subject = "" } = progress;
        if (begins[phase]) this.underWay.add(subject);
        if (ends[phase]) this.underWay.delete(subject);
        if (this.environment.terminal.live) this.draw(progress);
        else this.say(progress);
    }

    private say(progress: SandboxProgress): void {
        const { phase, subject, done, total } = progress;
        const key = `${phase} ${subject ?? ""}`;
        // Percentages and counts of one piece of work are for the live line.
        if (begins[phase] || key === this.said) return;
        this.said = key;
        const count = total !== undefined && done !== undefined ? `[${done}/${total}] ` : "";
        this.environment.terminal.error(`${count}${this.textOf(progress)}`);
    }

    private draw(progress: SandboxProgress): void {
        const { terminal } = this.environment;
        const { done, total, phase } = progress;
        const waiting = [...this.underWay].join(", ");
        const text = ends[phase] && waiting !== "" ? waiting : this.textOf(progress);
        const count = total !== undefined && done !== undefined ? `[${done}/${total}] ` : "";
        const seconds = Math.round((Date.now() - this.since) / 1000);
        // Without line wrap a long line is one row, so that clearing it is enough.
        terminal.write(`${clearLine}\u001b[?7l${terminal.errorColors.dim(`${count}(${seconds} s) ${text}`)}\u001b[?7h`);
        this.drawn = true;
    }

    /** Clears the live line. */
    public end(): void {
        if (this.drawn) this.environment.terminal.write(clearLine);
        this.drawn = false;
    }
}
