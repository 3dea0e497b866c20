export type { ExtranetZoneArgs, ZoneGateway, ZoneVpn } from "./args";
export { ExtranetZone, type ExtranetGateway } from "./extranet-zone";
