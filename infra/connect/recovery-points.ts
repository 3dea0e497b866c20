import { isRecord } from "../engine/workplace/is-record";
import { ConnectFailure, refuse, type ConnectProblem } from "./problem";
import { openSession, type Session, type SessionOptions } from "./session";

/** What is looked for at a recovery site. */
export interface SoughtPoints {
    readonly system: string;
    /** Entry of clouds.yaml and region of the site. */
    readonly cloud: string;
    readonly region: string;
    /** Data volumes: how the answer calls them, and their name at home. */
    readonly volumes?: readonly { readonly key: string; readonly name: string }[];
    /** Vault in the project of the vaults, and the folders in it. */
    readonly vault?: { readonly projectId: string; readonly container: string; readonly folders: readonly string[] };
}

/** A recovery point of a volume or of a folder of a vault. */
export interface SeenPoint {
    readonly part: string;
    /** Cinder backup; absent for folders. */
    readonly id?: string;
    /** ISO 8601. */
    readonly at: string;
}

/** Pages of a listing that are read: a thousand backups, or ten thousand objects, each. */
const mostPages = 200;

/** Asks Cinder and Swift of recovery sites for what systems can be recovered from; system -> points, the newest not sorted out. */
export async function recoveryPoints(
    sought: readonly SoughtPoints[],
    options: SessionOptions,
): Promise<{
    readonly found: ReadonlyMap<string, readonly SeenPoint[]>;
    readonly problems: readonly ConnectProblem[];
}> {
    const found = new Map<string, SeenPoint[]>();
    const problems: ConnectProblem[] = [];
    for (const place of placesOf(sought))
        try {
            await lookIn(place, options, found);
        } catch (error) {
            if (!(error instanceof ConnectFailure)) throw error;
            problems.push(error.problem);
        }
    return { found, problems };
}

interface Place {
    readonly cloud: string;
    readonly region: string;
    readonly systems: readonly SoughtPoints[];
}

function placesOf(sought: readonly SoughtPoints[]): Place[] {
    const places = new Map<string, SoughtPoints[]>();
    for (const each of sought) {
        const key = `${each.cloud} ${each.region}`;
        places.set(key, [...(places.get(key) ?? []), each]);
    }
    return [...places.values()].flatMap((systems) => {
        const [first] = systems;
        return first === undefined ? [] : [{ cloud: first.cloud, region: first.region, systems }];
    });
}

async function lookIn(
    { cloud, region, systems }: Place,
    options: SessionOptions,
    found: Map<string, SeenPoint[]>,
): Promise<void> {
    const add = (system: string, points: readonly SeenPoint[]): void => {
        found.set(system, [...(found.get(system) ?? []), ...points]);
    };
    if (systems.some(({ volumes = [] }) => volumes.length > 0)) {
        const backups = await listBackups(await openSession(cloud, options), region);
        for (const { system, volumes = [] } of systems)
            add(
                system,
                volumes.flatMap(({ key, name }) =>
                    backups
                        .filter((backup) => isOf(backup.name, name))
                        .map(({ id, at }): SeenPoint => ({ part: key, id, at })),
                ),
            );
    }
    const sessions = new Map<string, Session>();
    for (const { system, vault } of systems) {
        if (vault === undefined) continue;
        const session = sessions.get(vault.projectId) ?? (await openSession(cloud, options, vault.projectId));
        sessions.set(vault.projectId, session);
        for (const folder of vault.folders) {
            const at = await newestObject(session, region, vault.container, folder);
            if (at !== undefined) add(system, [{ part: folder, at }]);
        }
    }
}

interface Backup {
    readonly id: string;
    readonly name: string;
    readonly at: string;
}

/** A backup is called after its volume, alone or with what tells it apart behind a character that no name of ours has. */
const isOf = (backup: string, volume: string): boolean =>
    backup === volume || (backup.startsWith(volume) && /^[^a-z0-9-]/.test(backup.slice(volume.length)));

/** All backups that can be restored. Throws ConnectFailure `backupsNotListed`. */
async function listBackups(session: Session, region: string): Promise<Backup[]> {
    const base = session.endpoint("volumev3", region).replace(/\/$/, "");
    const backups: Backup[] = [];
    let next: string | undefined = `${base}/backups/detail?all_tenants=1&status=available`;
    for (let page = 0; next !== undefined && page < mostPages; page += 1) {
        const { status, body } = await session.request("GET", next);
        const items = isRecord(body) ? body["backups"] : undefined;
        if (!Array.isArray(items)) refuse("backupsNotListed", { cloud: session.cloud, url: next, status });
        backups.push(...(items as unknown[]).filter(isRecord).flatMap(backupOf));
        next = nextPage(isRecord(body) ? body["backups_links"] : undefined);
    }
    return backups;
}

function backupOf({ id, name, status, created_at: created, data_timestamp: data }: Record<string, unknown>): Backup[] {
    const at = momentOf(data) ?? momentOf(created);
    const usable = (status === undefined || status === "available") && at !== undefined;
    return usable && typeof id === "string" && typeof name === "string" ? [{ id, name, at }] : [];
}

function nextPage(links: unknown): string | undefined {
    const next = Array.isArray(links) ? links.filter(isRecord).find(({ rel }) => rel === "next") : undefined;
    return typeof next?.["href"] === "string" ? next["href"] : undefined;
}

/** Last change of the newest object of a folder; undefined where it holds none. Throws ConnectFailure `vaultMissing`, `vaultNotListed`. */
async function newestObject(
    session: Session,
    region: string,
    container: string,
    folder: string,
): Promise<string | undefined> {
    const base = `${session.endpoint("object-store", region).replace(/\/$/, "")}/${encodeURIComponent(container)}`;
    let newest: string | undefined;
    let marker = "";
    for (let page = 0; page < mostPages; page += 1) {
        const url = `${base}?format=json&prefix=${encodeURIComponent(folder)}&marker=${encodeURIComponent(marker)}`;
        const { status, body } = await session.request("GET", url);
        if (status === 404) refuse("vaultMissing", { cloud: session.cloud, vault: container });
        // Swift says 204 where nothing is there.
        if (status === 204) return newest;
        if (!Array.isArray(body)) refuse("vaultNotListed", { cloud: session.cloud, vault: container, status });
        const objects = (body as unknown[]).filter(isRecord);
        for (const { last_modified: modified } of objects) {
            const at = momentOf(modified);
            if (at !== undefined && (newest === undefined || at > newest)) newest = at;
        }
        const last = objects.at(-1)?.["name"];
        if (typeof last !== "string") return newest;
        marker = last;
    }
    return newest;
}

/** OpenStack's times are UTC and say so or not. */
function momentOf(text: unknown): string | undefined {
    if (typeof text !== "string") return undefined;
    const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
