import type { ResolvedStep } from "../../engine/deployment/pending";
import type { RunSummary } from "../../engine/operations";
import type { Message, StackResult } from "../../engine/result";
import type { Translate } from "../../i18n/translator";
import { messageText } from "./message";

interface MessageJson extends Message {
    readonly text: string;
}

export interface RunJson extends Omit<RunSummary, "stacks" | "reason" | "problems" | "interrupted"> {
    readonly stacks: readonly (Omit<StackResult, "reason" | "touched"> & { readonly reason?: MessageJson })[];
    readonly reason?: MessageJson;
    readonly problems?: readonly MessageJson[];
    readonly interrupted?: readonly Omit<ResolvedStep, "inputs">[];
}

/** The result as data; reasons also as text in the reader's language. */
export function runJson(result: RunSummary, translate: Translate): RunJson {
    const { problems, interrupted, ...rest } = result;
    return {
        ...withText(rest, translate),
        // Thousands of names that nobody asked for: the counts are there.
        stacks: result.stacks.map(({ touched: _, ...stack }) => withText(stack, translate)),
        ...(problems === undefined ? {} : { problems: problems.map((problem) => readable(problem, translate)) }),
        ...(interrupted === undefined ? {} : { interrupted: interrupted.map(({ inputs: _, ...step }) => step) }),
    };
}

const readable = (message: Message, translate: Translate): MessageJson => ({
    ...message,
    text: messageText(message, translate),
});

function withText<Item extends { readonly reason?: Message }>(
    item: Item,
    translate: Translate,
): Omit<Item, "reason"> & { readonly reason?: MessageJson } {
    const { reason, ...rest } = item;
    return { ...rest, ...(reason === undefined ? {} : { reason: readable(reason, translate) }) };
}
