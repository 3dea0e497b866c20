export type { StandbySystemArgs, SwitchedName, VolumeRestore } from "./args";
export { runningOf, type Running } from "./scale";
export { StandbySystem, type ActiveSide } from "./standby-system";
