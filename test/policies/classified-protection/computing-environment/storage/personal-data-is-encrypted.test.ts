import { personalDataIsEncrypted } from "../../../../../policies/classified-protection/computing-environment/storage/personal-data-is-encrypted";
import { describeRule } from "../../../support/rule-cases";
import { withSystem } from "../../../support/tiny";
import { storageCases, withVolume } from "./storage-cases";

const cases = storageCases("jinan-records", "jn-", "notEncrypted");

describeRule(personalDataIsEncrypted, {
    ...cases,
    bad: [
        ...cases.bad,
        {
            name: "at level 2",
            code: "notEncrypted",
            estate: () => withSystem("rizhao-permits", { dataClass: "personal" }),
            resources: withVolume("rizhao-permits", { volumeType: "sd-standard" }),
        },
    ],
    notApplicable: [
        ...cases.notApplicable,
        { name: "other data", resources: withVolume("rizhao-permits", { volumeType: "sd-standard" }) },
        { name: "of no system", resources: [{ type: "openstack:blockstorage/volume:Volume" }] },
    ],
});
