export type { ExistingClusterArgs, KubernetesServiceArgs, MagnumClusterArgs, NodeGroupArgs, SystemQuota } from "./args";
export { KubernetesService } from "./kubernetes-service";
export { platformObjectName, type Importance, type PlatformObject } from "./names";
