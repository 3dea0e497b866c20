export type { ProjectQuota } from "../project-quotas/project-quotas";
export type { CloudPlatformArgs } from "./args";
export { CloudPlatform } from "./cloud-platform";
export { platformGroups, type PlatformGroupName } from "./identity";
