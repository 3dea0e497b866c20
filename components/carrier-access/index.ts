export { CarrierAccess, type CarrierAccessArgs } from "./carrier-access";
