import type { RunSummary } from "../../engine/operations";
import type { ReviewedStack } from "../../report/run/review";
import type { Environment } from "../context";
import { showPath } from "../files/paths";

/** Prints the result of a run, as text or as the given fields of one JSON document. */
export async function printRun(
    result: RunSummary,
    json: boolean,
    environment: Environment,
    more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
    const { terminal, translate } = environment;
    if (json) {
        const { runJson } = await import("../../report/run/json");
        const ok = result.status === "succeeded";
        terminal.out(JSON.stringify({ ok, ...runJson(result, translate), ...more }, null, 2));
        return;
    }
    const { runText } = await import("../../report/run/text");
    const shown = (path: string): string => showPath(path, environment);
    terminal.out(runText(result, { translate, colors: terminal.colors, showPath: shown }));
}

/** Shows on standard error what would be done, what is lost first, for the question that follows. */
export async function printReview(
    stacks: readonly ReviewedStack[],
    result: RunSummary | undefined,
    { terminal, translate }: Environment,
): Promise<void> {
    const { reviewText } = await import("../../report/run/review");
    const { runTable } = await import("../../report/run/table");
    const colors = terminal.errorColors;
    terminal.error(reviewText(stacks, { translate, colors }));
    if (result !== undefined) terminal.error(runTable(result, translate, colors));
}
