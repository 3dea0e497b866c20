import type { RecordedValue } from "../../../../infra/recorder/types";
import { backupSchedulesAreComplete } from "../../../../policies/classified-protection/construction-operation/backup/backup-schedules-are-complete";
import { longestGap } from "../../../../policies/classified-protection/construction-operation/backup/cron";
import { outsideConnectionsAreApproved } from "../../../../policies/classified-protection/construction-operation/connections/outside-connections-are-approved";
import { remoteOperationIsApprovedAndEnds } from "../../../../policies/classified-protection/construction-operation/connections/remote-operation-is-approved-and-ends";
import { unknownValue } from "../../support/fixtures";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";
import { withSystem } from "../../support/tiny";

const ruleType = "openstack:networking/secGroupRule:SecGroupRule";
const firewallRule = "openstack:firewall/ruleV2:RuleV2";
const floatingIp = "openstack:networking/floatingIp:FloatingIp";
const forwarding = "openstack:networking/portForwardingV2:PortForwardingV2";
const one = (type: string, inputs: Record<string, RecordedValue>) => ({ resources: [{ type, inputs }] });
const ingress = (inputs: Record<string, RecordedValue>) =>
    one(ruleType, { direction: "ingress", protocol: "tcp", portRangeMin: 22, portRangeMax: 22, ...inputs });
const far = { remoteIpPrefix: "10.37.0.0/24" };
const approved = "approval=示例-1 expires=2026-11-24";

describeRule(remoteOperationIsApprovedAndEnds, {
    good: [
        { name: "a bastion", ...ingress({ remoteGroupId: unknownValue }) },
        { name: "until today", ...ingress({ ...far, description: approved }) },
        { name: "way out", ...ingress({ direction: "egress", ...far }) },
        { name: "another port", ...ingress({ portRangeMin: 443, portRangeMax: 443, ...far }) },
        { name: "another protocol", ...ingress({ protocol: "icmp", ...far }) },
        { name: "a temporary firewall rule", ...one(firewallRule, { description: `临时开通 ${approved}` }) },
    ],
    bad: [
        { name: "without approval", code: "noApproval", ...ingress({ ...far, description: "expires=2026-12-31" }) },
        { name: "without an end", code: "noEnd", ...ingress({ ...far, description: "approval=示例-1" }) },
        {
            name: "an end that is no day",
            code: "noEnd",
            ...ingress({ ...far, description: "approval=1 expires=soon" }),
        },
        { name: "until yesterday", code: "over", ...ingress({ ...far, description: "approval=1 expires=2026-11-23" }) },
        { name: "from anywhere", code: "noEnd", ...ingress({}) },
        ...[22, 23, 623, 3389, 5900, 5901, 5985, 5986, 6443].map((port) => ({
            name: `port ${port}`,
            code: "noEnd",
            ...ingress({ portRangeMin: port, portRangeMax: port, ...far }),
        })),
        { name: "IPMI", code: "noEnd", ...ingress({ protocol: "udp", portRangeMin: 623, portRangeMax: 623, ...far }) },
        { name: "from anywhere by IPv6", code: "noEnd", ...ingress({ remoteIpPrefix: "::/0", ethertype: "IPv6" }) },
        { name: "more than the management plane", code: "noEnd", ...ingress({ remoteIpPrefix: "10.236.0.0/15" }) },
        {
            name: "a range that holds RDP",
            code: "noEnd",
            ...ingress({ portRangeMin: 3000, portRangeMax: 3389, ...far }),
        },
        { name: "all ports", code: "noEnd", ...ingress({ portRangeMin: 0, portRangeMax: 0, ...far }) },
        {
            name: "all protocols",
            code: "noEnd",
            ...one(ruleType, { direction: "ingress", ...far }),
        },
        { name: "temporary in words", code: "noEnd", ...one(firewallRule, { description: "Temporary access" }) },
        {
            name: "a floating address that is over",
            code: "over",
            ...one(floatingIp, { description: "approval=1 expires=2020-01-01" }),
        },
    ],
    unknown: [
        { name: "the other side", code: "valueUnknown", ...ingress({ remoteIpPrefix: unknownValue }) },
        { name: "the description", code: "valueUnknown", ...one(firewallRule, { description: unknownValue }) },
    ],
    notApplicable: [
        { name: "an ordinary firewall rule", ...one(firewallRule, { description: "the temple's portal" }) },
        {
            name: "level 2",
            resources: [{ type: ruleType, system: "rizhao-permits", inputs: { direction: "ingress" } }],
        },
    ],
});

const reviewed = (change: Record<string, string>) => () =>
    withSystem("sd-budget", {
        approvals: { assessment: { document: "D-1", date: "2026-01-01", authority: "A", ...change } },
    });
