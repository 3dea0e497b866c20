import type { BadInput, Edit } from "../support/bad-input";

const file = "recovery.yaml";
const second = '{ division: "370100", common: 10.37.208.0/20, dedicated: 10.137.208.0/20, internet: 172.20.208.0/20 }';
const warm = "replication: asynchronous, replicationLagMinutes: 15, standbyPercent: 50";

/** A sound record of the estate for learning. */
export const soundDrill = `{
  "kind": "DrillRecord", "id": "budget-2026", "occasion": "planned", "date": "2026-10-10", "site": "rizhao",
  "systems": [{
    "system": "sd-budget", "promised": { "rtoMinutes": 240, "rpoMinutes": 60 },
    "reached": { "rtoMinutes": 95.5, "rpoMinutes": 15 }, "result": "passed"
  }],
  "steps": [{ "name": "switch names", "minutes": 2, "result": "passed" }],
  "result": "passed"
}
`;

const drill = (from: string, to: string): Edit => {
    if (!soundDrill.includes(from)) throw new Error(`the sound drill does not hold: ${from}`);
    return ["drills/budget-2026.json", "", soundDrill.replace(from, () => to)];
};

/** Recovery sites and drills that do not fit the rest of the estate. */
export const recoveryCases: readonly BadInput[] = [
    {
        name: "a protected division without a platform",
        edits: [[file, '{ division: "370100",', '{ division: §"371122",']],
        code: "unknownPlatform",
        en: ['"371122"', "370000"],
        zh: ["没有云平台"],
    },
    {
        name: "a protected division with a slip",
        edits: [[file, '{ division: "370100",', '{ division: §"370101",']],
        code: "unknownPlatformNear",
        en: ["did you mean", "370100"],
        zh: ["是否应为"],
    },
    {
        name: "a platform that is protected twice",
        edits: [
            [file, 'division: "370000"', 'division: ¶"370000"'],
            [file, second, second.replace('"370100"', '§"370000"')],
        ],
        code: "protectedTwice",
        en: ['"370000"', "line 15"],
        zh: ["已有灾备中心"],
    },
    {
        name: "a site whose place nobody knows",
        edits: [[file, 'site: "371100"', 'site: §"379900"']],
        code: "seatUnknown",
        en: ['"379900"', "coordinates"],
        zh: ["坐标未知"],
    },
    {
        name: "a protected platform whose place nobody knows",
        edits: [
            ["city-370100-jinan.yaml", 'site: "370100"', 'site: ¶"379900"'],
            [file, '{ division: "370100",', '{ division: §"370100",'],
        ],
        code: "seatUnknown",
        en: ['"379900"'],
        zh: ["379900"],
    },
    {
        name: "a grade that is not recovered in any way",
        edits: [
            [file, "techniques:\n  - { grade: 1", "techniques:\n  §- { grade: 1"],
            [file, "  - { grade: 2, technique: backup, backupEveryMinutes: 1440, retentionDays: 90 }\n", ""],
        ],
        code: "techniqueMissing",
        en: ["grade 2", "2 systems"],
        zh: ["灾备等级 2"],
    },
    {
        name: "a grade that is recovered in two ways",
        edits: [
            [file, "{ grade: 1,", "{ grade: ¶1,"],
            [file, "{ grade: 6,", "{ grade: §1,"],
        ],
        code: "duplicateName",
        en: ['"1"'],
        zh: ["1"],
    },
    {
        name: "a warm standby without replication",
        edits: [
            [file, "- { grade: 4", "- §{ grade: 4"],
            [file, warm, "replicationLagMinutes: 15"],
        ],
        code: "replicationMissing",
        en: ["warm-standby", '"replication"'],
        zh: ["replication"],
    },
    {
        name: "a warm standby that does not say how far it lags behind",
        edits: [
            [file, "- { grade: 4", "- §{ grade: 4"],
            [file, warm, "replication: asynchronous"],
        ],
        code: "replicationMissing",
        en: ['"replicationLagMinutes"'],
        zh: ["replicationLagMinutes"],
    },
    {
        name: "synchronous replication that lags behind",
        edits: [[file, "synchronous, replicationLagMinutes: 0", "synchronous, replicationLagMinutes: §3"]],
        code: "replicationLags",
        en: ["is 3"],
        zh: ["为 3"],
    },
    {
        name: "a protection outside the site's block",
        edits: [
            [file, "common: 10.37.208.0/20", "common: §10.37.112.0/20"],
            [file, "block: 10.37.192.0/18", "block: ¶10.37.192.0/18"],
        ],
        code: "protectionOutsideZone",
        en: ["10.37.112.0/20", "10.37.192.0/18"],
        zh: ["10.37.192.0/18"],
    },
    {
        name: "two protections with the same addresses",
        edits: [
            [file, "common: 10.37.192.0/20", "common: ¶10.37.192.0/20"],
            [file, "common: 10.37.208.0/20", "common: §10.37.192.0/20"],
        ],
        code: "blocksOverlap",
        en: ["10.37.192.0/20"],
        zh: ["重叠"],
    },
    {
        name: "a protection on the site's transit network",
        edits: [[file, "common: 10.37.208.0/20", "common: §10.37.240.0/20"]],
        code: "blocksOverlap",
        en: ["10.37.255.0/24"],
        zh: ["重叠"],
    },
    {
        name: "no block for machines that come up",
        edits: [[file, second, `§${second.replace("common: 10.37.208.0/20, ", "")}`]],
        code: "recoveryBlockMissing",
        en: ["jinan-health", "common"],
        zh: ["jinan-health"],
    },
    {
        name: "a block that is too small for machines that come up",
        edits: [[file, "common: 10.37.208.0/20", "common: §10.37.208.0/27"]],
        code: "recoveryBlockTooSmall",
        en: ["jinan-health", "10.37.208.0/26", "10.37.208.0/27"],
        zh: ["超出"],
    },
    {
        name: "an external network of the site that overlaps a platform's",
        edits: [
            [file, "cidr: 203.0.113.0/24, gateway: 203.0.113.1", "cidr: §192.0.2.0/24, gateway: 192.0.2.1"],
            [file, "start: 203.0.113.10, end: 203.0.113.200", "start: 192.0.2.10, end: 192.0.2.200"],
        ],
        code: "blocksOverlap",
        en: ["192.0.2.0/24"],
        zh: ["重叠"],
    },
    {
        name: "a contract of the site that the provider does not have",
        edits: [[file, "contract: recovery-site", "contract: §recovery-sit"]],
        code: "unknownContractNear",
        en: ["recovery-site"],
        zh: ["recovery-site"],
    },
    {
        name: "a drill at a site that does not exist",
        edits: [drill('"rizhao"', '§"nowhere"')],
        code: "unknownRecoverySite",
        en: ['"nowhere"', "rizhao"],
        zh: ["灾备中心"],
    },
    {
        name: "a drill at a site with a slip",
        edits: [drill('"rizhao"', '§"rizao"')],
        code: "unknownRecoverySiteNear",
        en: ["rizhao"],
        zh: ["rizhao"],
    },
    {
        name: "a drill that neither passed nor failed",
        edits: [drill('"passed"\n}\n', '§"perhaps"\n}\n')],
        code: "notAllowed",
        en: ["perhaps"],
        zh: ["perhaps"],
    },
];
