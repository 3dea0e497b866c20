import type { Environment, GlobalOptions } from "../context";
import { Failure } from "../failure";

/** The form of the output: `--json` means `json`, and nothing else beside it. */
export function chooseFormat<Format extends string>(
    given: Format | undefined,
    usual: Format,
    options: GlobalOptions,
    environment: Environment,
): Format | "json" {
    if (!options.json) return given ?? usual;
    if (given !== undefined && given !== "json")
        throw new Failure("usage", environment.translate("cli:usage.jsonAndFormat", { format: given }));
    return "json";
}
