import { RunError } from "./errors";
import { isPromise, silence } from "./marker";
import { registerOutputs } from "./resource/register";
import { recordedResource } from "./resource/recorded";
import { ComponentResource } from "./resource/resource";
import { exposed } from "./resource/exposed";
import { Session, type StackRequest, withSession } from "./session";
import type { RecordedStack } from "./types";
import { stackType } from "./urn";

export type { StackRequest } from "./session";

/**
 * Runs the program of one stack in process and gives back what the engine would be asked for in the preview of a stack
 * that was never deployed. `installRecorder` must have put the recorder in the place of `@pulumi/pulumi` before the program's
 * modules were loaded.
 *
 * @param build makes the stack's resources and gives back its outputs; it must be synchronous
 * @throws RunError for what the engine would refuse (two resources with one URN, `pulumi.log.error`) and for what needs
 * engine or cloud; any error of the program itself
 */
export function recordStack(request: StackRequest, build: () => Record<string, unknown>): RecordedStack {
    const session = new Session(request);
    return withSession(session, () => {
        const root = new ComponentResource(stackType, `${request.project}-${request.stack}`);
        session.root = root;
        const outputs = build() as unknown;
        if (isPromise(outputs)) {
            silence(outputs);
            throw new RunError(
                `stack ${request.stack}: the program gives a promise; it must be synchronous to be recorded in process`,
            );
        }
        registerOutputs(root, exposed(outputs as Record<string, unknown> | undefined));
        const errors = session.messages.filter((message) => message.severity === "error");
        if (errors.length > 0) throw new RunError(errors.map((message) => message.text).join("\n"));
        const [stack, ...resources] = session.registrations.map((registration) =>
            recordedResource(registration, session),
        );
        const { outputs: stackOutputs = {}, ...stackResource } = stack ?? missingStack();
        return {
            stack: request.stack,
            resources: [stackResource, ...resources],
            outputs: stackOutputs,
            ...(session.messages.length > 0 ? { messages: session.messages } : {}),
        };
    });
}

function missingStack(): never {
    throw new Error("the stack registered no resource of its own");
}
