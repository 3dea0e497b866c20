import { quotaIsALimit } from "../../../../../policies/classified-protection/cloud-extension/operation/quota-is-a-limit";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const limits = [
    ["blockstorage/quoteSetV3:QuoteSetV3", "volumes"],
    ["blockstorage/quoteSetV3:QuoteSetV3", "gigabytes"],
    ["compute/quotaSetV2:QuotaSetV2", "instances"],
    ["compute/quotaSetV2:QuotaSetV2", "cores"],
    ["compute/quotaSetV2:QuotaSetV2", "ram"],
    ["loadbalancer/quota:Quota", "loadbalancer"],
    ["networking/quotaV2:QuotaV2", "network"],
    ["networking/quotaV2:QuotaV2", "port"],
] as const;
const storage = "openstack:blockstorage/quoteSetV3:QuoteSetV3";

describeRule(quotaIsALimit, {
    good: [
        ...limits.map(([kind, limit]) => ({
            name: `no ${limit}`,
            resources: [{ type: `openstack:${kind}`, inputs: { [limit]: 0 } }],
        })),
        {
            name: "a finer one without limit",
            resources: [{ type: storage, inputs: { volumes: 1, perVolumeGigabytes: -1 } }],
        },
        { name: "the cloud's own", resources: [{ type: storage }] },
    ],
    bad: limits.map(([kind, limit]) => ({
        name: `any ${limit}`,
        code: "unlimited",
        resources: [{ type: `openstack:${kind}`, inputs: { [limit]: -1 } }],
    })),
    unknown: [
        { name: "a limit", code: "valueUnknown", resources: [{ type: storage, inputs: { volumes: unknownValue } }] },
    ],
    notApplicable: [
        { name: "level 2", resources: [{ type: storage, department: "rizhao-housing", inputs: { volumes: -1 } }] },
    ],
});
