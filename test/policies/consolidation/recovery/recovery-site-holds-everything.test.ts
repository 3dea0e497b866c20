import { recoverySiteHoldsEverything as rule } from "../../../../policies/consolidation/recovery/recovery-site-holds-everything";
import { onlySystem } from "../../support/one-entry";
import { withoutRecovery, withSite } from "../../support/recovery";
import { describeRule } from "../../support/rule-cases";
import { tinyEstate } from "../../support/tiny";

const site = tinyEstate().recoverySites.get("rizhao")!;
const capacity = (vcpus: number, memoryGiB: number, storageGiB: number) => () =>
    withSite({ capacity: { vcpus, memoryGiB, storageGiB } });
const cluster = (vcpus: number) => () =>
    withSite({
        kubernetes: { mode: "existing", context: "egov-recovery", capacity: { vcpus, memoryGiB: 32, storageGiB: 200 } },
    });

// sd-budget: 6 vCPUs, 3 GiB, 20 GiB; jinan-records: 2 vCPUs, 1 GiB, 10 GiB; sd-portal in the cluster: 1.5 vCPUs.
describeRule(rule, {
    good: [
        { name: "the site of the estate for learning" },
        { name: "exactly enough, with the estate's overcommit", estate: capacity(2, 4, 30) },
        { name: "exactly enough in the cluster", estate: cluster(1.5) },
    ],
    bad: [
        { name: "too few processors", code: "tooSmall", estate: capacity(1, 4, 30) },
        { name: "too little memory", code: "tooSmall", estate: capacity(2, 3, 30) },
        { name: "too little storage", code: "tooSmall", estate: capacity(2, 4, 29) },
        { name: "too small a cluster", code: "tooSmall", estate: cluster(1) },
    ],
    unknown: [],
    notApplicable: [
        {
            name: "systems of which only backups are kept, whatever the room",
            estate: () =>
                onlySystem(
                    "rizhao-permits",
                    {},
                    withSite({ ...site, capacity: { vcpus: 1, memoryGiB: 0, storageGiB: 0 } }),
                ),
        },
        { name: "no recovery site", estate: withoutRecovery },
    ],
});
