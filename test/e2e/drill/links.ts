import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EstateModel } from "../../../infra/estate/model";
import { expectFine } from "../cloud/deploy";
import { root, type RealCloud } from "../support/cloud/real-cloud";
import { tunnelEnds, tunnelKeys, type OutsidePolicy, type TunnelEnd } from "../support/outside/tunnels";

/** What the estate says of one end of a tunnel. */
interface Promised {
    readonly name: string;
    readonly project: string;
    /** Block of the carrier's line at this site. */
    readonly line: string;
    /** Name of the other end; absent where that is an edge router. */
    readonly other?: string;
    /** Address of that edge router. */
    readonly edge?: string;
    readonly localBlocks: readonly string[];
    readonly peerBlocks: readonly string[];
    readonly ike: OutsidePolicy;
    readonly ipsec: OutsidePolicy;
}

const sorted = (texts: readonly string[] = []): string[] => [...texts].sort();

/** Ends of tunnels in clouds, by name: of every link one for each path, VPN and side. Written from the estate's words. */
function promisedEnds({ extranet }: EstateModel): ReadonlyMap<string, Promised> {
    const promised = new Map<string, Promised>();
    for (const link of extranet?.links.values() ?? [])
        for (const path of link.paths)
            for (const vpn of link.vpns)
                for (const side of [0, 1] as const) {
                    const [own, far] = [side, 1 - side].map((end) => extranet?.sites.get(link.ends[end as 0 | 1]));
                    const suite = extranet?.suites.get(link.suite);
                    if (own?.kind !== "cloud" || far === undefined || suite === undefined) continue;
                    const tunnel = `${link.id}-${path.id}-${vpn.id}`;
                    const { namePrefix = "", division } = own.platform;
                    const name = `${namePrefix}${tunnel}`;
                    promised.set(name, {
                        name,
                        project: `${namePrefix}platform-${division}/network`,
                        line: own.accesses.find(({ carrier }) => carrier === path.carrier)?.cidr ?? "",
                        ...(far.kind === "cloud"
                            ? { other: `${far.platform.namePrefix ?? ""}${tunnel}` }
                            : { edge: far.accesses.find(({ carrier }) => carrier === path.carrier)?.address ?? "" }),
                        localBlocks: sorted(vpn.blocks[side]),
                        peerBlocks: sorted(vpn.blocks[side === 0 ? 1 : 0]),
                        ike: suite.ike,
                        ipsec: suite.ipsec,
                    });
                }
    return promised;
}

