import { longestGap } from "../../../policies/classified-protection/construction-operation/backup/cron";
import { cronOf } from "../../../components/business-system/containers/backup";

// The same intervals as in infra/estate/schema/recovery.schema.json.
test.each([5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440, 10080])(
    "a backup every %i minutes leaves no longer gap",
    (minutes) => {
        expect(longestGap(cronOf(minutes))).toBe(minutes);
    },
);
