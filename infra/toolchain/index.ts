export { defaultCacheFolder } from "./cache/folder";
export { ensureClusterTools } from "./cluster";
export { ensureToolchain, withToolchain } from "./ensure";
export { inspectToolchain, type ToolchainReport, type ToolReport } from "./inspect";
export { problemText, progressText, toolTitle } from "./progress";
export { clusterTools } from "./types";
export type { ClusterTools } from "./cluster";
export type * from "./types";
