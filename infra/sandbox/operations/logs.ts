import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../../estate/problem";
import type { SandboxProblem } from "../types";
import { withoutColors } from "../supervise/start";
import { layoutFor, type SandboxOptions } from "./context";

/**
 * The last lines of a log: of a service, or of a step of the set-up (`prepare-<step>`).
 *
 * @param count lines
 */
export function sandboxLog(
    options: Pick<SandboxOptions, "data" | "root" | "cache">,
    name: string,
    count: number,
): Result<{ readonly file: string; readonly lines: readonly string[] }, SandboxProblem> {
    const { logs } = layoutFor(options);
    const known = logNames(logs);
    if (!known.includes(name))
        return { ok: false, error: { code: "noLog", params: { name, folder: logs, known: known.join(", ") || "–" } } };
    const file = join(logs, `${name}.log`);
    const lines = withoutColors(readFileSync(file, "utf8")).trimEnd().split("\n");
    return { ok: true, value: { file, lines: lines.slice(-count) } };
}

function logNames(folder: string): string[] {
    try {
        return readdirSync(folder)
            .filter((name) => name.endsWith(".log"))
            .map((name) => name.slice(0, -".log".length))
            .sort();
    } catch {
        return [];
    }
}
