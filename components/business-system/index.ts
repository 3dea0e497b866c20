export type {
    BusinessSystemArgs,
    Certificate,
    ClusterRuntime,
    ContainerPlace,
    DatabaseSource,
    MachinePlace,
    MachineRuntime,
    OutgoingFlow,
    Peer,
    VolumeBackup,
} from "./args";
export { BusinessSystem } from "./business-system";
export { backupStore, veleroNamespace } from "./containers/backup-store";
export { endpointOf } from "./traffic";
