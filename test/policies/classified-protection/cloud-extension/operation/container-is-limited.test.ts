import type { RecordedValue } from "../../../../../infra/recorder/types";
import { containerIsLimited } from "../../../../../policies/classified-protection/cloud-extension/operation/container-is-limited";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

type Fields = Record<string, RecordedValue>;

const both = { cpu: "500m", memory: "512Mi" };
const pod = (spec: RecordedValue, namespace: RecordedValue = "sd-portal") => ({
    type: "kubernetes:apps/v1:Deployment",
    system: "sd-portal",
    inputs: { metadata: { namespace }, spec: { template: { spec } } },
});
const container = (resources: Fields) => pod({ containers: [{ name: "web", resources }] });
const range = (limit: Fields, namespace: RecordedValue = "sd-portal") => ({
    type: "kubernetes:core/v1:LimitRange",
    name: "range",
    system: "sd-portal",
    inputs: { metadata: { namespace }, spec: { limits: [{ type: "Container", ...limit }] } },
});

describeRule(containerIsLimited, {
    good: [
        {
            name: "requests below limits",
            resources: [container({ limits: both, requests: { cpu: "1m", memory: "1Mi" } })],
        },
        {
            name: "a limit of its own that is not known",
            resources: [container({ limits: { cpu: unknownValue, memory: "1Gi" } })],
        },
        { name: "all by the namespace", resources: [container({}), range({ default: both, defaultRequest: both })] },
        {
            name: "one by the namespace",
            resources: [container({ limits: { cpu: "1" } }), range({ default: both, defaultRequest: both })],
        },
        {
            name: "limits by the namespace, requests of its own",
            resources: [container({ requests: both }), range({ default: both })],
        },
        {
            name: "by the second limit of the namespace's range",
            resources: [
                container({}),
                {
                    ...range({}),
                    inputs: {
                        metadata: { namespace: "sd-portal" },
                        spec: {
                            limits: [
                                { type: "Pod", max: both },
                                { type: "Container", default: both, defaultRequest: both },
                            ],
                        },
                    },
                },
            ],
        },
        {
            name: "by one of the namespace's two",
            resources: [
                container({}),
                range({ default: both, defaultRequest: both }),
                { ...range({ max: both }), name: "other" },
            ],
        },
        {
            name: "one put in for debugging",
            resources: [
                pod({
                    containers: [{ name: "web", resources: { limits: both } }],
                    ephemeralContainers: [{ name: "sh" }],
                }),
            ],
        },
    ],
    bad: [
        { name: "nothing", code: "noLimit", resources: [container({})] },
        { name: "no memory", code: "noLimit", resources: [container({ limits: { cpu: "1" } })] },
        {
            name: "no request by anybody",
            code: "noRequest",
            resources: [container({}), range({ default: both })],
        },
        {
            name: "one that prepares",
            code: "noLimit",
            resources: [
                pod({ containers: [{ name: "web", resources: { limits: both } }], initContainers: [{ name: "a" }] }),
            ],
        },
        {
            name: "limits of another namespace",
            code: "noLimit",
            resources: [container({}), range({ default: both, defaultRequest: both }, "other")],
        },
        ...["max", "default"].map((field) => ({
            name: `limits of whole pods as ${field}`,
            code: "noLimit",
            resources: [container({}), range({ type: "Pod", [field]: both, defaultRequest: both })],
        })),
        {
            name: "the second container, the first one's limits not known",
            code: "noLimit",
            resources: [pod({ containers: [{ name: "web", resources: { limits: unknownValue } }, { name: "api" }] })],
        },
        {
            name: "a kind of an old version",
            code: "noLimit",
            resources: [{ ...container({}), type: "kubernetes:apps/v1beta2:Deployment" }],
        },
    ],
    unknown: [
        { name: "the limits", resources: [container({ limits: unknownValue })] },
        { name: "where the limits are", resources: [container({}), range({ default: both }, unknownValue)] },
    ],
    notApplicable: [{ name: "no pod", resources: [{ type: "kubernetes:apps/v1:Deployment", system: "sd-portal" }] }],
});
