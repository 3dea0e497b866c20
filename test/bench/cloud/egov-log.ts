/** When a stack was worked on, in seconds since the command was given. */
export interface StackTime {
    readonly stack: string;
    readonly begin: number;
    readonly end: number;
}

export interface StackLog {
    readonly time: StackTime;
    /** Resources that the engine worked on in clouds, each with how long that took. */
    readonly resources: readonly { readonly kind: string; readonly seconds: number }[];
}

/** ` +  openstack:networking:Network 370000/internet created (10s)`; over a second the engine rounds. */
const doneLine =
    /^ ?\S* *(\S+:\S+:\S+) \S+ (?:created|updated|deleted|read|refreshed|replaced|refresh)? ?\(([\d.]+)(ms|s|m)\)/gm;
const unit: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60 };
/** `2026-11-24T18:30:00.000Z up of 370000`, and `… end`; more than one pair where the stack was destroyed in two steps. */
const timeLine = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) /gm;

/**
 * Reads what egov logs of a stack.
 *
 * @param since time at which the command was given, in milliseconds since the epoch
 */
export function readStackLog(stack: string, text: string, since: number): StackLog {
    const times = [...text.matchAll(timeLine)].map(([, time]) => (Date.parse(time ?? "") - since) / 1000);
    const resources = [...text.matchAll(doneLine)].map(([, kind = "", count, suffix = "s"]) => ({
        kind,
        seconds: Number(count) * (unit[suffix] ?? 1),
    }));
    return {
        time: { stack, begin: Math.min(...times), end: Math.max(...times) },
        resources: resources.filter(({ kind }) => /^(?:openstack|kubernetes):/.test(kind)),
    };
}