describeRule(outsideConnectionsAreApproved, {
    good: [
        { name: "in the description", ...one(forwarding, { description: "portal approval=示例-财-2026-1" }) },
        { name: "an egov tag", ...one(floatingIp, { tags: ["a", "egov:approval=示例-审-2026-1"] }) },
        { name: "a consent to be late", ...one(floatingIp, { tags: ["approval=示例-缓-2026-1"] }) },
        {
            name: "of a pilot",
            estate: () =>
                withDivision("371122", {
                    pilot: { approval: { document: "P-1", date: "2015-06-01", authority: "A" } },
                }),
            ...one(floatingIp, { description: "approval=P-1" }),
        },
        {
            name: "of a link",
            ...one(floatingIp, { description: "approval=示例-网-2026-1" }),
        },
        {
            name: "of a way in",
            ...one(floatingIp, { description: "approval=示例-网-2026-3" }),
        },
        {
            name: "one of two under the same number",
            estate: () =>
                withSystem("sd-budget", {
                    approvals: {
                        assessment: { document: "D-1", date: "2026-01-01", authority: "A" },
                        funding: { document: "D-1", date: "2020-01-01", authority: "A", expires: "2020-12-31" },
                    },
                }),
            ...one(floatingIp, { description: "approval=D-1" }),
        },
        {
            name: "from today until today",
            estate: reviewed({ date: "2026-11-24", expires: "2026-11-24" }),
            ...one(floatingIp, { description: "approval=D-1" }),
        },
    ],
    bad: [
        { name: "none", code: "noApproval", ...one(floatingIp, { description: "no-approval=x" }) },
        { name: "a forwarding", code: "noApproval", ...one(forwarding, {}) },
        { name: "a VPN", code: "noApproval", ...one("openstack:vpnaas/siteConnection:SiteConnection", {}) },
        {
            name: "one that is nowhere on record",
            code: "notOnRecord",
            ...one(floatingIp, { description: "approval=X" }),
        },
        {
            name: "until yesterday",
            code: "over",
            estate: reviewed({ expires: "2026-11-23" }),
            ...one(floatingIp, { description: "approval=D-1" }),
        },
        {
            name: "from tomorrow",
            code: "over",
            estate: reviewed({ date: "2026-11-25" }),
            ...one(floatingIp, { description: "approval=D-1" }),
        },
    ],
    unknown: [{ name: "the description", code: "valueUnknown", ...one(floatingIp, { description: unknownValue }) }],
    notApplicable: [{ name: "level 2", resources: [{ type: floatingIp, system: "rizhao-permits" }] }],
});

it.each([
    ["0 * * * *", 60],
    ["*/15 * * * *", 15],
    ["*/25 * * * *", 25],
    ["0 */4 * * *", 240],
    ["0 1,3 * * *", 1320],
    ["30 8-18/2 * * *", 840],
    ["0 2 * * *", 1440],
    ["0 2 * * 1-5", 3 * 1440],
    ["0 2 * * MON", 7 * 1440],
    ["0 2 * * 0,7", 7 * 1440],
    ["0 2 1 * *", 31 * 1440],
    ["0 2 1 1 *", 366 * 1440],
    ["5/20 * * * *", 20],
    ["CRON_TZ=Asia/Shanghai 0 2 * * *", 1440],
    ["@hourly", 60],
    ["@daily", 1440],
    ["@every 1h30m", 90],
    ["@every 45m", 45],
    ["0 24 * * *", undefined],
    ["60 * * * *", undefined],
    ["*/0 * * * *", undefined],
    ["5-1 * * * *", undefined],
    ["0 2 * *", undefined],
    ["often", undefined],
])("longest gap of %s: %s", (text, minutes) => {
    expect(longestGap(text)).toBe(minutes);
});

const schedule = "kubernetes:velero.io/v1:Schedule";
const whole = { ttl: "720h", storageLocation: "dr", snapshotVolumes: true };
/** The RPO of sd-portal is 240 minutes. */
const backup = (
    frequency: RecordedValue,
    template: Record<string, RecordedValue> = whole,
    more: Record<string, RecordedValue> = {},
) => ({
    resources: [{ type: schedule, system: "sd-portal", inputs: { spec: { schedule: frequency, template, ...more } } }],
});
describeRule(backupSchedulesAreComplete, {
    good: [
        {
            name: "of files",
            ...backup("@hourly", { ttl: "1h", storageLocation: "dr", defaultVolumesToFsBackup: true }),
        },
        {
            name: "of files, as Velero said before",
            ...backup("@hourly", { ttl: "1h", storageLocation: "dr", defaultVolumesToRestic: true }),
        },
        { name: "not paused", ...backup("@hourly", whole, { paused: false }) },
    ],
    bad: [
        { name: "a minute too rare", code: "tooRare", ...backup("@every 4h1m") },
        { name: "nonsense", code: "noFrequency", ...backup("often") },
        { name: "never", code: "noFrequency", ...backup("@every 0h") },
        {
            name: "no frequency",
            code: "noFrequency",
            resources: [{ type: schedule, system: "sd-portal", inputs: { spec: { template: whole } } }],
        },
        { name: "paused", code: "paused", ...backup("@hourly", whole, { paused: true }) },
        {
            name: "paused, of a system that is not known",
            code: "paused",
            resources: [{ type: schedule, inputs: { spec: { schedule: "@daily", template: whole, paused: true } } }],
        },
        ...["ttl", "storageLocation", "snapshotVolumes"].map((field) => ({
            name: `no ${field}`,
            code: "lacks",
            ...backup("@hourly", Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))),
        })),
    ],
    unknown: [
        { name: "the frequency", code: "valueUnknown", ...backup(unknownValue) },
        {
            name: "the system",
            code: "systemUnknown",
            resources: [{ type: schedule, inputs: { spec: { schedule: "@daily", template: whole } } }],
        },
    ],
    notApplicable: [
        {
            name: "level 1",
            resources: [{ type: schedule, inputs: { metadata: { labels: { "egov-cloud.io/level": "S1A1G1" } } } }],
        },
    ],
});
