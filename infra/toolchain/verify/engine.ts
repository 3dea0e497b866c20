import { parse } from "semver";
import type { Runner } from "../process";
import type { Environment } from "../types";

const timeoutMs = 20_000;

/** Version that `pulumi version` prints, without the `v`; undefined where it does not run or prints something else. */
export async function engineVersion(path: string, env: Environment, run: Runner): Promise<string | undefined> {
    const { code, output } = await run({
        file: path,
        args: ["version"],
        env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
        timeoutMs,
    });
    if (code !== 0) return undefined;
    for (const line of output.split("\n")) {
        const version = parse(line.trim());
        if (version !== null) return version.version;
    }
    return undefined;
}
