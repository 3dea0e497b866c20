import type { Message } from "../result";

/** Ends a run before a stack is started, with a reason for people. */
export class ReasonError extends Error {
    /** @param problems the single things behind the reason, where there are several */
    public constructor(
        public readonly reason: Message,
        public readonly problems: readonly Message[] = [],
    ) {
        super(reason.code);
    }
}
