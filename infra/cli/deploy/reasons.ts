import { ReasonError } from "../../engine/failures/reason-error";
import type { Environment } from "../context";
import { Failure } from "../failure";
import { exitCode } from "../exit-code";
import { codeOfReason } from "./options";

/** Runs something of the engine; its reasons end the command with their texts. */
export async function withReasons<Value>(environment: Environment, run: () => Promise<Value>): Promise<Value> {
    try {
        return await run();
    } catch (error) {
        if (!(error instanceof ReasonError)) throw error;
        const { translate } = environment;
        const text = [error.reason, ...error.problems].map(({ code, params }) => translate(`engine:${code}`, params));
        const kind = codeOfReason(error.reason.code) === exitCode.badInput ? "input" : "engine";
        throw new Failure(kind, text.join("\n"));
    }
}
