import { homedir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../types";

/** `${XDG_CACHE_HOME:-~/.cache}/egov`: outside of every checkout, so that all of them share what was built. */
export function defaultCacheFolder(env: Environment): string {
    const base = env.XDG_CACHE_HOME;
    // The XDG specification says that a relative path is to be ignored.
    if (base?.startsWith("/")) return join(base, "egov");
    return join(env.HOME ?? homedir(), ".cache", "egov");
}
