import { databaseVersionIsMaintained } from "../../../../../policies/classified-protection/computing-environment/vulnerabilities/database-version-is-maintained";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:database/instance:Instance";
const running = (product: string, version: RecordedValue) => [
    { type, system: "sd-budget", inputs: { datastore: { type: product, version } } },
];

describeRule(databaseVersionIsMaintained, {
    good: [
        { name: "a release by its main number", resources: running("PostgreSQL", "15.11") },
        { name: "a release by two numbers", resources: running("mariadb", "10.11.6") },
        { name: "the last day", asOf: "2026-07-06", resources: running("mariadb", "10.6") },
    ],
    bad: [
        { name: "since some days", code: "ended", resources: running("postgresql", "14.9") },
        { name: "a server that follows another", code: "ended", resources: running("percona", "8.0.36") },
        { name: "the short name", code: "ended", resources: running("postgres", "13") },
        { name: "of long ago", code: "longEnded", resources: running("postgresql", "9.6") },
        { name: "of long ago, by the second number", code: "longEnded", resources: running("mysql", "5.6") },
    ],
    unknown: [
        { name: "the version", code: "valueUnknown", resources: running("mysql", unknownValue) },
        { name: "another product", code: "supportUnknown", resources: running("dameng", "8") },
    ],
    notApplicable: [
        { name: "no version", resources: [{ type, inputs: { datastore: { type: "mysql" } } }] },
        { name: "no product", resources: [{ type, inputs: { datastore: { version: "8.0" } } }] },
    ],
});
