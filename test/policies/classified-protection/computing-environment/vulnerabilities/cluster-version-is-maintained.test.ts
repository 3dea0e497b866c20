import { clusterVersionIsMaintained } from "../../../../../policies/classified-protection/computing-environment/vulnerabilities/cluster-version-is-maintained";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:containerinfra/clusterTemplate:ClusterTemplate";
const running = (kube_tag: RecordedValue) => [{ type, inputs: { labels: { kube_tag } } }];

describeRule(clusterVersionIsMaintained, {
    good: [
        { name: "the last day of a release", asOf: "2026-10-27", resources: running("v1.34.9") },
        { name: "a distribution's own version", resources: running("1.35.2-rancher1") },
    ],
    bad: [
        { name: "the day after", code: "ended", asOf: "2026-10-28", resources: running("v1.34.9") },
        { name: "a release of long ago", code: "longEnded", resources: running("v1.9.3") },
        { name: "another main version of long ago", code: "longEnded", resources: running("v0.90.0") },
        {
            name: "of a cluster",
            code: "ended",
            resources: [
                { type: "openstack:containerinfra/cluster:Cluster", inputs: { labels: { kube_tag: "v1.30.0" } } },
            ],
        },
    ],
    unknown: [
        { name: "the version", code: "valueUnknown", resources: running(unknownValue) },
        { name: "a release that is newer than the table", code: "supportUnknown", resources: running("v1.99.0") },
        { name: "another main version", code: "supportUnknown", resources: running("v2.0.0") },
        { name: "what is no version", code: "supportUnknown", resources: running("latest") },
    ],
    notApplicable: [{ name: "no version", resources: [{ type }] }],
});
