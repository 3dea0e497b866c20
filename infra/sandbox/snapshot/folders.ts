import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Layout } from "../layout";
import type { ProgressSink } from "../types";
import { replaceByCopy } from "./copy";

/** Name of the snapshot that the first start leaves behind. */
export const cleanSnapshot = "clean";

export const stateOf = (layout: Layout, name: string): string => join(layout.snapshots, name, "state");

export const hasSnapshot = (layout: Layout, name: string): boolean => existsSync(stateOf(layout, name));

/** Copies the state under a name; whoever writes it must rest. */
export async function copyState(layout: Layout, name: string, progress: ProgressSink): Promise<void> {
    progress({ phase: "snapshot", subject: name });
    await replaceByCopy(layout.state, stateOf(layout, name));
}
