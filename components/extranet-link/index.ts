export type { ExtranetLinkArgs, LinkEnd, LinkPathArgs, LinkTunnel, LinkVpnArgs, TunnelEnd } from "./args";
export { ExtranetLink } from "./extranet-link";
