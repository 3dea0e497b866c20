import type { Level, System } from "../../../infra/estate/model";

type Approvals = NonNullable<System["approvals"]>;
export type Approval = NonNullable<Approvals["assessment"]>;

/** Whether an approval was given by a day and had not expired on it. Dates of the form YYYY-MM-DD are in the order of their texts. */
export function stateOn({ date, expires }: Approval, day: string): "holds" | "later" | "expired" {
    if (date > day) return "later";
    return expires !== undefined && expires < day ? "expired" : "holds";
}

/** The last day of moving to the cloud: three years from 2015-07-01, half a year more below the province (item 6). */
export function migrationDeadline(level: Level): string {
    return level === "province" ? "2018-06-30" : "2018-12-31";
}

/** Day on which the reviews of a system had to be there: when it came to the cloud, or the day of judgement before that. */
export function decisiveDay({ completed }: System["migration"], asOf: string): string {
    return completed !== undefined && completed < asOf ? completed : asOf;
}
