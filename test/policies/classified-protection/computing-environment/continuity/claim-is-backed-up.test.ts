import { claimIsBackedUp } from "../../../../../policies/classified-protection/computing-environment/continuity/claim-is-backed-up";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const schedule = (template: Record<string, RecordedValue>, more: object = {}) => ({
    type: "kubernetes:velero.io/v1:Schedule",
    name: "schedule",
    stack: "tenants-370000",
    inputs: { spec: { template } },
    ...more,
});
const claim = (metadata: Record<string, RecordedValue> = { namespace: "sd-portal" }) => ({
    type: "kubernetes:core/v1:PersistentVolumeClaim",
    system: "sd-portal",
    inputs: { metadata },
});
const set = (volumeClaimTemplates: RecordedValue[]) => ({
    type: "kubernetes:apps/v1:StatefulSet",
    system: "sd-portal",
    inputs: { metadata: { namespace: "sd-portal" }, spec: { volumeClaimTemplates } },
});
const included = (...includedNamespaces: string[]) => schedule({ includedNamespaces });

describeRule(claimIsBackedUp, {
    good: [
        { name: "its namespace", resources: [included("a", "sd-portal"), claim()] },
        { name: "all namespaces", resources: [included("*"), claim()] },
        { name: "no list", resources: [schedule({}), claim()] },
        { name: "another namespace left out", resources: [schedule({ excludedNamespaces: ["a"] }), claim()] },
        { name: "no namespace, which is the default one", resources: [included("default"), claim({})] },
        { name: "a stateful set", resources: [included("sd-portal"), set([{}])] },
        {
            name: "one of two schedules",
            resources: [included("a"), { ...included("sd-portal"), name: "other" }, claim()],
        },
    ],
    bad: [
        { name: "another namespace", code: "leftOut", resources: [included("a"), claim()] },
        {
            name: "left out of all",
            code: "leftOut",
            resources: [schedule({ includedNamespaces: ["*"], excludedNamespaces: ["sd-portal"] }), claim()],
        },
        { name: "a stateful set", code: "leftOut", resources: [included("a"), set([{}])] },
    ],
    unknown: [
        { name: "the namespace", resources: [included("a"), claim({ namespace: unknownValue })] },
        { name: "the schedule", resources: [schedule({ includedNamespaces: unknownValue }), claim()] },
    ],
    notApplicable: [
        { name: "no schedules", resources: [claim()] },
        { name: "schedules of another stack", resources: [schedule({}, { stack: "tenants-370100" }), claim()] },
        {
            name: "schedules of another cluster",
            resources: [
                { type: "pulumi:providers:kubernetes", name: "other", stack: "tenants-370000" },
                schedule({}, { provider: "other" }),
                claim(),
            ],
        },
        { name: "a stateful set without volumes", resources: [included("a"), set([])] },
    ],
});
