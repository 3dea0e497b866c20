import type { Text } from "../../infra/estate/model";

/** Values for a message; texts are taken in its language, as `{{title.zh}}` and `{{title.en}}`. */
export type MessageParams = Readonly<Record<string, string | number | Text>>;

/** What a rule says of one resource or entry of the estate. `code` is a key of the rule's messages. */
export type Judgement =
    | { readonly result: "pass" | "not-applicable" }
    | { readonly result: "violation" | "unknown"; readonly code: string; readonly params: MessageParams };

export const pass: Judgement = { result: "pass" };
export const notApplicable: Judgement = { result: "not-applicable" };

export function violation(code: string, params: MessageParams = {}): Judgement {
    return { result: "violation", code, params };
}

/**
 * For what can't be told for another reason than a value that is not known yet: those are found by the readers of read.ts,
 * which end the rule with an unknown by themselves.
 */
export function unknown(code: string, params: MessageParams = {}): Judgement {
    return { result: "unknown", code, params };
}
