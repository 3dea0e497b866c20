import type { Rule } from "../../kernel/rule";
import { waiversApproved } from "./waivers-approved";
import { waiversInDate } from "./waivers-in-date";
import { waiversNarrow } from "./waivers-narrow";

/** Rules over the estate's waivers: what they refuse covers nothing. */
export const waiverRules: readonly Rule[] = [waiversApproved, waiversInDate, waiversNarrow];
