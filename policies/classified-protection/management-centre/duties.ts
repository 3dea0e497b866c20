/** The three duties that nobody holds two of (三权分立). */
export type Duty = "system" | "audit" | "security";

const patterns: readonly (readonly [Duty, RegExp])[] = [
    ["audit", /(?:^|[^a-z])audit(?:or|ors|ing)?(?![a-z])|审计/i],
    ["security", /(?:^|[^a-z])(?:security|sec)[-_ ]?(?:admin(?:istrator)?s?|officers?)(?![a-z])|安全(?:管理|保密)员?/i],
    [
        "system",
        /(?:^|[^a-z])(?:(?:sys(?:tem)?|platform|cloud)?[-_ ]?admin(?:istrator)?s?|operators?|deployers?)(?![a-z])|系统管理|运维/i,
    ],
];

/** Duty that the name of a group or role stands for; undefined for a name that stands for none. */
export function dutyOf(name: string): Duty | undefined {
    return patterns.find(([, pattern]) => pattern.test(name))?.[0];
}
