import { withPlugin } from "../plugin/start";
import type { Environment } from "../types";

export type PluginKind = "resource" | "language";

/**
 * Version that a plug-in gives of itself: it is started as the engine starts it, has to print its port and to answer
 * GetPluginInfo over gRPC. Undefined where it does not.
 */
export async function pluginVersion(path: string, kind: PluginKind, env: Environment): Promise<string | undefined> {
    try {
        return await withPlugin(path, env, async (port) => {
            // Loaded late: gRPC takes a third of a second, and a run that finds everything in the cache asks nobody.
            const { askVersion } = await import("./plugin-client");
            return askVersion(port, kind);
        });
    } catch {
        return undefined;
    }
}
