export type {
    BusinessSystemArgs,
    Certificate,
    ClusterRuntime,
    ContainerPlace,
    MachinePlace,
    MachineRuntime,
    OutgoingFlow,
    Peer,
} from "./args";
export { BusinessSystem } from "./business-system";
