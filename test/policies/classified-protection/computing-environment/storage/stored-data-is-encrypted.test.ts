import { storedDataIsEncrypted } from "../../../../../policies/classified-protection/computing-environment/storage/stored-data-is-encrypted";
import { describeRule } from "../../../support/rule-cases";
import { storageCases, withVolume } from "./storage-cases";

const cases = storageCases("sd-budget", "sd-", "notEncrypted");

describeRule(storedDataIsEncrypted, {
    ...cases,
    notApplicable: [
        ...cases.notApplicable,
        { name: "level 2", resources: withVolume("rizhao-permits", { volumeType: "sd-standard" }) },
    ],
});
