import type { Message } from "../../engine/result";
import type { Translate } from "../../i18n/translator";

/** Text of a reason in the reader's language. */
export function messageText(message: Message, translate: Translate): string {
    return translate(`engine:${message.code}`, message.params).trim();
}
