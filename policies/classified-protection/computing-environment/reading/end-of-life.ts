import { pass, unknown, violation, type Judgement } from "../../../kernel/judgement";
import type { ResourceRule } from "../../../kernel/rule";

/**
 * Last days of security updates, by product and version. Taken from the release pages of the products (kubernetes.io
 * "Patch Releases", postgresql.org "Versioning Policy", Oracle's lifetime support policy for MySQL, mariadb.org
 * "Maintenance policy") as far as they were known in 2026-01, Kubernetes 1.34 to 1.37 in 2026-09; days after that are announced,
 * not past. Not verified again.
 */
const lastDays: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kubernetes: {
        "1.28": "2024-10-28",
        "1.29": "2025-02-28",
        "1.30": "2025-06-28",
        "1.31": "2025-10-28",
        "1.32": "2026-02-28",
        "1.33": "2026-06-28",
        "1.34": "2026-10-27",
        "1.35": "2027-02-28",
        "1.36": "2027-06-28",
        "1.37": "2027-10-28",
    },
    postgresql: {
        "12": "2024-11-21",
        "13": "2025-11-13",
        "14": "2026-11-12",
        "15": "2027-11-11",
        "16": "2028-11-09",
        "17": "2029-11-08",
        "18": "2030-11-14",
    },
    mysql: { "5.7": "2023-10-31", "8.0": "2026-04-30", "8.4": "2032-04-30" },
    mariadb: {
        "10.5": "2025-06-24",
        "10.6": "2026-07-06",
        "10.11": "2028-02-16",
        "11.4": "2029-05-29",
        "11.8": "2028-06-04",
    },
};

/** How many numbers of a version say its series. */
const seriesLength: Readonly<Record<string, number>> = { postgresql: 1 };

/**
 * Last day of security updates of a version such as `v1.31.6` or `15.2`; `before` for one that is older than all that the table
 * has, undefined for one that it does not know.
 */
function lastDayOf(product: string, version: string): string | undefined {
    const days = lastDays[product];
    const numbers = /^v?(\d+(?:\.\d+)*)/.exec(version.trim())?.[1]?.split(".").map(Number);
    if (days === undefined || numbers === undefined) return undefined;
    const series = numbers.slice(0, seriesLength[product] ?? 2);
    const found = days[series.join(".")];
    if (found !== undefined) return found;
    const oldest =
        Object.keys(days)
            .map((each) => each.split(".").map(Number))
            .sort(compare)[0] ?? [];
    return compare(series, oldest) < 0 ? "before" : undefined;
}

function compare(one: readonly number[], other: readonly number[]): number {
    return (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0);
}

/** What rules over versions have in common: what they say, and how to put it right. */
export const versionTexts: Pick<ResourceRule, "remedy" | "messages"> = {
    remedy: { zh: "升级到仍在维护的版本。", en: "Upgrade to a release that is still maintained." },
    messages: {
        ended: {
            zh: "{{resource}} 的版本 {{version}} 已于 {{ends}} 停止安全更新（基准日期 {{asOf}}）。",
            en: "{{version}} of {{resource}} got its last security update on {{ends}}, before {{asOf}}.",
        },
        longEnded: {
            zh: "{{resource}} 的版本 {{version}} 早已停止安全更新。",
            en: "{{version}} of {{resource}} got its last security update long ago.",
        },
        supportUnknown: {
            zh: "无法判断 {{resource}} 的版本 {{version}} 是否仍有安全更新。",
            en: "Whether {{version}} of {{resource}} still gets security updates can't be told.",
        },
    },
};

/** Whether a version of a product still gets security updates on a day. */
export function judgeVersion(product: string, version: string, asOf: string): Judgement {
    const ends = lastDayOf(product, version);
    if (ends === undefined) return unknown("supportUnknown", { version });
    if (ends === "before") return violation("longEnded", { version });
    return asOf > ends ? violation("ended", { version, ends, asOf }) : pass;
}
