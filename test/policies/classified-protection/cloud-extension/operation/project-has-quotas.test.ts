import { projectHasQuotas } from "../../../../../policies/classified-protection/cloud-extension/operation/project-has-quotas";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const project = { type: "openstack:identity/project:Project", name: "project" };
const kinds = [
    "blockstorage/quoteSetV3:QuoteSetV3",
    "compute/quotaSetV2:QuotaSetV2",
    "loadbalancer/quota:Quota",
    "networking/quotaV2:QuotaV2",
];
const quota = (kind: string, of = "project") => ({ type: `openstack:${kind}`, name: kind, refs: { projectId: of } });

describeRule(projectHasQuotas, {
    good: [
        { name: "the platform's own", resources: [project, ...kinds.map((kind) => quota(kind))] },
        {
            name: "by its id",
            resources: [
                { ...project, id: "0123" },
                ...kinds.map((kind) => ({ type: `openstack:${kind}`, name: kind, inputs: { projectId: "0123" } })),
            ],
        },
    ],
    bad: [
        ...kinds.map((missing) => ({
            name: `without ${missing}`,
            code: "noQuota",
            resources: [project, ...kinds.filter((kind) => kind !== missing).map((kind) => quota(kind))],
        })),
        {
            name: "quotas of another",
            code: "noQuota",
            resources: [
                project,
                { ...project, name: "other", inputs: { isDomain: true } },
                ...kinds.map((kind) => quota(kind, "other")),
            ],
        },
    ],
    unknown: [
        {
            name: "whether it is a domain",
            code: "valueUnknown",
            resources: [{ ...project, inputs: { isDomain: unknownValue } }],
        },
    ],
    notApplicable: [
        { name: "a domain", resources: [{ ...project, inputs: { isDomain: true } }] },
        { name: "level 2", resources: [{ ...project, department: "rizhao-housing" }] },
    ],
});