/** The links of the extranet, as the clouds at their ends have them. */
export function linkTests(cloud: () => RealCloud): void {
    let promised: ReadonlyMap<string, Promised>;
    let ends: ReadonlyMap<string, TunnelEnd>;
    const pairs = (): [TunnelEnd, TunnelEnd][] =>
        [...promised.values()].flatMap(({ name, other }) =>
            other === undefined ? [] : [[ends.get(name)!, ends.get(other)!] satisfies [TunnelEnd, TunnelEnd]],
        );

    test("every path of every link has a connection at each end that has a cloud, over its carrier, and there are no others", async () => {
        promised = promisedEnds(cloud().loadEstate());
        ends = new Map((await tunnelEnds(await cloud().outside())).map((end) => [end.name, end]));
        expect(sorted([...ends.keys()])).toEqual(sorted([...promised.keys()]));
        // Two paths between two clouds, the second zone on one of the links; one path to the edge.
        const count = (link: string): number => [...ends.keys()].filter((name) => name.includes(`-${link}-`)).length;
        expect(["sd-jinan", "sd-recovery", "jinan-recovery", "sd-rizhao"].map(count)).toEqual([4, 8, 4, 2]);
        for (const { name, project, line } of promised.values())
            expect(ends.get(name)).toMatchObject({ name, project, line, statuses: ["ACTIVE", "ACTIVE"] });
    });

    test("the two ends of a tunnel name each other, and what is local at one is remote at the other", () => {
        expect(pairs()).toHaveLength(16);
        for (const [one, other] of pairs()) {
            expect([one.name, one.peerAddress, one.peerId]).toEqual([one.name, other.address, other.address]);
            expect([one.name, one.localBlocks]).toEqual([one.name, other.peerBlocks]);
        }
        for (const { name, localBlocks, peerBlocks, edge } of promised.values()) {
            expect(ends.get(name)).toMatchObject({ name, localBlocks, peerBlocks });
            if (edge !== undefined) expect(ends.get(name)).toMatchObject({ name, peerAddress: edge, peerId: edge });
        }
    });

    test("policies are the estate's suite at every end", () => {
        for (const { name, ike, ipsec } of promised.values())
            expect(ends.get(name)).toMatchObject({ name, ike, ipsec, modes: ["v2", "main", "esp", "tunnel"] });
    });

    test("keys are the same at both ends, other ones for each tunnel, and readable nowhere else", () => {
        for (const [one, other] of pairs()) expect([one.name, one.key]).toEqual([one.name, other.key]);
        const keys = new Set([...ends.values()].map(({ key }) => key));
        expect(keys.size).toBe(pairs().length / 2 + 2);
        for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
        expectUnread(cloud(), keys);
    });

    test("keys of a link are changed at both ends, path after path, while another path has the same at both; others stay", async () => {
        const { changed, seen } = await rotated(cloud(), "sd-jinan");
        const before = new Map([...ends.values()].map(({ name, key }) => [name, key]));
        const [sd, jn] = ["sd", "jn"].map((end) => (path: string) => `${end}-sd-jinan-${path}-common`);
        const names = ["first", "second"].flatMap((path) => [sd!(path), jn!(path)]);
        expect(sorted([...changed.keys()].filter((name) => changed.get(name) !== before.get(name)))).toEqual(
            sorted(names),
        );
        const stateOf = (keys: ReadonlyMap<string, string>, path: string): string => {
            const [one, other] = [keys.get(sd!(path)), keys.get(jn!(path))];
            return one !== other ? "differ" : one === before.get(sd!(path)) ? "old" : "new";
        };
        const states = [...seen, changed].map((keys) => `${stateOf(keys, "first")} ${stateOf(keys, "second")}`);
        const steps = states.filter((state, index) => state !== states[index - 1]);
        // A look may miss the moments in which the ends of a path differ, nothing else.
        const order = ["old old", "old differ", "old new", "differ new", "new new"];
        expect(steps).toEqual(order.filter((state) => steps.includes(state) || !state.includes("differ")));
        expectUnread(cloud(), new Set(changed.values()));
    });
}

/** Changes the keys of a link; gives the keys after it, and all that a look now and then saw of them meanwhile. */
async function rotated(
    cloud: RealCloud,
    link: string,
): Promise<{ changed: ReadonlyMap<string, string>; seen: readonly ReadonlyMap<string, string>[] }> {
    const outside = await cloud.outside();
    const seen = [await tunnelKeys(outside)];
    let ended = false;
    const run = cloud.report(["rotate-keys", link, "--yes"]).finally(() => (ended = true));
    while (!ended) {
        seen.push(await tunnelKeys(outside));
        await sleep(100);
    }
    const report = await run;
    expectFine(report);
    expect(report.totals).toMatchObject({ create: 0, replace: 0, delete: 0 });
    return { changed: await tunnelKeys(outside), seen };
}

/** Keys stand in plain neither in what `egov` printed or wrote to its logs, nor in files of the state. */
function expectUnread(cloud: RealCloud, keys: ReadonlySet<string>): void {
    const files = [join(cloud.folder, "state"), join(root, ".egov", "logs", "tiny")].flatMap((folder) =>
        readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name)),
    );
    expect(files.length).toBeGreaterThan(0);
    const telling = (text: string): boolean => [...keys].some((key) => text.includes(key));
    expect(files.filter((file) => telling(readFileSync(file, "utf8")))).toEqual([]);
    expect(cloud.printed.some(telling)).toBe(false);
}
