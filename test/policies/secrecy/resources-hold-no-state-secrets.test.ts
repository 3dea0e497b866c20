import type { RecordedValue } from "../../../infra/recorder/types";
import { resourcesHoldNoStateSecrets as rule } from "../../../policies/secrecy/resources-hold-no-state-secrets";
import { unknownValue } from "../support/fixtures";
import { describeRule } from "../support/rule-cases";

const network = "openstack:networking/network:Network";
const deployment = "kubernetes:apps/v1:Deployment";
const secret = "kubernetes:core/v1:Secret";
const cronJob = "kubernetes:batch/v1:CronJob";
const of = (inputs: Record<string, RecordedValue>, type = network) => [{ type, system: "sd-budget", inputs }];

describeRule(rule, {
    good: [
        {
            name: "secrets of Kubernetes",
            resources: of({ metadata: { name: "client-secret", labels: { secret: "true" } } }, secret),
        },
        { name: "what it holds is not read", resources: of({ stringData: { note: "绝密" } }, secret) },
        ...["tags", "allTags"].map((input) => ({
            name: `a denial in ${input}`,
            resources: of({ [input]: ["note=no state secrets"] }),
        })),
        { name: "a denial", resources: of({ description: "本网络不得存储、处理涉密信息" }) },
    ],
    bad: [
        {
            name: "its logical name",
            code: "marked",
            resources: [{ type: network, name: "top-secret", system: "sd-budget" }],
        },
        { name: "its name", code: "marked", resources: of({ name: "涉密网" }) },
        {
            name: "its title inside a secret",
            code: "marked",
            resources: of({ title: { kind: "secret", value: "绝密" } }),
        },
        ...["displayName", "displayDescription"].map((input) => ({
            name: input,
            code: "marked",
            resources: of({ [input]: "涉密" }),
        })),
        { name: "a tag in its description", code: "marked", resources: of({ description: "x stateSecret=true" }) },
        { name: "all its tags", code: "marked", resources: of({ allTags: ["stateSecret=true"] }) },
        { name: "extra", code: "marked", resources: of({ extra: { 密级: "机密" } }) },
        { name: "its description", code: "marked", resources: of({ description: "stores state secrets" }) },
        { name: "the second tag", code: "marked", resources: of({ tags: ["a", "stateSecret=true"] }) },
        { name: "metadata", code: "marked", resources: of({ metadata: { "egov:state-secret": true } }) },
        { name: "properties", code: "marked", resources: of({ properties: { 密级: "秘密" } }) },
        { name: "extra specs", code: "marked", resources: of({ extraSpecs: { pool: "机密级" } }) },
        { name: "labels of a cluster", code: "marked", resources: of({ labels: { secrecy: "secret" } }) },
        { name: "a name", code: "marked", resources: of({ metadata: { name: "state-secret-db" } }, deployment) },
        {
            name: "a label",
            code: "marked",
            resources: of({ metadata: { labels: { secrecy: "top-secret" } } }, deployment),
        },
        {
            name: "an annotation",
            code: "marked",
            resources: of({ metadata: { annotations: { note: "涉密" } } }, deployment),
        },
        {
            name: "a label of the pods",
            code: "marked",
            resources: of({ spec: { template: { metadata: { labels: { 密级: "机密" } } } } }, deployment),
        },
        {
            name: "a label of the jobs of a schedule",
            code: "marked",
            resources: of({ spec: { jobTemplate: { metadata: { labels: { 密级: "机密" } } } } }, cronJob),
        },
        {
            name: "a label of the pods of a schedule",
            code: "marked",
            resources: of(
                { spec: { jobTemplate: { spec: { template: { metadata: { labels: { 密级: "机密" } } } } } } },
                cronJob,
            ),
        },
        {
            name: "a mark beside what is not known",
            code: "marked",
            resources: of({ name: unknownValue, description: "涉密" }),
        },
    ],
    unknown: ["name", "description", "tags", "metadata", "properties"].map((input) => ({
        name: input,
        code: "valueUnknown",
        resources: [{ type: network, inputs: { [input]: unknownValue } }],
    })),
    notApplicable: [{ name: "nothing at all", resources: [] }],
});
