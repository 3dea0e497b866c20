import { UnknownValueTouched } from "../read";

/** What a reader gives; undefined where it touches a value that is known only after deployment. */
export function ifKnown<Value>(read: () => Value): Value | undefined {
    try {
        return read();
    } catch (error) {
        if (error instanceof UnknownValueTouched) return undefined;
        throw error;
    }
}
