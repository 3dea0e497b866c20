import { storedDataIsCleared } from "../../../../../policies/classified-protection/computing-environment/storage/stored-data-is-cleared";
import { describeRule } from "../../../support/rule-cases";
import { storageCases, withVolume } from "./storage-cases";

const cases = storageCases("sd-budget", "sd-", "notCleared");

describeRule(storedDataIsCleared, {
    ...cases,
    good: [
        ...cases.good,
        { name: "cleared and not encrypted", resources: withVolume("sd-budget", { volumeType: "sd-standard" }) },
    ],
    notApplicable: [
        ...cases.notApplicable,
        { name: "level 2", resources: withVolume("rizhao-permits", { volumeType: "sd-standard" }) },
    ],
});
