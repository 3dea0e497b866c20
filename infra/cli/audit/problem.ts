import { AuditError } from "../../audit/problem";
import type { Environment, GlobalOptions } from "../context";
import { Failure } from "../failure";
import { estatePaths } from "../files/paths";

/** Runs something that reads what is audited; what is wrong with it ends the command, with the place. */
export function withAuditProblems<Value>(options: GlobalOptions, environment: Environment, read: () => Value): Value {
    try {
        return read();
    } catch (error) {
        if (!(error instanceof AuditError)) throw error;
        const { code, params, location } = error.problem;
        const { translate } = environment;
        const file = estatePaths(options.estate, environment)(location.file);
        const place = location.line === 0 ? file : `${file}:${location.line}:${location.column}`;
        const texts =
            code === "badField" ? { ...params, wanted: translate(`audit:field.${params["wanted"] ?? ""}`) } : params;
        throw new Failure("input", `${place}: ${translate(`audit:problem.${code}`, texts)}`);
    }
}
