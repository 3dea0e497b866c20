export type { GatewayPlace, InnerZone, SecureAccessGatewayArgs } from "./args";
export { SecureAccessGateway } from "./secure-access-gateway";
