import { causeOf } from "./causes";
import type { Diagnostic, Message } from "../result";

/** Reason of a stack that rules stopped, and nothing else. */
export const reasonPolicies = "reasonPolicies";

const lastLines = 6;

/**
 * Says why the engine failed, from what it printed. Known causes get a text that says what to do (namespace `engine`);
 * others keep the engine's last words.
 */
export function explainFailure(output: string, diagnostics: readonly Diagnostic[]): Message {
    const locked = /the stack is currently locked by[^\n]*(?:\n\s+[^\n]*created by (\S+) \(pid (\d+)\) at (\S+))?/.exec(
        output,
    );
    if (locked !== null)
        return {
            code: "reasonLocked",
            params: { owner: locked[1] ?? "?", pid: locked[2] ?? "?", since: locked[3] ?? "?" },
        };
    if (/incorrect passphrase|passphrase must be set with PULUMI_CONFIG_PASSPHRASE/.test(output))
        return { code: "reasonPassphrase", params: {} };
    const plugin =
        /no resource plugin 'pulumi-resource-([\w-]+)'|no (?:resource )?plugin (?:named )?'?([\w-]+)'? found/.exec(
            output,
        );
    if (plugin !== null) return { code: "reasonPlugin", params: { plugin: plugin[1] ?? plugin[2] ?? "?" } };
    const unknown = /no stack named '(?:[^']*\/)?([^'/]+)' found/.exec(output);
    if (unknown !== null) return { code: "reasonNoStack", params: { stack: unknown[1] ?? "?" } };
    const notDeployed = /Required output '([^']+)' does not exist on stack '(?:[^']*\/)?([^'/]+)'/.exec(output);
    if (notDeployed !== null)
        return {
            code: "reasonUpstreamMissing",
            params: { output: notDeployed[1] ?? "?", upstream: notDeployed[2] ?? "?" },
        };
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
    const plan = errors.find(({ message }) => /violates plan|not allowed by the plan|is not in the plan/.test(message));
    if (plan !== undefined) return { code: "reasonBeyondPlan", params: { message: firstLine(plan.message) } };
    const violations = errors.filter(({ policy }) => policy !== undefined);
    const failed = errors.filter(({ urn, policy }) => urn !== undefined && policy === undefined);
    if (violations.length > 0 && failed.length === 0)
        return { code: reasonPolicies, params: { count: violations.length } };
    const resources = new Set(failed.map((diagnostic) => diagnostic.urn));
    const cause = failed.flatMap((diagnostic) => causeOf(diagnostic.message) ?? [])[0];
    if (cause !== undefined) return { code: cause.code, params: { count: resources.size, ...cause.params } };
    if (resources.size > 0) return { code: "reasonResources", params: { count: resources.size } };
    const [first] = errors;
    if (first !== undefined)
        return causeOf(first.message) ?? { code: "reasonEngine", params: { message: firstLine(first.message) } };
    return { code: "reasonEngine", params: { message: tail(output) } };
}

const firstLine = (text: string): string => text.split("\n")[0] ?? "";

function tail(output: string): string {
    const lines = output.split("\n").filter((line) => line.trim() !== "");
    return lines.slice(-lastLines).join("\n");
}
