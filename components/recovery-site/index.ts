export { vaultRoles, type RecoverySiteArgs } from "./args";
export { RecoverySite } from "./recovery-site";
