export type { ProjectQuota } from "../project-quotas/project-quotas";
export type { CloudPlatformArgs, PlatformZone } from "./args";
export { CloudPlatform } from "./cloud-platform";
export { platformGroups, type PlatformGroupName } from "./identity";
