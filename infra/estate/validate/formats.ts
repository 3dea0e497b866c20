import { fullFormats } from "ajv-formats/dist/formats";
import { isCidr } from "./cidr";

const dateTime = fullFormats["date-time"] as { readonly validate: (text: string) => boolean };

// The formats that the schemas use, under the names that precompiled validators look them up by.
export const date = fullFormats.date;
/** Day and time with an offset from UTC (RFC 3339). */
export const instant = (text: string): boolean => dateTime.validate(text);
export const hostname = fullFormats.hostname;
export const ipv4 = fullFormats.ipv4;
export const uri = fullFormats.uri;
/** IPv4 address block in CIDR notation without host bits. */
export const cidr = isCidr;
