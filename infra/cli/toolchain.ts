import type { Toolchain, ToolchainOptions, ToolchainProgress } from "../toolchain";
import type { Environment } from "./context";
import { Failure } from "./failure";
import { interrupted } from "./interrupt";

/** Gets the toolchain, saying on standard error what is being done. Throws a `Failure` that says what is missing. */
export async function toolchainOrFail(
    environment: Environment,
    choices: Pick<ToolchainOptions, "offline" | "refresh">,
    signal: AbortSignal,
): Promise<Toolchain> {
    const { defaultCacheFolder, ensureToolchain, problemText, progressText } = await import("../toolchain");
    const { translate, variables, root } = environment;
    const status = new StatusLine(environment);
    const ensured = await ensureToolchain({
        ...choices,
        cacheDir: defaultCacheFolder(variables),
        env: variables,
        root,
        signal,
        progress: (progress) => status.show(progress, progressText(progress, translate)),
    });
    status.end();
    if (ensured.ok) return ensured.value;
    if (ensured.error.code === "cancelled") throw interrupted(environment);
    throw new Failure("engine", problemText(ensured.error, translate));
}

const clearLine = "\r\u001b[2K";

/** Progress: on a terminal one line that is drawn anew, elsewhere one line for each step, without its percentages. */
class StatusLine {
    private shown = "";
    private drawn = false;

    public constructor(private readonly environment: Environment) {}

    public show({ phase, tool, step, steps, elapsedMs }: ToolchainProgress, text: string): void {
        const { terminal } = this.environment;
        const seconds = Math.round(elapsedMs / 1000);
        const line = `[${step}/${steps}] ${text}`;
        if (terminal.live) {
            // Without line wrap a long line is one row, so that clearing it is enough.
            terminal.write(`${clearLine}\u001b[?7l${terminal.errorColors.dim(`${line} (${seconds} s)`)}\u001b[?7h`);
            this.drawn = true;
            if (phase === "done") this.end();
            return;
        }
        const key = `${phase} ${tool ?? ""}`;
        if (key !== this.shown) terminal.error(line);
        this.shown = key;
    }

    /** Leaves the last line where it is. */
    public end(): void {
        if (this.drawn) this.environment.terminal.write("\n");
        this.drawn = false;
    }
}
